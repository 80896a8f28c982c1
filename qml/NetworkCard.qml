// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// A model in the list: click to select it, drag it onto a device.
Card {
    id: root

    required property ModelDrag drag
    required property int network
    required property string name
    required property string summary
    required property int group
    required property string section

    title: name
    detail: summary
    heading: section
    dot: Theme.groupColors[group]
    away: root.drag.active && root.drag.model === network

    // A mouse drags in every direction: the wheel scrolls.
    CardDragHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        drag: root.drag
        network: root.network
    }
    // A finger drags sideways: up and down scrolls.
    CardDragHandler {
        acceptedDevices: PointerDevice.TouchScreen
        yAxis.enabled: false
        drag: root.drag
        network: root.network
    }
}
