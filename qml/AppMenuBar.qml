// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The menus, with every command's keys.
MenuBar {
    id: root

    required property AtlasActions actions
    required property RecentFiles recent

    property int openMenus: 0

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
            textFormat: Text.PlainText
            color: item.highlighted || item.hovered ? Theme.text : Theme.muted
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle {
            radius: Theme.radius - 2
            color: item.highlighted || item.hovered ? Theme.tint(Theme.text, Theme.panel, 0.08) : "transparent"
        }
    }

    component CommandMenu: AtlasMenu {
        id: menu

        required property var commands
        property bool wanted: false // its items are made when it is first opened

        onAboutToShow: wanted = true
        onOpened: ++root.openMenus
        onClosed: {
            --root.openMenus;
            settled.restart();
        }

        Instantiator {
            active: menu.wanted
            model: menu.commands
            delegate: AtlasMenuItem {
                required property Action modelData

                action: modelData
            }
            onObjectAdded: (index, item) => menu.insertItem(index, item)
            onObjectRemoved: (index, item) => menu.removeItem(item)
        }
    }

    CommandMenu {
        title: qsTr("&File")
        commands: root.actions.fileActions

        RecentMenu {
            recent: root.recent
            enabled: !root.actions.session.loading
        }
        AtlasMenuItem {
            action: root.actions.exportPicture
        }
        AtlasMenuItem {
            action: root.actions.exportMatrix
        }
        AtlasMenuItem {
            action: root.actions.exportReport
        }
        AtlasMenuItem {
            action: root.actions.quit
        }
    }
    CommandMenu {
        title: qsTr("&Edit")
        commands: root.actions.editActions
    }
    CommandMenu {
        title: qsTr("&Selection")
        commands: root.actions.selectionActions
    }
    CommandMenu {
        title: qsTr("&Go")
        commands: root.actions.goActions
    }
    CommandMenu {
        title: qsTr("&View")
        commands: root.actions.viewActions

        TextSizeMenu {}
    }
    CommandMenu {
        title: qsTr("&Map")
        commands: root.actions.mapActions.all
    }
    CommandMenu {
        title: qsTr("F&ocus")
        commands: root.actions.focusActions.all
    }
    CommandMenu {
        title: qsTr("&Help")
        commands: root.actions.helpActions
    }
    // From one menu to the next none is open for a moment.
    Timer {
        id: settled

        interval: 0
        onTriggered: if (root.openMenus === 0 && root.activeFocus)
            root.ApplicationWindow.contentItem.forceActiveFocus()
    }
}
