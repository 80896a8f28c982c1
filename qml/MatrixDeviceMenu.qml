// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import TinyAtlas.App

/// What can be done with a device of the matrix, which is selected: the menu of its heading.
AtlasMenu {
    id: root

    required property AtlasActions actions
    required property MatrixViewModel matrix

    AtlasMenuItem {
        text: qsTr("Order the models by this device")
        onTriggered: root.matrix.orderByCurrent()
    }
    AtlasMenuItem {
        text: qsTr("What if … of the device")
        onTriggered: root.actions.panels.whatIfShown = true
    }
    AtlasMenuItem {
        action: root.actions.tryOther
    }
    AtlasMenuItem {
        action: root.actions.showFitting
    }
    AtlasMenuItem {
        action: root.actions.addToFleet
    }
    AtlasMenuItem {
        action: root.actions.inspect
    }
    AtlasMenuItem {
        action: root.actions.evidence
    }
}
