// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A tool tip in the theme's colours.
ToolTip {
    id: root

    delay: 500
    padding: 8
    contentWidth: Math.min(measure.implicitWidth, Math.round(360 * Theme.textScale))
    contentItem: Label {
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.pixelSize: Theme.smallSize
    }
    // The label that is seen wraps, so it cannot say how wide the text is.
    Label {
        id: measure

        parent: null
        visible: false
        text: root.text
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Theme.smallSize
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radius - 2
    }
}
