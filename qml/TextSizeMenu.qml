// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick.Controls.Basic
import TinyAtlas.App

/// How large all text is.
AtlasMenu {
    id: root

    component Size: Action {
        required property double scale

        text: qsTr("%1 %").arg(Math.round(scale * 100))
        checkable: true
        checked: Theme.textScale === scale
        onTriggered: Theme.textScale = scale
    }

    title: qsTr("Text &size")

    ActionGroup {
        id: sizes
    }
    Size {
        scale: 1
        ActionGroup.group: sizes
    }
    Size {
        scale: 1.1
        ActionGroup.group: sizes
    }
    Size {
        scale: 1.25
        ActionGroup.group: sizes
    }
    Size {
        scale: 1.5
        ActionGroup.group: sizes
    }
}
