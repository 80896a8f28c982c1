// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// The place of a panel, which is there before what it holds.
Rectangle {
    color: Theme.panel
}
