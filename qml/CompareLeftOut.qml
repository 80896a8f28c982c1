// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// How many models a chart does not show, and why: every reason, in as few lines as say the number; the rest in
/// a tip.
Column {
    id: root

    required property string chart  // what lacks a figure
    required property string choice // what was not asked for
    property string measured: "" // which results are shown
    readonly property string omitted: chart + (chart !== "" && choice !== "" ? "\n" : "") + choice
    readonly property string all: measured + (measured !== "" && omitted !== "" ? "\n" : "") + omitted
    readonly property var reasons: all.split("\n")

    visible: all !== ""

    Repeater {
        model: root.reasons.length

        Label {
            id: reason

            required property int index

            width: root.width
            text: root.reasons[index] ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: root.reasons.length > 3 ? 1 : 2
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.noteSize

            HoverHandler {
                id: hover
            }
            HoverTip {
                anchors.fill: parent
                hovered: hover.hovered && reason.truncated
                text: reason.text
            }
        }
    }
}
