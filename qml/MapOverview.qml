// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// All of a large map in little, where a part of it is in sight.
Rectangle {
    id: root

    required property MapViewModel map

    implicitWidth: Math.round(180 * Theme.textScale)
    implicitHeight: Math.round(132 * Theme.textScale)
    radius: 8
    color: Theme.panel
    border.color: Theme.line

    MapOverviewItem {
        anchors.fill: parent
        map: root.map
        frame: Theme.text
        shade: Qt.alpha(Theme.panel, 0.65)
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Overview of the map")
        Accessible.description: qsTr("Click to bring another part into sight")
    }
}
