// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A few lines of a file, with their numbers; the one in question is marked.
Column {
    id: root

    required property string place
    required property list<excerptLine> lines
    required property string note
    readonly property int most: 5 // lines: the room for them is there before they are read
    readonly property real lineHeight: Math.round(19 * Theme.textScale)

    spacing: 6
    onLinesChanged: texts.contentX = 0
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Lines of %1").arg(place)

    SectionLabel {
        width: parent.width
        text: root.place
        font.capitalization: Font.MixedCase
        elide: Text.ElideMiddle
    }
    Rectangle {
        width: parent.width
        height: root.most * root.lineHeight + 22 // with the scroll bar
        color: Theme.background
        border.color: Theme.line
        radius: Theme.radius - 2

        Column {
            y: 6
            x: 1
            width: parent.width - 2

            Repeater {
                model: root.lines.length

                Rectangle {
                    id: row

                    required property int index
                    readonly property excerptLine line: root.lines[index]

                    width: parent?.width ?? 0
                    height: root.lineHeight
                    color: line.marked ? Theme.tint(Theme.accent, Theme.background, 0.2) : "transparent"
                    Accessible.role: Accessible.StaticText
                    Accessible.name: line.number + " " + line.text

                    Label {
                        id: number

                        x: 8
                        width: Math.round(44 * Theme.textScale)
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignRight
                        text: row.line.number
                        textFormat: Text.PlainText
                        color: row.line.marked ? Theme.text : Theme.muted
                        font.family: "monospace"
                        font.pixelSize: Theme.smallSize
                        Accessible.ignored: true
                    }
                }
            }
        }
        Flickable {
            id: texts

            x: Math.round(44 * Theme.textScale) + 20
            y: 6
            width: parent.width - x - 8
            height: parent.height - 12
            clip: true
            contentWidth: Math.max(width, written.implicitWidth)
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: contentWidth > width
            Keys.onLeftPressed: along.decrease()
            Keys.onRightPressed: along.increase()
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("Lines of %1, scrolled with the left and right keys").arg(root.place)
            ScrollBar.horizontal: AtlasScrollBar {
                id: along
            }

            Column {
                id: written

                Repeater {
                    model: root.lines.length

                    Label {
                        required property int index

                        width: Math.max(1, implicitWidth) // a column leaves out what has none: an empty line
                        height: root.lineHeight
                        verticalAlignment: Text.AlignVCenter
                        text: root.lines[index]?.text ?? ""
                        textFormat: Text.PlainText
                        color: root.lines[index]?.marked ? Theme.text : Theme.muted
                        font.family: "monospace"
                        font.pixelSize: Theme.smallSize
                        Accessible.ignored: true
                    }
                }
            }
        }
        FocusRing {
            visible: texts.activeFocus
            anchors.margins: 0
            radius: Theme.radius - 2
        }
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: root.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
}
