// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What follows from what is supposed, in figures. As high with every value: what stands below it stays where it is
/// while a slider is drawn.
ColumnLayout {
    id: root

    required property WhatIfViewModel whatIf

    spacing: 2

    Label {
        Layout.fillWidth: true
        text: root.whatIf.effect
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.weight: Font.DemiBold
    }
    Label {
        Layout.fillWidth: true
        text: root.whatIf.total
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
}
