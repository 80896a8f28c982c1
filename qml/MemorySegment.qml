// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What one of several models takes of a memory: its colour as far as there is room, red beyond, and its number.
Item {
    id: root

    required property fitSegment segment
    required property real room // 0 to 1: where the memory ends

    // A pixel tells it from the one beside and below it.
    component Part: Rectangle {
        property real from: 0
        property real to: 0

        visible: to > from
        x: from * root.width
        width: Math.max(1, (to - from) * root.width - 1)
        height: parent.height - (root.segment.height < 1 ? 1 : 0)
        radius: Math.min(4, width / 2)
    }

    width: parent?.width ?? 0
    y: segment.top * (parent?.height ?? 0)
    height: segment.height * (parent?.height ?? 0)

    Part {
        from: root.segment.from
        to: Math.min(root.segment.to, root.room)
        color: Theme.groupColors[root.segment.group] ?? Theme.accent
    }
    Part {
        from: Math.max(root.segment.from, root.room)
        to: root.segment.to
        color: Theme.doesNotFit
    }
    Label {
        readonly property real place: (root.segment.to - root.segment.from) * root.width

        x: root.segment.from * root.width + 5
        height: parent.height
        visible: place >= implicitWidth + 8
        text: root.segment.number
        verticalAlignment: Text.AlignVCenter
        color: Theme.onAccent
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
