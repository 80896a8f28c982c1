// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// One end of a range, to be moved by mouse or arrow keys.
Rectangle {
    id: root

    required property bool pressed
    required property bool hovered

    implicitWidth: Theme.iconSize
    implicitHeight: Theme.iconSize
    radius: height / 2
    color: pressed ? Theme.tint(Theme.text, Theme.accent, 0.25) : hovered ? Theme.tint(Theme.text, Theme.accent, 0.12) : Theme.accent
    border.color: Theme.panel
    border.width: 2
    Accessible.role: Accessible.Slider

    FocusRing {
        visible: root.activeFocus && !root.pressed
        radius: height / 2
    }
}
