// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The heading of a section: small, strong, spaced, in capitals.
Label {
    id: root

    textFormat: Text.PlainText
    color: Theme.muted
    elide: Text.ElideRight
    font.pixelSize: Theme.smallSize
    font.weight: Font.DemiBold
    font.capitalization: Font.AllUppercase
    font.letterSpacing: 0.6
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
