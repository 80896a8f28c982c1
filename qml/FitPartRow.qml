// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What one of several models takes, or the head of such rows. Its columns stand at the right, each of one width.
Item {
    id: root

    required property fitPart part
    property bool header: false
    readonly property real column: Math.round(76 * Theme.textScale)
    readonly property real aloneColumn: Math.round(104 * Theme.textScale)

    component Cell: Label {
        height: root.height
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        color: root.header ? Theme.muted : Theme.text
        font.pixelSize: root.header ? Theme.smallSize : Theme.bodySize
        Accessible.ignored: true
    }
    component Figure: Cell {
        width: root.column
        horizontalAlignment: Text.AlignRight
    }

    implicitHeight: Math.round((header ? 18 : 24) * Theme.textScale)
    Accessible.role: Accessible.Row
    Accessible.name: part.number + ", " + part.name + ", " + part.ram + ", " + part.flash + ", " + part.aloneWord

    NumberBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        visible: !root.header
        number: root.part.number
        group: root.part.group
    }
    Cell {
        x: root.header ? 0 : badge.width + 8
        width: ram.x - x - 8
        text: root.part.name
        elide: Text.ElideMiddle
    }
    Figure {
        id: ram

        x: flash.x - width
        text: root.part.ram
        color: root.header || !root.part.ramCounts ? Theme.muted : Theme.text
    }
    Figure {
        id: flash

        x: alone.x - width - 16
        text: root.part.flash
    }
    Item {
        id: alone

        x: root.width - width
        width: root.aloneColumn
        height: root.height

        StateIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            visible: root.part.alone >= 0
            verdict: root.part.alone
            size: Theme.signSize
        }
        Cell {
            x: sign.visible ? sign.width + 6 : 0
            width: parent.width - x
            text: root.part.aloneWord
            color: root.header ? Theme.muted : Theme.stateInks[root.part.alone] ?? Theme.text
        }
    }
}
