// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick.Controls.Basic
import TinyAtlas.App

/// What can be done with a thing in Focus.
AtlasMenu {
    id: root

    required property AtlasActions actions

    AtlasMenuItem {
        action: root.actions.focusActions.putInTheMiddle
    }
    AtlasMenuItem {
        action: root.actions.focusActions.next
    }
    MenuSeparator {}
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
