// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Two to six models or devices in columns.
FocusScope {
    id: root

    required property Session session
    required property CompareViewModel compare
    readonly property CompareTable table: compare.table
    readonly property bool models: compare.kind === CompareViewModel.Models
    readonly property int columns: compare.things.length
    // By whole columns: half of a figure is another figure.
    readonly property real shift: Math.round((sheet.atXEnd ? sheet.contentX + columnWidth / 2 - 1 : sheet.contentX) / columnWidth) * columnWidth
    readonly property real labelWidth: Math.round(190 * Theme.textScale)
    readonly property real columnWidth: Math.max(Math.round(118 * Theme.textScale), Math.min(Math.round(300 * Theme.textScale), (sheet.width - labelWidth - 12) / Math.max(columns, 1)))

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        Flow {
            Layout.fillWidth: true
            spacing: 8

            Repeater {
                model: [qsTr("Models"), qsTr("Devices")]

                Chip {
                    required property string modelData
                    required property int index

                    implicitHeight: Theme.smallControlHeight
                    text: modelData
                    checked: root.compare.kind === index
                    onClicked: root.compare.kind = index
                }
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                text: root.compare.addText
                enabled: root.compare.canAdd
                onClicked: root.compare.add()
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                visible: root.compare.marked > 1 && !root.compare.markedStand
                text: root.compare.compareMarkedText
                onClicked: root.compare.compareMarked()
            }
            FacetChip {
                implicitHeight: Theme.smallControlHeight
                visible: root.columns > 1
                text: qsTr("Only differences")
                checked: root.compare.differencesOnly
                onClicked: root.compare.differencesOnly = !checked
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                visible: root.columns > 0
                text: qsTr("Clear")
                onClicked: root.compare.clear()
            }
        }
        Flickable {
            id: sheet

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.columns > 0
            contentWidth: Math.max(width, root.labelWidth + root.columns * root.columnWidth)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalFlick
            interactive: contentWidth > width
            ScrollBar.horizontal: AtlasScrollBar {}

            // The labels stay where they are, and the columns pass beside them.
            CompareHead {
                id: head

                x: sheet.contentX
                width: sheet.width
                shift: root.shift
                compare: root.compare
                labelWidth: root.labelWidth
                columnWidth: root.columnWidth
            }
            ListView {
                id: list

                x: sheet.contentX
                y: head.height
                width: sheet.width
                height: sheet.height - y - (sheet.interactive ? 10 : 0)
                model: root.table
                clip: true
                focus: true
                activeFocusOnTab: count > 0
                keyNavigationEnabled: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                currentIndex: -1
                ScrollBar.vertical: AtlasScrollBar {}
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("Side by side")
                onActiveFocusChanged: {
                    focusShown = false;
                    if (activeFocus && currentIndex < 0 && count > 0)
                        currentIndex = 0;
                }
                Keys.onPressed: event => {
                    focusShown = true;
                    event.accepted = false;
                }
                Keys.onLeftPressed: column = Math.max(0, column - 1)
                Keys.onRightPressed: column = Math.min(root.columns - 1, column + 1)
                Connections {
                    target: root

                    function onColumnsChanged() {
                        list.column = Math.max(0, Math.min(list.column, root.columns - 1));
                    }
                }
                onColumnChanged: {
                    const before = column * root.columnWidth;
                    const after = before + root.columnWidth - (sheet.width - root.labelWidth);
                    sheet.contentX = Math.max(Math.min(sheet.contentX, before), after, 0);
                }
                Keys.onReturnPressed: event => answer(event.modifiers)
                Keys.onEnterPressed: event => answer(event.modifiers)

                property bool focusShown: false // the keyboard is in use
                property int column: 0 // that has it

                function answer(modifiers: int) {
                    modifiers & Qt.ShiftModifier ? root.table.explain(currentIndex, column) : root.table.open(currentIndex, column);
                }

                delegate: CompareRow {
                    required property int index

                    width: list.width
                    labelWidth: root.labelWidth
                    columnWidth: root.columnWidth
                    shift: root.shift
                    focusedColumn: list.activeFocus && list.focusShown && ListView.isCurrentItem ? list.column : -1
                    onOpened: column => root.table.open(index, column)
                    onExplained: column => root.table.explain(index, column)
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.columns > 0
            text: root.columns === 1 ? qsTr("One is no comparison: add another.") : qsTr("<font color=\"%1\">●</font> differs · <font color=\"%1\">▲</font> best of its row · click a verdict to open it in Fit, a figure for its source").arg(Theme.accent)
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        Label {
            Layout.fillWidth: true
            visible: root.columns > 1 && text !== ""
            text: root.table.note
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.columns === 0

            Column {
                anchors.centerIn: parent
                width: Math.min(parent.width - 48, Math.round(460 * Theme.textScale))
                spacing: 8

                EmptyState {
                    width: parent.width
                    iconName: "compare"
                    title: root.models ? qsTr("Put two to six models side by side") : qsTr("Put two to six devices side by side")
                    hint: root.models ? qsTr("Select a model in the list and add it here, choose “Put side by side” in its menu, or mark several in a chart or on the map.")
                                      : qsTr("Select a device in the list and add it here, or choose “Put side by side” in its menu.")
                    actionText: root.compare.canAdd ? root.compare.addText : ""
                    onActionClicked: root.compare.add()
                }
                Label {
                    width: parent.width
                    visible: root.compare.suggestions.length > 0
                    text: qsTr("Or models for one job:")
                    textFormat: Text.PlainText
                    horizontalAlignment: Text.AlignHCenter
                    color: Theme.muted
                }
                Repeater {
                    model: root.compare.suggestions.length

                    AtlasButton {
                        required property int index

                        anchors.horizontalCenter: parent?.horizontalCenter
                        text: root.compare.suggestions[index] ?? ""
                        onClicked: root.compare.takeSuggestion(index)
                    }
                }
            }
        }
    }
}
