// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import TinyAtlas.App

/// What can be done with a cell of the matrix.
AtlasMenu {
    id: root

    required property AtlasActions actions
    required property MatrixViewModel matrix

    AtlasMenuItem {
        text: qsTr("Open in Fit")
        onTriggered: root.matrix.openCurrent()
    }
    AtlasMenuItem {
        text: qsTr("Where does this verdict come from?")
        onTriggered: root.matrix.explainCurrent()
    }
    AtlasMenuItem {
        text: qsTr("Order the models by this device")
        onTriggered: root.matrix.orderByCurrent()
    }
    AtlasMenuItem {
        text: qsTr("Select the device")
        onTriggered: root.matrix.selectCurrentDevice()
    }
    AtlasMenuItem {
        text: qsTr("What if … of the model")
        onTriggered: {
            root.matrix.selectCurrent();
            root.actions.panels.whatIfShown = true;
        }
    }
    AtlasMenuItem {
        text: qsTr("What if … of the device")
        onTriggered: {
            root.matrix.selectCurrentDevice();
            root.actions.panels.whatIfShown = true;
        }
    }
    AtlasMenuItem {
        action: root.actions.tryOther
    }
    AtlasMenuItem {
        action: root.actions.showFitting
    }
    AtlasMenuItem {
        action: root.actions.inspect
    }
}
