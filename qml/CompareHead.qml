// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What stands side by side: a name above each column.
Item {
    id: root

    required property CompareViewModel compare
    required property real labelWidth
    required property real columnWidth
    required property real shift // by which the columns are moved to the left
    property comparedThing none // of a column that outlives what it stands for by a moment

    implicitHeight: names.implicitHeight + 13

    Item {
        x: root.labelWidth
        width: root.width - x
        height: names.implicitHeight
        clip: root.shift > 0

        Row {
            id: names

            x: -root.shift

            Repeater {
                model: root.compare.things.length

                Item {
                    id: column

                    required property int index
                    readonly property comparedThing thing: root.compare.things[index] ?? root.none

                    width: root.columnWidth
                    implicitHeight: Math.max(name.implicitHeight, close.height) + 8
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: thing.name

                    Rectangle {
                        anchors.fill: parent
                        anchors.rightMargin: 4
                        color: column.thing.selected ? Theme.tint(Theme.accent, Theme.background, 0.14) : hover.hovered ? Theme.tint(Theme.text, Theme.background, 0.05) : "transparent"
                        radius: Theme.radius - 2
                    }
                    Rectangle {
                        id: dot

                        x: 8
                        y: 4 + Math.round(5 * Theme.textScale)
                        width: Theme.dotSize
                        height: width
                        radius: width / 2
                        visible: column.thing.group >= 0
                        color: Theme.groupColors[column.thing.group] ?? "transparent"
                    }
                    Label {
                        id: name

                        x: column.thing.group >= 0 ? dot.x + dot.width + 6 : 8
                        y: 4
                        width: column.width - x - close.width - 6
                        text: column.thing.name
                        textFormat: Text.PlainText
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    HoverHandler {
                        id: hover
                    }
                    TapHandler {
                        onTapped: root.compare.select(column.index)
                    }
                    HoverTip {
                        anchors.fill: parent
                        hovered: hover.hovered && !close.hovered
                        text: column.thing.name + "\n" + column.thing.detail
                    }
                    AbstractButton {
                        id: close

                        anchors.right: parent.right
                        anchors.rightMargin: 8
                        y: 2
                        implicitWidth: Theme.smallControlHeight - 4
                        implicitHeight: implicitWidth
                        padding: (height - Theme.signSize) / 2
                        Accessible.name: qsTr("Remove %1").arg(column.thing.name)
                        Keys.onReturnPressed: close.clicked()
                        Keys.onEnterPressed: close.clicked()
                        onClicked: root.compare.remove(column.index)

                        contentItem: Icon {
                            name: "close"
                            size: Theme.signSize
                            color: close.hovered || close.visualFocus ? Theme.text : Theme.muted
                        }
                        background: Rectangle {
                            radius: height / 2
                            color: close.hovered ? Theme.tint(Theme.text, Theme.raised, 0.12) : "transparent"

                            FocusRing {
                                visible: close.visualFocus
                                radius: height / 2
                            }
                        }

                        HoverTip {
                            anchors.fill: parent
                            hovered: close.hovered
                            text: close.Accessible.name
                        }
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
