// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// All that the lists are filtered by, each to be cleared alone, or all at once. Many of them scroll.
Flickable {
    id: root

    required property ActiveFilterModel filters

    signal clearAllRequested
    signal emptied // with the keyboard on the last of them

    implicitHeight: Math.min(chips.height, Math.round(90 * Theme.textScale))
    contentHeight: chips.height
    visible: filters.count > 0
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: AtlasScrollBar {}
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Active filters")

    Flow {
        id: chips

        x: 14
        y: 3
        width: root.width - 28
        spacing: 6
        bottomPadding: 6

        Repeater {
            model: root.filters
            onItemRemoved: (index, item) => {
                if (item.activeFocus)
                    root.emptied();
            }

            FilterChip {
                required property int index

                required text

                width: Math.min(implicitWidth, chips.width)
                onClicked: root.filters.remove(index)
            }
        }
        FacetChip {
            visible: root.filters.count > 1
            text: qsTr("Clear all")
            Accessible.role: Accessible.Button
            onClicked: root.clearAllRequested()
        }
    }
}
