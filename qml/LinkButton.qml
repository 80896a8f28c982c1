// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A few small words that lead somewhere. The row it stands in has its key.
AbstractButton {
    id: root

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Link
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Label {
        text: root.text
        textFormat: Text.PlainText
        color: Theme.tint(Theme.text, Theme.accent, 0.25) // legible on a tinted row, too
        font.pixelSize: Theme.smallSize
        font.underline: root.hovered
        Accessible.ignored: true
    }

    background: FocusRing {
        visible: root.visualFocus
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
