// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A slim scroll bar that shows itself only where there is something to scroll.
ScrollBar {
    id: root

    policy: size < 1 ? ScrollBar.AsNeeded : ScrollBar.AlwaysOff
    minimumSize: 0.08
    padding: 2
    Accessible.name: qsTr("Scroll bar")

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.tint(Theme.text, Theme.background, root.pressed ? 0.5 : root.hovered ? 0.4 : 0.25)
    }
}
