// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of those that can be jumped to: what is called so, of what kind it is, and what tells it from others.
Item {
    id: root

    required property string name // styled: what was typed of it is bold
    required property string sign
    required property string kind
    required property string detail // styled likewise
    required property string spoken
    required property bool current

    signal clicked

    implicitHeight: texts.implicitHeight + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: current
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        radius: Theme.radius - 2
        color: root.current ? Theme.tint(Theme.accent, Theme.raised, 0.18)
                            : hover.hovered ? Theme.tint(Theme.text, Theme.raised, 0.06) : "transparent"
    }
    Icon {
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        name: root.sign
        color: root.current ? Theme.text : Theme.muted
    }
    Column {
        id: texts

        x: 32 + Theme.iconSize
        y: 8
        width: parent.width - x - kindLabel.width - 36
        spacing: 2

        Label {
            width: parent.width
            text: root.name
            textFormat: Text.StyledText
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.detail
            textFormat: Text.StyledText
            elide: Text.ElideRight
            color: root.current ? Theme.text : Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    Label {
        id: kindLabel

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        text: root.kind
        textFormat: Text.PlainText
        color: root.current ? Theme.text : Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.clicked()
    }
}
