// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Several models on one device, by number.
Flow {
    id: root

    required property FitTogether together
    property fitPart none // of a chip that outlives its model by a moment

    spacing: 8
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Models on the device")

    Repeater {
        model: root.together.models.length // not the list: the chips stay, and say something else

        FitModelChip {
            required property int index

            part: root.together.models[index] ?? root.none
            maximumWidth: root.width
            onRemoveRequested: root.together.remove(part.model)
        }
    }
}
