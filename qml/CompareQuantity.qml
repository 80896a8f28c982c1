// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One choice of a chart, with its name.
Row {
    id: root

    required property string title
    required property var choices
    required property int current // of these
    property real choiceWidth: Math.round(156 * Theme.textScale) // at least; longer texts have up to twice as much

    signal chosen(int choice)

    spacing: 6

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    AtlasChoice {
        width: Math.max(root.choiceWidth, Math.min(Math.ceil(words.advanceWidth) + leftPadding + rightPadding + 2, 2 * root.choiceWidth))
        font.pixelSize: Theme.noteSize
        model: root.choices
        currentIndex: root.current
        onModelChanged: currentIndex = Qt.binding(() => root.current) // which another list has set to its first
        displayText: root.choices[root.current] ?? ""
        Accessible.name: `${root.title} ${displayText}`
        onActivated: index => root.chosen(index)

        TextMetrics {
            id: words

            font.pixelSize: Theme.noteSize
            text: root.choices[root.current] ?? ""
        }
    }
}
