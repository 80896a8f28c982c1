// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// The values of a facet, as chips.
Flow {
    id: root

    required property FacetViewModel facet

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: facet.name

    Repeater {
        model: root.facet.values

        FacetChip {
            required property int value
            required property string name
            required property string sentence
            required property bool chosen

            required countText
            required available

            width: Math.min(implicitWidth, root.width)
            text: name
            checked: chosen
            Accessible.name: sentence
            onClicked: root.facet.toggle(value)
        }
    }
    FacetChip {
        visible: text !== ""
        text: root.facet.moreText
        available: false
        Accessible.role: Accessible.Button
        onClicked: root.facet.toggleMore()
    }
}
