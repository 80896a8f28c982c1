// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Which verdicts are others by what is supposed.
ColumnLayout {
    id: root

    required property WhatIfViewModel whatIf
    property whatIfChange none // of a row that outlives what it stands for by a moment

    spacing: 6

    SectionLabel {
        text: qsTr("CHANGED VERDICTS")
        Layout.fillWidth: true
    }
    Column { // rows that come and go do not fit a layout (Qt 6.4)
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            model: root.whatIf.changes.length

            WhatIfRow {
                required property int index
                readonly property whatIfChange change: root.whatIf.changes[index] ?? root.none

                width: parent.width
                text: change.pair
                detail: change.change
                verdict: change.after
                onClicked: root.whatIf.open(index)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.whatIf.moreChanges
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
}
