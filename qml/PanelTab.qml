// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A tab of the list panel.
TabButton {
    id: root

    implicitHeight: Theme.controlHeight
    Accessible.name: text

    Keys.onReturnPressed: checked = true
    Keys.onEnterPressed: checked = true

    contentItem: Label {
        text: root.text
        textFormat: Text.PlainText
        color: root.checked ? Theme.text : Theme.muted
        font.weight: root.checked ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.tint(Theme.accent, Theme.panel, 0.16)
                            : root.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"
        border.color: root.checked ? Theme.tint(Theme.accent, Theme.panel, 0.6) : Theme.line

        FocusRing {
            visible: root.visualFocus
        }
    }
}
