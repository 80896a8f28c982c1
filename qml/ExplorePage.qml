// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The graph, and its zoom.
FocusScope {
    id: root

    required property Session session
    required property LanesViewModel lanes
    required property PairDrag drag
    required property AtlasActions actions

    function takeKeyboard() {
        graph.forceActiveFocus(Qt.OtherFocusReason);
    }

    GraphItem {
        id: graph

        anchors.fill: parent
        lanes: root.lanes
        drag: root.drag
        focus: true
        activeFocusOnTab: true
        onMenuRequested: position => menu.popup(graph, position)
        onTryRequested: root.actions.tryOther.trigger()
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Graph of models, sensors and devices")

        FocusRing {
            visible: graph.visualFocus
            anchors.margins: 1
            radius: 0
            opacity: 0.6
        }
    }
    SelectionMenu {
        id: menu

        actions: root.actions
    }
    Tip {
        visible: root.lanes.hoverText !== "" && !root.drag.active
        text: root.lanes.hoverText
        x: root.lanes.hoverPosition.x
        y: root.lanes.hoverPosition.y
    }
    Binding {
        target: root.lanes
        property: "bottomInset"
        value: buttons.height + 2 * buttons.anchors.margins
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        spacing: 6

        AtlasButton {
            iconName: "zoom_out"
            tip: qsTr("Zoom out (Ctrl+−)")
            onClicked: root.lanes.zoomOut()
        }
        AtlasButton {
            iconName: "zoom_in"
            tip: qsTr("Zoom in (Ctrl++)")
            onClicked: root.lanes.zoomIn()
        }
        AtlasButton {
            iconName: "zoom_fit"
            tip: qsTr("Show everything (Ctrl+0)")
            onClicked: root.lanes.zoomToFit()
        }
        AtlasButton {
            iconName: "info"
            tip: root.actions.panels.inspectorShown ? qsTr("Hide the inspector (Ctrl+I)") : qsTr("Show the inspector (Ctrl+I)")
            onClicked: root.actions.panels.inspectorShown = !root.actions.panels.inspectorShown
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, Math.round(420 * Theme.textScale))
        visible: root.session.modelCount === 0 && root.session.deviceCount === 0 && !root.session.loading
        iconName: "explore"
        title: qsTr("Nothing to show")
        hint: qsTr("The graph describes neither models nor devices. Open a file, or drop one on the window.")
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 420)
        visible: root.session.nothingShown
        iconName: "filter"
        title: qsTr("Nothing passes the filters")
        hint: qsTr("No model and no device has all that is chosen in the list panel.")
        actionText: qsTr("Clear the filters")
        onActionClicked: root.session.clearFilter()
    }
}
