// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// A device in the list: click to select it, drag it onto a model.
Card {
    id: root

    required property int device
    required property string name
    required property string summary
    required property string sensors

    required marked

    title: name
    detail: summary + "\n" + sensors
    iconName: "device"
    away: drag.device === device
    onDragBegun: position => drag.beginDevice(device, position)
}
