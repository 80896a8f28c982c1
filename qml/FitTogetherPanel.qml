// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// How several models share the device, and who of them takes what.
ColumnLayout {
    id: root

    required property FitTogether together
    property fitPart noPart // of a row that is about to go

    spacing: 8

    RowLayout {
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("How the models run")

        Chip {
            checkable: true
            autoExclusive: true
            text: qsTr("Run at the same time")
            checked: !root.together.inTurns
            onClicked: root.together.runAtTheSameTime()
        }
        Chip {
            checkable: true
            autoExclusive: true
            text: qsTr("One after the other")
            checked: root.together.inTurns
            onClicked: root.together.runInTurns()
        }
    }
    Label {
        Layout.fillWidth: true
        text: root.together.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    ColumnLayout {
        spacing: 4
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("What each of them takes")

        FitPartRow {
            Layout.fillWidth: true
            header: true
            part: root.together.head
        }
        Column { // rows that come and go do not fit a layout (Qt 6.4)
            Layout.fillWidth: true
            spacing: 4

            Repeater {
                model: root.together.parts.length // not the list: the rows stay, and say something else

                FitPartRow {
                    required property int index

                    width: parent.width
                    part: root.together.parts[index] ?? root.noPart
                }
            }
        }
    }
}
