// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A fact of all that stand side by side: a cell for each.
Item {
    id: root

    required property string label
    required property string heading
    required property bool differs
    required property list<comparedCell> cells
    required property string spoken
    required property real labelWidth
    required property real columnWidth
    required property real shift // by which the columns are moved to the left
    property int focusedColumn: -1 // that has the keyboard
    property comparedCell none // of a cell that outlives what it stands for by a moment
    readonly property int headingHeight: heading === "" ? 0 : 14 + Math.round(16 * Theme.textScale)

    signal opened(int column)
    signal explained(int column)

    implicitHeight: headingHeight + Math.max(Math.round(30 * Theme.textScale), values.implicitHeight, title.implicitHeight + Math.round(14 * Theme.textScale))
    Accessible.role: Accessible.Row
    Accessible.name: spoken

    SectionLabel {
        y: 12
        width: parent.width
        visible: root.heading !== ""
        text: root.heading
    }
    Label {
        y: root.headingHeight + Math.round(7 * Theme.textScale)
        width: Math.round(12 * Theme.textScale)
        visible: root.differs
        text: "●"
        textFormat: Text.PlainText
        color: Theme.accent
        font.pixelSize: Theme.smallSize - 3
        topPadding: 3
        Accessible.ignored: true
    }
    Label {
        id: title

        x: Math.round(14 * Theme.textScale)
        y: root.headingHeight + Math.round(7 * Theme.textScale)
        width: root.labelWidth - x - 8
        text: root.label
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: root.differs ? Theme.text : Theme.muted
        Accessible.ignored: true
    }
    Item {
        x: root.labelWidth
        y: root.headingHeight
        width: root.width - x
        height: values.implicitHeight
        clip: root.shift > 0

        Row {
            id: values

            x: -root.shift

            Repeater {
                model: root.cells.length

                CompareCell {
                    required property int index

                    width: root.columnWidth
                    cell: root.cells[index] ?? root.none
                    quiet: !root.differs
                    focused: index === root.focusedColumn
                    onOpened: root.opened(index)
                    onExplained: root.explained(index)
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.tint(Theme.line, Theme.background, 0.6)
    }
}
