// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of several models on a device, with the way to take it away.
Rectangle {
    id: root

    required property fitPart part
    property real maximumWidth: Infinity // a longer name is elided

    signal removeRequested

    implicitWidth: close.x + close.width + 2
    implicitHeight: Theme.smallControlHeight
    color: Theme.raised
    border.color: Theme.line
    radius: height / 2
    Accessible.role: Accessible.StaticText
    Accessible.name: part.number + ", " + part.name

    NumberBadge {
        id: badge

        x: 8
        anchors.verticalCenter: parent.verticalCenter
        number: root.part.number
        group: root.part.group
    }
    Label {
        id: name

        x: badge.x + badge.width + 8
        width: Math.min(implicitWidth, root.maximumWidth - x - close.width - 8)
        anchors.verticalCenter: parent.verticalCenter
        text: root.part.name
        textFormat: Text.PlainText
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    AbstractButton {
        id: close

        x: name.x + name.width + 6
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: root.height - 4
        implicitHeight: root.height - 4
        padding: (height - Theme.signSize) / 2
        Accessible.name: qsTr("Remove %1").arg(root.part.name)
        Keys.onReturnPressed: close.clicked()
        Keys.onEnterPressed: close.clicked()
        onClicked: root.removeRequested()

        contentItem: Icon {
            name: "close"
            size: Theme.signSize
            color: close.hovered || close.visualFocus ? Theme.text : Theme.muted
        }
        background: Rectangle {
            radius: height / 2
            color: close.hovered ? Theme.tint(Theme.text, Theme.raised, 0.12) : "transparent"

            FocusRing {
                visible: close.visualFocus
                radius: height / 2
            }
        }

        HoverTip {
            anchors.fill: parent
            hovered: close.hovered
            text: close.Accessible.name
        }
    }
}
