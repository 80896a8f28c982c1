// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// All models by all devices: what fits what, and what it is short of.
FocusScope {
    id: root

    required property Session session
    required property MatrixViewModel matrix
    required property ActiveFilterModel filters
    required property AtlasActions actions

    signal filtersRequested

    function takeKeyboard() {
        table.forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    RowLayout {
        id: toolbar

        x: 16
        y: 12
        width: parent.width - 32
        spacing: 12

        MatrixToolbar {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            session: root.session
            sorting: root.matrix.sorting
            filters: root.filters
            onFiltersRequested: root.filtersRequested()
            onExportRequested: root.actions.exportMatrix.trigger()
        }
    }
    MatrixItem {
        id: table

        x: 16
        y: toolbar.y + toolbar.height + 8
        width: parent.width - x - 14
        height: parent.height - y - 14
        matrix: root.matrix
        focus: true
        activeFocusOnTab: true
        onMenuRequested: position => (menu.made() as AtlasMenu).popup(table, position)
        onDeviceMenuRequested: position => (deviceMenu.made() as AtlasMenu).popup(table, position)
        Accessible.role: Accessible.Table
        Accessible.name: root.matrix.currentText || qsTr("Compatibility matrix")
        Accessible.description: qsTr("Models by row, devices by column. Return opens the cell in Fit, Space selects its model.")

        // Over the cells, and below the headings that they scroll under.
        Item {
            x: root.matrix.cellsRect.x
            y: root.matrix.cellsRect.y
            width: root.matrix.cellsRect.width
            height: root.matrix.cellsRect.height
            clip: true

            MatrixMark {
                cell: root.matrix.hoverRect
                corner: root.matrix.cellsRect
                ink: Theme.muted
            }
            MatrixMark {
                visible: table.activeFocus && width > 0
                cell: root.matrix.currentRect
                corner: root.matrix.cellsRect
                ink: Theme.accent
                border.width: 2
            }
        }
    }
    // In the corner of the table, where it moves nothing while a slider is drawn.
    Label {
        x: table.x + 10
        y: table.y + Math.round(30 * Theme.textScale)
        width: root.matrix.cellsRect.x - 18
        visible: root.matrix.marksChanges
        text: qsTr("<font color=\"%1\">◆</font> changed by the what-if").arg(Theme.accent)
        textFormat: Text.StyledText
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("A diamond marks what the what-if has changed")
    }
    MatrixScrollBar {
        x: table.x + root.matrix.cellsRect.x
        y: root.height - height - 2
        width: root.matrix.cellsRect.width
        orientation: Qt.Horizontal
        part: root.matrix.horizontalSize
        place: root.matrix.horizontalPosition
        onMoved: position => root.matrix.scrollToPart(position, root.matrix.verticalPosition)
    }
    MatrixScrollBar {
        x: root.width - width - 2
        y: table.y + root.matrix.cellsRect.y
        height: root.matrix.cellsRect.height
        orientation: Qt.Vertical
        part: root.matrix.verticalSize
        place: root.matrix.verticalPosition
        onMoved: position => root.matrix.scrollToPart(root.matrix.horizontalPosition, position)
    }
    // Where there is no room, a tip turns over about what it stands in: that is the pointer, not the page.
    Item {
        x: table.x + root.matrix.hoverPosition.x
        y: table.y + root.matrix.hoverPosition.y

        Tip {
            visible: root.matrix.hoverText !== ""
            text: root.matrix.hoverText
            x: 14
            y: 18
        }
    }
    PopupOnDemand {
        id: menu

        file: "MatrixMenu.qml"
        properties: ({ actions: root.actions, matrix: root.matrix })
    }
    PopupOnDemand {
        id: deviceMenu

        file: "MatrixDeviceMenu.qml"
        properties: ({ actions: root.actions, matrix: root.matrix })
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, Math.round(420 * Theme.textScale))
        visible: root.matrix.emptyText !== ""
        iconName: "filter"
        title: root.matrix.emptyText
        actionText: qsTr("Clear the filters")
        onActionClicked: root.session.clearFilter()
    }
    OnDemand {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, Math.round(420 * Theme.textScale))
        wanted: root.session.modelCount + root.session.deviceCount === 0
        visible: wanted
        file: "NothingShown.qml"
        properties: ({ session: root.session })
    }
}
