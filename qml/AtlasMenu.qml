// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A menu in the theme's colours, as wide as its widest item.
Menu {
    id: root

    readonly property real widest: Array.from({ length: count }, (_, i) => itemAt(i)?.implicitWidth ?? 0).reduce((a, b) => Math.max(a, b), 0)

    topPadding: 4
    bottomPadding: 4
    implicitWidth: Math.ceil(Math.min(Math.max(264 * Theme.textScale, widest), 460 * Theme.textScale))

    delegate: AtlasMenuItem {}
    background: Rectangle {
        implicitWidth: Math.round(264 * Theme.textScale)
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radius
    }
}
