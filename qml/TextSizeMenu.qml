// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// How large all text is.
AtlasMenu {
    id: root

    property bool wanted: false // its items are made when it is first opened

    title: qsTr("Text &size")
    onAboutToShow: wanted = true

    Instantiator {
        active: root.wanted
        model: [1, 1.1, 1.25, 1.5]
        delegate: AtlasMenuItem {
            required property double modelData

            text: qsTr("%1 %").arg(Math.round(modelData * 100))
            checkable: true
            autoExclusive: true
            checked: Theme.textScale === modelData
            onTriggered: Theme.textScale = modelData
        }
        onObjectAdded: (index, item) => root.insertItem(index, item)
        onObjectRemoved: (index, item) => root.removeItem(item)
    }
}
