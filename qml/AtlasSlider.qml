// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A slider in the theme's colours. Arrow keys move it by its step.
Slider {
    id: root

    implicitHeight: 24
    padding: 0

    background: Rectangle {
        y: (root.height - height) / 2
        width: root.width
        height: 4
        radius: 2
        color: Theme.tint(Theme.text, Theme.background, 0.16)

        Rectangle {
            width: root.visualPosition * (root.width - root.handle.width) + root.handle.width / 2
            height: 4
            radius: 2
            color: root.enabled ? Theme.accent : Theme.line
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: (root.height - height) / 2
        width: 16
        height: 16
        radius: 8
        color: root.pressed || root.hovered ? Theme.tint(Theme.accent, Theme.raised, 0.3) : Theme.raised
        border.color: root.enabled ? Theme.accent : Theme.line
        border.width: 2

        FocusRing {
            visible: root.visualFocus
            anchors.margins: -4
            radius: 12
        }
    }
}
