// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// The line between a panel and the view. It is pulled, or moved with the arrow keys; a double click or Return puts
/// it back.
Rectangle {
    id: root

    required property string name
    required property int cursor // a Qt.CursorShape

    signal moved(real pixels) // to the right
    signal resetRequested

    implicitWidth: 1
    z: 1
    color: mouse.pressed || mouse.containsMouse ? Theme.accent : Theme.line
    activeFocusOnTab: true
    Accessible.role: Accessible.Splitter
    Accessible.name: name
    Accessible.focusable: true

    Keys.onLeftPressed: moved(-16)
    Keys.onRightPressed: moved(16)
    Keys.onReturnPressed: resetRequested()
    Keys.onEnterPressed: resetRequested()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -1
        anchors.rightMargin: -1
        visible: root.activeFocus
        color: Theme.accent
    }
    MouseArea {
        id: mouse

        property real last // in the window: the line itself moves under the pointer, a frame later

        anchors.fill: parent
        anchors.leftMargin: -4
        anchors.rightMargin: -4
        hoverEnabled: true
        preventStealing: true
        cursorShape: root.cursor
        onPressed: event => last = mapToItem(null, event.x, 0).x
        onPositionChanged: event => {
            const now = mapToItem(null, event.x, 0).x;
            if (pressed)
                root.moved(now - last);
            last = now;
        }
        onDoubleClicked: root.resetRequested()
    }
}
