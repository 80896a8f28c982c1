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
    readonly property color ink: !enabled ? Theme.muted : primary ? Theme.onAccent : Theme.text

    implicitHeight: Theme.controlHeight
    horizontalPadding: text === "" ? 8 : 12
    verticalPadding: 0
    Accessible.name: text === "" ? tip : text
    Accessible.description: text === "" ? "" : tip

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Row {
        spacing: 8

        Icon {
            name: root.iconName
            visible: root.iconName !== ""
            color: root.ink
            opacity: root.enabled ? 1 : 0.5
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: root.text
            textFormat: Text.PlainText
            visible: root.text !== ""
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Rectangle {
        readonly property color plain: root.primary && root.enabled ? Theme.accent : Theme.raised

        color: root.down || root.hovered ? Theme.tint(Theme.text, plain, root.down ? 0.16 : 0.08) : plain
        border.color: root.primary && root.enabled ? Theme.accent : Theme.line
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
