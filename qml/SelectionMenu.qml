// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import TinyAtlas.App

/// What can be done with what is selected: the menu of a right click on a card or in the graph.
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
        action: root.actions.addSelected
    }
    AtlasMenuItem {
        action: root.actions.compareSelected
    }
    AtlasMenuItem {
        action: root.actions.addToFleet
    }
    AtlasMenuItem {
        action: root.actions.focusActions.putInTheMiddle
    }
    AtlasMenuItem {
        action: root.actions.inspect
    }
    AtlasMenuItem {
        action: root.actions.evidence
    }
}
