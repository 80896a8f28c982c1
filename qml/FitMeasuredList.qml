// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What was measured of the pair: the figures, and below them whose they are. Where they stand is in the tip.
ColumnLayout {
    id: root

    required property list<fitMeasured> measured
    property fitMeasured none // of a row that outlives what it stands for by a moment

    signal asked(int row) // where it comes from

    spacing: 10

    SectionLabel {
        text: qsTr("MEASURED")
    }
    Repeater {
        model: root.measured.length // not the list: the rows stay, and say something else

        Item {
            id: row

            required property int index
            readonly property fitMeasured line: root.measured[index] ?? root.none

            Layout.fillWidth: true
            implicitHeight: texts.implicitHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: line.credit === "" ? line.figures : line.figures + ", " + line.credit
            Accessible.description: line.source
            Accessible.onPressAction: root.asked(index)
            activeFocusOnTab: true
            Keys.onReturnPressed: root.asked(index)
            Keys.onEnterPressed: root.asked(index)
            Keys.onSpacePressed: root.asked(index)

            Rectangle {
                anchors.fill: parent
                anchors.margins: -4
                anchors.leftMargin: -6
                anchors.rightMargin: -6
                radius: Theme.radius - 2
                color: hover.hovered ? Theme.tint(Theme.text, Theme.background, 0.05) : "transparent"

                FocusRing {
                    visible: row.activeFocus
                    anchors.margins: 0
                    radius: Theme.radius - 2
                }
            }
            Column {
                id: texts

                width: parent.width
                spacing: 2

                Label {
                    width: parent.width
                    text: row.line.figures
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: row.line.credit === "" ? Theme.muted : Theme.text
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: row.line.credit
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
            }
            HoverHandler {
                id: hover

                cursorShape: Qt.PointingHandCursor
            }
            TapHandler {
                onTapped: root.asked(row.index)
            }
            HoverTip {
                anchors.fill: parent
                hovered: hover.hovered
                text: row.line.source === "" ? qsTr("Click: where from?") : row.line.source + "\n" + qsTr("Click: where from?")
            }
        }
    }
}
