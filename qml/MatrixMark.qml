// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// A frame around a cell of the matrix.
Rectangle {
    id: root

    required property rect cell
    required property rect corner // of what it is placed in
    required property color ink

    x: cell.x - corner.x - 1
    y: cell.y - corner.y - 1
    width: cell.width > 0 ? cell.width + 1 : 0
    height: cell.height > 0 ? cell.height + 1 : 0
    visible: width > 0
    radius: 2
    color: "transparent"
    border.color: root.ink
}
