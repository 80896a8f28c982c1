// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import TinyAtlas.App

/// All that is supposed now, each to be taken back alone.
ColumnLayout {
    id: root

    required property WhatIfViewModel whatIf

    spacing: 6

    SectionLabel {
        text: qsTr("SUPPOSED NOW")
        Layout.fillWidth: true
    }
    Column { // rows that come and go do not fit a layout (Qt 6.4)
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            model: root.whatIf.lines

            WhatIfRow {
                required property whatIfLine modelData
                required property int index

                width: parent.width
                text: modelData.name
                detail: modelData.detail
                removeTip: qsTr("As in the graph: %1").arg(modelData.name)
                onClicked: root.whatIf.selectLine(index)
                onRemoveRequested: root.whatIf.takeBack(index)
            }
        }
    }
}
