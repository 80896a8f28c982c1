// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What follows from what is supposed: how many verdicts are others now, and which.
ColumnLayout {
    id: root

    required property WhatIfViewModel whatIf

    spacing: 6

    Label {
        Layout.fillWidth: true
        text: root.whatIf.effect
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -4
        text: root.whatIf.total
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    Column { // rows that come and go do not fit a layout (Qt 6.4)
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            model: root.whatIf.changes

            WhatIfRow {
                required property whatIfChange modelData
                required property int index

                width: parent.width
                text: modelData.pair
                detail: modelData.change
                verdict: modelData.after
                onClicked: root.whatIf.open(index)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.whatIf.moreChanges
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
}
