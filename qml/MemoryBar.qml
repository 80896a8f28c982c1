// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One memory: the track is what the device has, the fill what the model needs, in red what does not fit in.
/// All bars of a page have one scale, so that RAM and flash compare.
Column {
    id: root

    required property fitMemory memory
    required property color fill
    readonly property color stateInk: Theme.stateInks[memory.state] ?? Theme.muted
    readonly property real needEnd: memory.takenLength + memory.needLength
    readonly property real inside: Math.min(needEnd, memory.haveLength)

    signal asked // where it comes from

    spacing: 6
    Accessible.role: Accessible.ProgressBar
    Accessible.name: memory.name + ", " + memory.need + ", " + memory.room
    Accessible.onPressAction: asked()

    TapHandler {
        onTapped: root.asked()
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    Item {
        width: parent.width
        height: name.implicitHeight

        SectionLabel {
            id: name

            text: root.memory.name
        }
        Label {
            anchors.right: parent.right
            text: root.memory.filled
            color: root.stateInk
            font.pixelSize: Theme.noteSize
            font.weight: Font.DemiBold
        }
    }
    Item {
        id: bar

        width: parent.width
        height: Theme.smallControlHeight

        Rectangle {
            width: Math.max(2, root.memory.haveLength * bar.width)
            height: parent.height
            radius: 6
            visible: root.memory.haveLength > 0
            color: Theme.tint(Theme.text, Theme.background, 0.1)
        }
        // What something else has of it already.
        Rectangle {
            width: root.memory.takenLength * bar.width
            height: parent.height
            radius: Math.min(6, width / 2)
            visible: root.memory.takenLength > 0
            color: Theme.tint(Theme.muted, Theme.background, 0.6)
        }
        Rectangle {
            id: need

            x: root.memory.takenLength * bar.width
            width: Math.max(root.memory.needLength > 0 ? 3 : 0, (root.inside - root.memory.takenLength) * bar.width)
            height: parent.height
            radius: Math.min(6, width / 2)
            visible: root.memory.haveLength > 0
            color: root.fill

            Behavior on width {
                NumberAnimation {
                    duration: Theme.movement
                    easing.type: Easing.OutCubic
                }
            }
        }
        // What of it the model itself does not need.
        Rectangle {
            readonly property real start: root.needEnd - root.memory.overheadLength

            x: start * bar.width
            width: (root.inside - start) * bar.width
            height: parent.height
            radius: Math.min(6, width / 2)
            visible: need.visible && root.memory.overheadLength > 0 && width > 0
            color: Theme.tint(root.fill, Theme.background, 0.5)
        }
        // Beyond the end of the track: the part that has no room.
        Rectangle {
            x: root.inside * bar.width + 2
            width: Math.max(3, (root.needEnd - root.inside) * bar.width - 2)
            height: parent.height
            radius: Math.min(6, width / 2)
            visible: root.memory.haveLength > 0 && root.needEnd > root.memory.haveLength
            color: Theme.doesNotFit
        }
        // Where the room begins that should stay free.
        Rectangle {
            x: root.memory.marginLength * bar.width
            y: -3
            width: 2
            height: parent.height + 6
            visible: root.memory.haveLength > root.memory.marginLength && root.needEnd <= root.memory.haveLength
            color: Theme.tight
            opacity: 0.8
        }
        Rectangle {
            anchors.fill: parent
            radius: 6
            visible: root.memory.haveLength <= 0
            color: "transparent"
            border.color: Theme.line
            border.width: 1

            Label {
                anchors.centerIn: parent
                text: qsTr("what the device has is unknown")
                color: Theme.muted
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Item {
        width: parent.width
        height: Math.max(use.implicitHeight, room.implicitHeight)

        Label {
            id: use

            width: parent.width - room.width - 12
            text: root.memory.taken === "" ? root.memory.need : root.memory.need + " · " + root.memory.taken
            wrapMode: Text.Wrap
        }
        Label {
            id: room

            anchors.right: parent.right
            text: root.memory.room
            color: root.memory.state === 0 ? Theme.muted : root.stateInk
        }
    }
}
