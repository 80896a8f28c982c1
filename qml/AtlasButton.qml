// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A button with an icon, a text, or both. Without a text, `tip` is its name.
Button {
    id: root

    property string iconName: ""
    property string tip: ""
    property bool primary: false
    readonly property color ink: primary ? Theme.onAccent : Theme.text

    implicitHeight: Theme.controlHeight
    horizontalPadding: text === "" ? 8 : 12
    verticalPadding: 0
    opacity: enabled ? 1 : 0.45
    Accessible.name: text === "" ? tip : text
    Accessible.description: text === "" ? "" : tip

    contentItem: Row {
        spacing: 8

        Icon {
            name: root.iconName
            visible: root.iconName !== ""
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: root.text
            visible: root.text !== ""
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Rectangle {
        readonly property color plain: root.primary ? Theme.accent : Theme.raised

        color: root.down || root.hovered ? Theme.tint(Theme.text, plain, root.down ? 0.16 : 0.08) : plain
        border.color: root.primary ? Theme.accent : Theme.line
        radius: Theme.radius

        FocusRing {
            visible: root.visualFocus
        }
    }

    HoverTip {
        anchors.fill: parent
        hovered: root.hovered
        text: root.tip
    }
}
