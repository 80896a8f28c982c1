// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One sensor that a model needs: the answer, and below it the way from the model to the device.
ColumnLayout {
    id: root

    required property string what
    required property string answer
    required property int verdict
    required property var steps // of proofStep

    signal asked(int step) // where it comes from

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        StateIcon {
            verdict: root.verdict
        }
        Label {
            text: root.what
            textFormat: Text.PlainText
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            text: root.answer
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.stateInks[root.verdict] ?? Theme.muted
        }
    }
    Flickable {
        id: ground

        Layout.fillWidth: true
        implicitHeight: way.implicitHeight + (contentWidth > width ? 16 : 6) // room for the scroll bar
        contentWidth: way.width + 6
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.horizontal: AtlasScrollBar {}

        RowLayout {
            id: way

            x: 3
            y: 3
            width: Math.max(ground.width - 6, implicitWidth)
            spacing: 4

            Repeater {
                model: root.steps

                Item {
                    id: place

                    required property proofStep modelData
                    required property int index
                    readonly property Item shown: modelData.arrow ? arrow : chip

                    Layout.fillWidth: !modelData.arrow || modelData.gap >= 0
                    Layout.fillHeight: true
                    Layout.preferredWidth: modelData.arrow ? arrow.implicitWidth : Math.round(88 * Theme.textScale)
                    implicitHeight: shown.implicitHeight

                    ProofChip {
                        id: chip

                        anchors.fill: parent
                        visible: !place.modelData.arrow
                        step: place.modelData
                        onActiveFocusChanged: if (activeFocus)
                            ground.contentX = Math.max(0, Math.min(place.x, ground.contentWidth - ground.width))
                        onClicked: root.asked(place.index)
                    }
                    ProofArrow {
                        id: arrow

                        anchors.fill: parent
                        visible: place.modelData.arrow
                        step: place.modelData
                        onClicked: root.asked(place.index)
                    }
                }
            }
        }
    }
}
