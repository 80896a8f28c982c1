// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The number of a model among several, in the colour of its group; outlined for what is counted beside them.
Rectangle {
    id: root

    required property string number
    required property int group
    readonly property bool filled: number !== ""

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 8)
    implicitHeight: Math.round(18 * Theme.textScale)
    radius: 4
    color: filled ? Theme.groupColors[group] ?? Theme.accent : "transparent"
    border.color: filled ? "transparent" : Theme.muted
    border.width: filled ? 0 : 2

    Label {
        id: label

        anchors.centerIn: parent
        text: root.number
        textFormat: Text.PlainText
        color: Theme.onAccent
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
