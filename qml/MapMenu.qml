// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What can be done with a node of the map.
AtlasMenu {
    id: root

    required property AtlasActions actions

    AtlasMenuItem {
        action: root.actions.tryOther
    }
    AtlasMenuItem {
        action: root.actions.showFitting
    }
    AtlasMenuItem {
        action: root.actions.inspect
    }
    AtlasMenuItem {
        action: root.actions.whyItFits
        visible: enabled
        height: visible ? implicitHeight : 0
    }
    AtlasMenuItem {
        action: root.actions.focusActions.putInTheMiddle
    }
    MenuSeparator {}
    RelationMenu {
        title: qsTr("&Expand")
        choices: root.actions.map.expandChoices
        onChosen: choice => {
            root.dismiss(); // before its items are others
            root.actions.map.expandAlong(choice);
        }
    }
    RelationMenu {
        title: qsTr("&Collapse")
        choices: root.actions.map.collapseChoices
        onChosen: choice => {
            root.dismiss();
            root.actions.map.collapseAlong(choice);
        }
    }
    Instantiator {
        model: root.actions.mapActions.ofSelection
        delegate: AtlasMenuItem {
            required property Action modelData

            action: modelData
        }
        onObjectAdded: (index, item) => root.addItem(item)
        onObjectRemoved: (index, item) => root.removeItem(item)
    }
}
