// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What some keys do. What has no keys takes no place.
Item {
    id: root

    required property string keys
    required property string what

    height: visible ? Math.round(24 * Theme.textScale) : 0
    visible: keys !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: what + ": " + keys

    Label {
        width: parent.width - combination.width - 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.what
        textFormat: Text.PlainText
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Label {
        id: combination

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.keys
        textFormat: Text.PlainText
        color: Theme.tint(Theme.muted, Theme.text, 0.5)
        font.pixelSize: Theme.noteSize
        Accessible.ignored: true
    }
}
