// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The search of the list panel. Escape empties it, and leaves it when it is empty, or where what is typed is kept.
TextField {
    id: root

    property bool keptByEscape: false

    signal leaveRequested
    signal downRequested
    signal upRequested

    implicitHeight: Math.round(36 * Theme.textScale)
    leftPadding: 20 + Theme.iconSize
    rightPadding: clear.visible ? clear.width : 12
    placeholderText: qsTr("Search models and devices")
    placeholderTextColor: Theme.muted
    color: Theme.text
    selectByMouse: true
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    Accessible.name: qsTr("Search")
    Accessible.description: placeholderText

    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: text === "" || keptByEscape ? leaveRequested() : clear.clicked()
    Keys.onDownPressed: downRequested()
    Keys.onUpPressed: upRequested()

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
        width: 20 + Theme.signSize
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
                size: Theme.signSize
                color: clear.hovered ? Theme.text : Theme.muted
            }
        }
    }
}
