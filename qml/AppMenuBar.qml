// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The menus, with every command's keys.
MenuBar {
    id: root

    required property Session session
    required property LanesViewModel lanes
    required property bool judged // the selection is one of which there are verdicts
    required property bool inspectorShown

    signal inspectorToggled
    signal openFilesRequested
    signal openFolderRequested
    signal searchRequested
    signal aboutRequested
    signal copyRequested
    signal tryRequested

    padding: 0
    spacing: 0
    background: null
    delegate: MenuBarItem {
        id: item

        implicitHeight: Math.round(30 * Theme.textScale)
        horizontalPadding: 9
        Accessible.name: text.replace("&", "")
        contentItem: Label {
            text: item.text.replace("&", "")
            color: item.highlighted || item.hovered ? Theme.text : Theme.muted
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle {
            radius: Theme.radius - 2
            color: item.highlighted || item.hovered ? Theme.tint(Theme.text, Theme.panel, 0.08) : "transparent"
        }
    }

    AtlasMenu {
        title: qsTr("&File")

        Action {
            text: qsTr("&Open…")
            shortcut: "Ctrl+O"
            enabled: !root.session.loading
            onTriggered: root.openFilesRequested()
        }
        Action {
            text: qsTr("Open &Folder…")
            shortcut: "Ctrl+Shift+O"
            enabled: !root.session.loading
            onTriggered: root.openFolderRequested()
        }
        Action {
            text: qsTr("&Quit")
            shortcut: "Ctrl+Q"
            onTriggered: Qt.quit()
        }
    }
    AtlasMenu {
        title: qsTr("&Edit")

        Action {
            text: enabled ? qsTr("&Undo: %1").arg(root.session.undoStack.undoText) : qsTr("&Undo")
            shortcut: "Ctrl+Z"
            enabled: root.session.undoStack.canUndo
            onTriggered: root.session.undo()
        }
        Action {
            text: enabled ? qsTr("&Redo: %1").arg(root.session.undoStack.redoText) : qsTr("&Redo")
            shortcut: "Ctrl+Shift+Z"
            enabled: root.session.undoStack.canRedo
            onTriggered: root.session.redo()
        }
        Action {
            text: root.session.fitOpen ? qsTr("&Copy answer") : qsTr("&Copy verdicts")
            shortcut: "Ctrl+Shift+C"
            enabled: root.session.fitOpen || root.judged
            onTriggered: root.copyRequested()
        }
        Action {
            text: qsTr("&Try on device…")
            shortcut: "Ctrl+T"
            enabled: root.judged && !root.session.fitOpen
            onTriggered: root.tryRequested()
        }
        Action {
            text: qsTr("&Search")
            shortcut: "Ctrl+F"
            onTriggered: root.searchRequested()
        }
    }
    ActionGroup {
        id: themes
    }
    AtlasMenu {
        title: qsTr("&View")

        Action {
            text: qsTr("&Explore")
            shortcut: "Ctrl+1"
            onTriggered: root.session.closeFit()
        }
        Action {
            text: qsTr("Zoom &in")
            shortcut: "Ctrl++"
            enabled: !root.session.fitOpen
            onTriggered: root.lanes.zoomIn()
        }
        Action {
            text: qsTr("Zoom &out")
            shortcut: "Ctrl+-"
            enabled: !root.session.fitOpen
            onTriggered: root.lanes.zoomOut()
        }
        Action {
            text: qsTr("Show &everything")
            shortcut: "Ctrl+0"
            enabled: !root.session.fitOpen
            onTriggered: root.lanes.zoomToFit()
        }
        Action {
            text: qsTr("&Inspector")
            shortcut: "Ctrl+I"
            checkable: true
            checked: root.inspectorShown
            enabled: !root.session.fitOpen
            onTriggered: root.inspectorToggled()
        }
        Action {
            text: qsTr("System &theme")
            checkable: true
            checked: Theme.preference === Theme.System
            ActionGroup.group: themes
            onTriggered: Theme.preference = Theme.System
        }
        Action {
            text: qsTr("&Dark theme")
            checkable: true
            checked: Theme.preference === Theme.Dark
            ActionGroup.group: themes
            onTriggered: Theme.preference = Theme.Dark
        }
        Action {
            text: qsTr("&Light theme")
            checkable: true
            checked: Theme.preference === Theme.Light
            ActionGroup.group: themes
            onTriggered: Theme.preference = Theme.Light
        }
        TextSizeMenu {}
    }
    AtlasMenu {
        title: qsTr("&Help")

        Action {
            text: qsTr("&About TinyAtlas")
            onTriggered: root.aboutRequested()
        }
    }
}
