// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// How grave a finding is: 0 a note, 1 a warning, 2 an error; -1 where nothing was found.
Icon {
    required property int severity

    readonly property var signs: ["info", "warning", "does_not_fit"]
    readonly property var inks: [Theme.muted, Theme.tight, Theme.doesNotFit]

    name: signs[severity] ?? "fits"
    color: inks[severity] ?? Theme.stateInks[0]
}
