// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The model or device that is being dragged, beside the pointer, with the verdict on what is under it.
Rectangle {
    id: root

    required property PairDrag drag
    readonly property bool judged: drag.canDrop
    readonly property color stateColor: judged ? Theme.stateColors[drag.verdictState] : Theme.line

    // Stays inside the window and off the pointer. Over one of the others it stands beside it, off their lane: that
    // one and its neighbours must be seen. Where there is no room below the pointer, it is above.
    readonly property rect target: drag.underRect
    readonly property bool toTheRight: drag.device >= 0
    readonly property real beside: judged ? (toTheRight ? target.x + target.width + 12 : target.x - width - 12)
                                          : (toTheRight ? drag.position.x + 18 : drag.position.x - width - 10)
    readonly property real below: judged ? target.y + (target.height - height) / 2 : drag.position.y + 22

    x: Math.max(8, Math.min(beside, Window.width - width - 8))
    y: below + height + 8 <= Window.height ? below : Math.max(8, drag.position.y - height - 22)
    width: Math.round(250 * Theme.textScale)
    height: texts.implicitHeight + 20
    visible: drag.active
    color: Theme.raised
    border.color: judged ? stateColor : Theme.accent
    radius: Theme.radius
    Accessible.role: Accessible.Note
    Accessible.name: drag.name
    Accessible.description: judged ? drag.verdictLine : drag.hint

    Rectangle {
        x: 12
        y: 10 + Math.round(5 * Theme.textScale)
        width: Theme.dotSize
        height: width
        radius: width / 2
        color: Theme.groupColors[root.drag.group] ?? Theme.muted
        visible: root.drag.group >= 0
    }
    Icon {
        x: 9
        y: 11
        name: "device"
        color: Theme.muted
        visible: root.drag.group < 0
    }
    Column {
        id: texts

        x: 16 + Theme.iconSize
        y: 10
        width: parent.width - x - 12
        spacing: 3

        Label {
            width: parent.width
            text: root.drag.name
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            text: root.drag.summary
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
        Row {
            visible: root.judged
            width: parent.width
            spacing: 6

            StateIcon {
                verdict: root.drag.verdictState
                size: Theme.signSize
            }
            Label {
                width: parent.width - 6 - Theme.signSize
                text: root.drag.verdictLine
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: root.judged ? Theme.stateInks[root.drag.verdictState] : Theme.muted
                font.pixelSize: Theme.smallSize
                font.weight: Font.DemiBold
            }
        }
        Label {
            visible: !root.judged
            width: parent.width
            text: root.drag.hint
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }
}
