// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import TinyAtlas.App

/// The sign of a verdict, in its colour.
Icon {
    id: root

    required property int verdict

    name: Theme.signNames[verdict] ?? ""
    color: Theme.stateColors[verdict] ?? Theme.muted
}
