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
    readonly property real ownEnd: needEnd - memory.overheadLength // beyond is what the model itself does not need
    readonly property bool known: memory.haveKnown
    readonly property bool shared: memory.segments.length > 0 // by several models

    // From here to there on the scale of the page.
    component Part: Rectangle {
        property real from: 0
        property real to: 0
        property real least: 0 // pixels

        x: from * parent.width
        width: Math.max(least, (to - from) * parent.width)
        height: parent.height
        radius: Math.min(6, width / 2)
    }
    // What is counted beside the model: paler, and outlined where it has no room as well.
    component Beside: Part {
        required property color ink

        visible: to > from
        color: Theme.tint(ink, Theme.background, 0.4)
        border.color: ink
        border.width: 2
    }

    signal asked // where it comes from

    spacing: 6
    Accessible.role: Accessible.ProgressBar
    Accessible.name: memory.name + ", " + memory.need + ", " + memory.room
    Accessible.description: memory.takers
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
            textFormat: Text.PlainText
            color: root.stateInk
            font.pixelSize: Theme.noteSize
            font.weight: Font.DemiBold
        }
    }
    Item {
        id: bar

        width: parent.width
        height: Math.max(Theme.smallControlHeight, root.memory.rows * Math.round(15 * Theme.textScale))

        Part {
            visible: root.known
            to: root.memory.haveLength
            least: 2
            color: Theme.tint(Theme.text, Theme.background, 0.1)
        }
        // What something else has of it already.
        Part {
            visible: root.memory.takenLength > 0
            to: root.memory.takenLength
            color: Theme.tint(Theme.muted, Theme.background, 0.6)
        }
        Part {
            visible: root.known && !root.shared
            from: root.memory.takenLength
            to: Math.min(root.ownEnd, root.memory.haveLength)
            least: root.memory.needLength > 0 && root.memory.haveLength > 0 ? 3 : 0
            color: root.fill

            Behavior on width {
                NumberAnimation {
                    duration: Theme.movement
                    easing.type: Easing.OutCubic
                }
            }
        }
        Repeater {
            model: root.known ? root.memory.segments : []

            MemorySegment {
                required property fitSegment modelData

                segment: modelData
                room: root.memory.haveLength
            }
        }
        Beside {
            visible: root.known && to > from
            from: root.ownEnd
            to: Math.min(root.needEnd, root.memory.haveLength)
            ink: root.fill
        }
        // Beyond the end of the track: the part that has no room.
        Part {
            visible: root.known && !root.shared && to > from
            from: root.memory.haveLength
            to: root.ownEnd
            least: 3
            color: Theme.doesNotFit
        }
        Beside {
            visible: root.known && to > from
            from: Math.max(root.ownEnd, root.memory.haveLength)
            to: root.needEnd
            least: 3
            ink: Theme.doesNotFit
        }
        // Where the memory of the device ends, if something lies beyond.
        Rectangle {
            x: root.memory.haveLength * bar.width - 1
            y: -4
            width: 2
            height: parent.height + 8
            visible: root.known && root.needEnd > root.memory.haveLength
            color: Theme.text
        }
        // Where the room begins that should stay free.
        Rectangle {
            x: root.memory.marginLength * bar.width
            y: -3
            width: 2
            height: parent.height + 6
            visible: root.memory.marked
            color: Theme.tight
            opacity: 0.8
        }
        Rectangle {
            anchors.fill: parent
            radius: 6
            visible: !root.known
            color: "transparent"
            border.color: Theme.line
            border.width: 1

            Label {
                anchors.centerIn: parent
                text: qsTr("what the device has is unknown")
                textFormat: Text.PlainText
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
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
        Label {
            id: room

            anchors.right: parent.right
            text: root.memory.room
            textFormat: Text.PlainText
            color: root.memory.state === 0 ? Theme.muted : root.stateInk
        }
    }
}
