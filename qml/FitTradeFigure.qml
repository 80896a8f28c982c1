// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What changes with another model, with its sign. The row it stands in has its key.
AbstractButton {
    id: root

    required property string words // the same, as it is said
    required property int effect // above 0 it is gained, below 0 given up

    horizontalPadding: 8
    verticalPadding: 2
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.name: words

    contentItem: Label {
        text: root.text
        textFormat: Text.PlainText
        color: root.effect > 0 ? Theme.stateInks[0] : root.effect < 0 ? Theme.stateInks[1] : Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: root.hovered ? Theme.tint(Theme.text, Theme.raised, 0.08) : Theme.raised
        border.color: Theme.line
    }

    HoverTip {
        anchors.fill: parent
        hovered: root.hovered
        text: root.words + "\n" + qsTr("Click: where from?")
    }
}
