// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import TinyAtlas.App

/// The line between two panels, which moves them.
Rectangle {
    id: root

    readonly property bool marked: T.SplitHandle.pressed || T.SplitHandle.hovered

    implicitWidth: 1
    color: marked ? Theme.accent : Theme.line
    containmentMask: Item {
        x: -4
        width: 9
        height: root.height
    }
}
