// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Says where the keyboard is. Fills its parent.
Rectangle {
    id: root

    anchors.fill: parent
    anchors.margins: -2
    color: "transparent"
    border.color: Theme.accent
    border.width: 2
    radius: Theme.radius + 2
}
