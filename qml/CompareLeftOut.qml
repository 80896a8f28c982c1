// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// How many models a chart does not show, and why; a few lines, the rest in a tip.
Label {
    id: root

    required property string chart  // what lacks a figure
    required property string choice // what was not asked for
    property string measured: "" // which results are shown
    readonly property string omitted: chart + (chart !== "" && choice !== "" ? "\n" : "") + choice
    readonly property string all: measured + (measured !== "" && omitted !== "" ? "\n" : "") + omitted

    visible: all !== ""
    text: all
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    maximumLineCount: 4
    elide: Text.ElideRight
    color: Theme.muted
    font.pixelSize: Theme.noteSize

    HoverHandler {
        id: hover
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered && root.truncated
        text: root.all
    }
}
