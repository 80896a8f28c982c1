// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of those that can be tried: its verdict before one does.
Item {
    id: root

    required property string name
    required property string line
    required property int verdict
    required property bool current

    signal clicked

    implicitHeight: texts.implicitHeight + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + line
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        radius: Theme.radius - 2
        color: root.current ? Theme.tint(Theme.accent, Theme.raised, 0.18)
                            : hover.hovered ? Theme.tint(Theme.text, Theme.raised, 0.06) : "transparent"
    }
    StateIcon {
        x: 20
        y: 8 + (nameLabel.height - height) / 2
        verdict: root.verdict
        size: Theme.signSize
    }
    Column {
        id: texts

        x: 30 + Theme.signSize
        y: 8
        width: parent.width - x - 20
        spacing: 2

        Label {
            id: nameLabel

            width: parent.width
            text: root.name
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.line
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.current ? Theme.text : Theme.stateInks[root.verdict] ?? Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.clicked()
    }
}
