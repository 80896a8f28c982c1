// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What leads from one thing of a chain to the next; where nothing does, a gap with the sign of the verdict.
AbstractButton {
    id: root

    required property proofStep step
    readonly property bool broken: step.gap >= 0
    readonly property color ink: broken ? Theme.stateInks[step.gap] ?? Theme.muted : hovered ? Theme.text : Theme.muted

    implicitWidth: caption.implicitWidth + 8
    implicitHeight: caption.implicitHeight + Math.round(28 * Theme.textScale)
    Accessible.name: step.spoken
    Accessible.description: qsTr("Where from?")

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    Item {
        anchors.fill: parent

        Label {
            id: caption

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: line.top
            anchors.bottomMargin: root.broken ? 8 : 4
            text: root.step.name
            textFormat: Text.PlainText
            color: root.ink
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        // Dashed where it is broken: colour alone says nothing.
        Row {
            id: line

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 2
            spacing: root.broken ? 4 : 0
            clip: true

            Repeater {
                model: root.broken ? Math.ceil(line.width / 8) : 1

                Rectangle {
                    width: root.broken ? 4 : line.width
                    height: 2
                    color: root.ink
                }
            }
        }
        Icon {
            visible: !root.broken
            anchors.verticalCenter: line.verticalCenter
            x: root.step.forwards ? parent.width - width + 5 : -5
            name: "chevron_down"
            size: Theme.signSize
            color: root.ink
            rotation: root.step.forwards ? -90 : 90
        }
        Rectangle {
            visible: root.broken
            anchors.centerIn: line
            width: Theme.iconSize + 6
            height: width
            radius: width / 2
            color: Theme.raised

            StateIcon {
                anchors.centerIn: parent
                verdict: root.step.gap
            }
        }
    }
    background: Item {
        FocusRing {
            visible: root.visualFocus
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
    HoverTip {
        anchors.fill: parent
        hovered: root.hovered
        text: qsTr("Click: where from?")
    }
}
