// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// How the graph is seen, and the inspector beside it.
Row {
    id: root

    required property Session session
    required property GraphArrangement arrangement
    required property AtlasActions actions

    spacing: 6

    LensSwitch {
        session: root.session
        visible: root.session.mapShown
    }
    AtlasButton {
        iconName: "search"
        tip: qsTr("Jump to… (Ctrl+K)")
        onClicked: root.actions.jump.trigger()
    }
    AtlasButton {
        visible: root.session.mapShown || root.session.focusShown
        iconName: "lanes"
        tip: qsTr("Arrange in lanes (Ctrl+L)")
        onClicked: root.session.showLanes()
    }
    AtlasButton {
        visible: !root.session.mapShown
        iconName: "map"
        tip: qsTr("Arrange as a map (Ctrl+Shift+L)")
        onClicked: root.session.showMap()
    }
    AtlasButton {
        visible: !root.session.focusShown
        iconName: "focus"
        tip: root.session.selected ? qsTr("Arrange around what is selected (Ctrl+Alt+L)") : qsTr("Arrange around one thing (Ctrl+Alt+L)")
        onClicked: root.session.showFocus()
    }
    AtlasButton {
        iconName: "zoom_out"
        tip: qsTr("Zoom out (Ctrl+−)")
        onClicked: root.arrangement.zoomOut()
    }
    AtlasButton {
        iconName: "zoom_in"
        tip: qsTr("Zoom in (Ctrl++)")
        onClicked: root.arrangement.zoomIn()
    }
    AtlasButton {
        iconName: "zoom_fit"
        tip: qsTr("Show everything (Ctrl+0)")
        onClicked: root.arrangement.zoomToFit()
    }
    AtlasButton {
        iconName: "info"
        tip: root.actions.panels.inspectorShown ? qsTr("Hide the inspector (Ctrl+I)") : qsTr("Show the inspector (Ctrl+I)")
        onClicked: root.actions.panels.inspectorShown = !root.actions.panels.inspectorShown
    }
}
