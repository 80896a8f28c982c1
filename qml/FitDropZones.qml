// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Where something that is dragged over Fit can be dropped, with the verdict that each place would give.
Rectangle {
    id: root

    required property FitDrop target
    required property PairDrag drag

    color: Qt.alpha(Theme.background, 0.86)

    Row {
        id: zones

        readonly property real zoneWidth: (width - (root.target.zones.length - 1) * spacing) / Math.max(1, root.target.zones.length)

        anchors.fill: parent
        anchors.margins: 32
        spacing: 24

        Repeater {
            model: root.target.zones

            FitDropZone {
                required property int index
                required property fitZone modelData
                readonly property bool under: contains(mapFromItem(null, root.drag.position.x, root.drag.position.y))

                zone: modelData
                over: root.target.over === index
                width: zones.zoneWidth
                height: zones.height
                onUnderChanged: root.target.hover(index, under)
                Component.onCompleted: root.target.hover(index, under)
            }
        }
    }
}
