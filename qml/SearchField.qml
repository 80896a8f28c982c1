// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The search of the list panel. Escape empties it, and leaves it when it is empty.
TextField {
    id: root

    signal leaveRequested

    implicitHeight: 36
    leftPadding: 36
    rightPadding: clear.visible ? 36 : 12
    placeholderText: qsTr("Search models and devices")
    placeholderTextColor: Theme.muted
    color: Theme.text
    selectByMouse: true
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    Accessible.name: qsTr("Search")
    Accessible.description: placeholderText

    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: text === "" ? leaveRequested() : clear.clicked()
    Keys.onDownPressed: leaveRequested()

    background: Rectangle {
        color: Theme.raised
        border.color: root.activeFocus ? Theme.accent : Theme.line
        border.width: root.activeFocus ? 2 : 1
        radius: Theme.radius
    }

    Icon {
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.muted
    }
    AbstractButton {
        id: clear

        anchors.right: parent.right
        width: 34
        height: parent.height
        visible: root.text !== ""
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        Accessible.name: qsTr("Clear the search")
        onClicked: root.clear()

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: "close"
                size: 14
                color: clear.hovered ? Theme.text : Theme.muted
            }
        }
    }
}
