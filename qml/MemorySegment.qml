// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What one of several models takes of a memory, in its colour: filled as far as there is room, outlined in red
/// beyond. Each piece has its number.
Item {
    id: root

    required property fitSegment segment
    required property real room // 0 to 1: where the memory ends

    // A pixel tells it from the one beside and below it.
    component Part: Rectangle {
        property real from: 0
        property real to: 0
        property alias ink: number.color

        visible: to > from
        x: from * root.width
        width: Math.max(1, (to - from) * root.width - 1)
        height: parent.height - (root.segment.height < 1 ? 1 : 0)
        radius: Math.min(4, width / 2)

        Label {
            id: number

            x: 5
            height: parent.height
            visible: parent.width >= implicitWidth + 8
            text: root.segment.number
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    readonly property color group: Theme.groupColors[segment.group] ?? Theme.accent

    width: parent?.width ?? 0
    y: segment.top * (parent?.height ?? 0)
    height: segment.height * (parent?.height ?? 0)

    Part {
        from: root.segment.from
        to: Math.min(root.segment.to, root.room)
        color: root.group
        ink: Theme.onAccent
    }
    Part {
        from: Math.max(root.segment.from, root.room)
        to: root.segment.to
        color: Theme.tint(root.group, Theme.background, 0.35)
        border.color: Theme.doesNotFit
        border.width: 2
        ink: Theme.text
    }
}
