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
    contentItem: Label {
        text: root.text
        width: Math.min(implicitWidth, 360)
        wrapMode: Text.Wrap
        color: Theme.text
        font.pixelSize: Theme.smallSize
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radius - 2
    }
}
