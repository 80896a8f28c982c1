// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// What lies beside a node of the map, by the relations that lead there.
AtlasMenu {
    id: root

    required property list<relationChoice> choices

    signal chosen(int choice)

    enabled: choices.length > 0
    implicitWidth: Math.round(380 * Theme.textScale)

    Instantiator {
        model: root.choices

        delegate: AtlasMenuItem {
            required property int index
            required property relationChoice modelData

            text: modelData.relation
            detail: modelData.nodes
            Accessible.name: qsTr("%1: %2").arg(modelData.relation).arg(modelData.nodes)
            onTriggered: root.chosen(index)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as AtlasMenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as AtlasMenuItem)
    }
}
