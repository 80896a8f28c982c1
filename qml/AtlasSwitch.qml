// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Turns something on and off. `name` says what.
Switch {
    id: root

    required property string name

    implicitWidth: Math.round(36 * Theme.textScale)
    implicitHeight: Math.round(20 * Theme.textScale)
    padding: 0
    Accessible.name: name

    indicator: Rectangle {
        width: root.width
        height: root.height
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.tint(Theme.text, Theme.panel, root.hovered ? 0.16 : 0.08)
        border.color: root.checked ? Theme.accent : Theme.muted
        opacity: root.enabled ? 1 : 0.5

        Rectangle {
            x: root.checked ? parent.width - width - 4 : 4
            y: 4
            width: parent.height - 8
            height: width
            radius: width / 2
            color: root.checked ? Theme.onAccent : Theme.muted

            Behavior on x {
                NumberAnimation {
                    duration: Theme.movement
                }
            }
        }
        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
    contentItem: null
}
