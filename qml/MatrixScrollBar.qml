// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// A scroll bar of the matrix, which is no Flickable: it says where it was moved to, and is told where it is.
AtlasScrollBar {
    id: root

    required property real part  // that is seen
    required property real place // where that begins

    signal moved(real position)

    size: part
    visible: part < 1
    focusPolicy: Qt.NoFocus
    onPositionChanged: if (pressed)
        moved(position)

    Binding {
        target: root
        property: "position"
        value: root.place
        when: !root.pressed
        restoreMode: Binding.RestoreNone
    }
}
