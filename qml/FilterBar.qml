// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What the list is filtered by: a button that folds the facets out, and what is chosen in them.
ColumnLayout {
    id: root

    required property Session session
    required property FacetsViewModel facets
    required property ActiveFilterModel filters
    required property real mostHeight // while the facets are folded out

    property alias unfolded: button.checked

    function showFacets() {
        button.checked = true;
        button.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 0

    AbstractButton {
        id: button

        objectName: "filterButton"
        Layout.fillWidth: true
        Layout.leftMargin: 14
        Layout.rightMargin: 14
        Layout.topMargin: 8
        implicitHeight: Theme.controlHeight
        horizontalPadding: 8
        checkable: true
        hoverEnabled: true
        text: root.facets.activeCount > 0 ? qsTr("Filters · %1").arg(root.facets.activeCount) : qsTr("Filters")
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: checked ? qsTr("folded out") : qsTr("folded")

        Keys.onReturnPressed: button.toggle()
        Keys.onEnterPressed: button.toggle()

        contentItem: RowLayout {
            spacing: 8

            Icon {
                name: "filter"
                color: root.facets.activeCount > 0 ? Theme.accent : Theme.muted
            }
            Label {
                Layout.fillWidth: true
                text: button.text
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Icon {
                name: "chevron_down"
                size: Theme.signSize
                color: Theme.muted
                rotation: button.checked ? 180 : 0
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: button.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"

            FocusRing {
                visible: button.visualFocus
            }
        }
    }
    FacetPanel {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(root.mostHeight - y - 1 - (chosen.visible ? chosen.implicitHeight + 6 : 0), implicitHeight)
        visible: button.checked
        facets: root.facets
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        visible: button.checked
        color: Theme.line
    }
    ActiveFilters {
        id: chosen

        Layout.fillWidth: true
        Layout.topMargin: 6
        filters: root.filters
        onClearAllRequested: {
            root.session.clearFilter();
            button.forceActiveFocus(Qt.OtherFocusReason);
        }
        onEmptied: button.forceActiveFocus(Qt.TabFocusReason)
    }
}
