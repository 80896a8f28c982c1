// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A menu in the theme's colours.
Menu {
    id: root

    topPadding: 4
    bottomPadding: 4
    implicitWidth: Math.round(264 * Theme.textScale)

    delegate: AtlasMenuItem {}
    background: Rectangle {
        implicitWidth: Math.round(264 * Theme.textScale)
        color: Theme.raised
        border.color: Theme.line
        radius: Theme.radius
    }
}
