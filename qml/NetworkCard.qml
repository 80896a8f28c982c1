// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// A model in the list: click to select it, drag it onto a device.
Card {
    id: root

    required property int network
    required property string name
    required property string summary
    required property int group
    required property string section

    required marked

    title: name
    detail: summary
    heading: section
    dot: Theme.groupColors[group]
    away: drag.model === network
    onDragBegun: position => drag.beginModel(network, position)
}
