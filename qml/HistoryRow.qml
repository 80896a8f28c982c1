// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A step of the history: what it was, and whether it is the present one or undone.
Item {
    id: root

    required property string what
    required property bool present
    required property bool undone
    required property string spoken
    required property bool focused // the keyboard is on it

    signal clicked

    implicitHeight: label.implicitHeight + 12
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: present
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius - 2
        color: root.present ? Theme.tint(Theme.accent, Theme.raised, 0.18)
                            : hover.hovered ? Theme.tint(Theme.text, Theme.raised, 0.06) : "transparent"

        FocusRing {
            anchors.margins: 1 // within what the list cuts off
            visible: root.focused
        }
    }
    Label {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        x: 12
        width: parent.width - x - 12 - (note.visible ? note.width + 12 : 0)
        text: root.what
        textFormat: Text.PlainText
        elide: Text.ElideRight
        wrapMode: Text.Wrap
        maximumLineCount: 2
        color: root.undone ? Theme.muted : Theme.text
        font.weight: root.present ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }
    Label {
        id: note

        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.baseline: label.baseline
        visible: root.present || root.undone
        text: root.present ? qsTr("now") : qsTr("undone")
        textFormat: Text.PlainText
        color: root.present ? Theme.text : Theme.muted
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
