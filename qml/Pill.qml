// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A small fact in a rounded frame.
Control {
    id: root

    required property string text
    property color color: Theme.text
    property color frame: Theme.line
    property string iconName: ""
    property real maximumWidth: Infinity // a longer text is elided

    horizontalPadding: 12
    verticalPadding: 5
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    contentItem: Row {
        spacing: 6

        Icon {
            name: root.iconName
            visible: root.iconName !== ""
            size: Theme.signSize
            color: root.color
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: root.text
            textFormat: Text.PlainText
            width: Math.min(implicitWidth, root.maximumWidth - root.leftPadding - root.rightPadding)
            elide: Text.ElideMiddle
            color: root.color
            font.pixelSize: Theme.noteSize
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: Theme.raised
        border.color: root.frame
        radius: height / 2
    }
}
