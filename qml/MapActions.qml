// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The commands of how the graph is arranged, and of browsing the map.
Item {
    id: root

    required property Session session
    required property MapViewModel map
    required property bool exploring

    readonly property list<Action> all: [lanes, asMap, asFocus, lens, expand, collapse, hide, hideOthers, pin, restore]
    readonly property list<Action> ofSelection: [pin, hide, hideOthers]
    readonly property bool mapShown: exploring && session.mapShown
    readonly property bool lanesShown: exploring && !session.mapShown && !session.focusShown

    visible: false

    ActionGroup {
        id: arrangements
    }
    Action {
        id: lanes

        text: qsTr("Arrange in &lanes")
        shortcut: "Ctrl+L"
        checkable: true
        checked: !root.session.mapShown && !root.session.focusShown
        ActionGroup.group: arrangements
        onTriggered: root.session.showLanes()
    }
    Action {
        id: asMap

        text: qsTr("Arrange as a &map")
        shortcut: "Ctrl+Shift+L"
        checkable: true
        checked: root.session.mapShown
        ActionGroup.group: arrangements
        onTriggered: root.session.showMap()
    }
    Action {
        id: asFocus

        text: qsTr("Arrange around &one thing")
        shortcut: "Ctrl+Alt+L"
        checkable: true
        checked: root.session.focusShown
        ActionGroup.group: arrangements
        onTriggered: root.session.showFocus()
    }
    Action {
        id: lens

        text: root.session.ontologyShown ? qsTr("Show the &instances") : qsTr("Show the &ontology")
        shortcut: "Ctrl+Shift+N"
        onTriggered: root.session.ontologyShown ? root.session.showInstances() : root.session.showOntology()
    }
    Action {
        id: expand

        text: root.map.expandText
        shortcut: "Ctrl+Down"
        enabled: root.mapShown && root.map.canExpand
        onTriggered: root.map.expand()
    }
    Action {
        id: collapse

        text: root.map.collapseText
        shortcut: "Ctrl+Up"
        enabled: root.mapShown && root.map.canCollapse
        onTriggered: root.map.collapse()
    }
    Action {
        id: hide

        text: qsTr("&Hide")
        shortcut: "Ctrl+H"
        enabled: root.mapShown && root.map.canHide
        onTriggered: root.map.hideInHand()
    }
    Action {
        id: hideOthers

        text: qsTr("Hide all &others")
        shortcut: "Ctrl+Alt+H"
        enabled: root.mapShown && root.map.canHide
        onTriggered: root.map.hideOthers()
    }
    Action {
        id: pin

        text: root.map.pinned ? qsTr("Un&pin") : qsTr("&Pin where it is")
        shortcut: "Ctrl+P"
        enabled: root.mapShown && root.map.canHide
        onTriggered: root.map.togglePin()
    }
    Action {
        id: restore

        text: qsTr("&Restore the map")
        shortcut: "Ctrl+Shift+H"
        enabled: root.mapShown && root.map.changed
        onTriggered: root.map.reset()
    }
}
