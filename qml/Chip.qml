// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of a few choices that stand side by side.
AbstractButton {
    id: root

    implicitHeight: Math.round(26 * Theme.textScale)
    horizontalPadding: 10
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Label {
        text: root.text
        textFormat: Text.PlainText
        color: root.checked ? Theme.text : Theme.muted
        font.pixelSize: Theme.noteSize
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.tint(Theme.accent, Theme.background, 0.2)
                            : root.hovered ? Theme.tint(Theme.text, Theme.background, 0.06) : "transparent"
        border.color: root.checked ? Theme.tint(Theme.accent, Theme.background, 0.7) : Theme.line

        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
}
