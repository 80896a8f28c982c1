// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What is asked about a fleet, and the answer in a sentence.
Item {
    id: root

    required property FleetViewModel fleet

    signal closeRequested

    function takeKeyboard() {
        close.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.y + column.implicitHeight + 10

    component Choices: Flow {
        id: choices

        required property string name
        required property var texts
        required property int chosen

        signal asked(int choice)

        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: name

        Repeater {
            model: choices.texts

            Chip {
                required property string modelData
                required property int index

                text: modelData
                checked: choices.chosen === index
                onClicked: choices.asked(index)
            }
        }
    }

    RowLayout {
        id: head

        x: 16
        y: 10
        width: parent.width - 26
        spacing: 8

        Label {
            Layout.fillWidth: true
            text: qsTr("Fleet")
            textFormat: Text.PlainText
            font.pixelSize: Theme.bodySize + 3
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AtlasButton {
            id: close

            implicitHeight: Math.round(26 * Theme.textScale)
            iconName: "close"
            tip: qsTr("Close (Ctrl+Shift+D)")
            onClicked: root.closeRequested()
        }
    }
    ColumnLayout {
        id: column

        x: 16
        y: head.y + head.height + 8
        width: parent.width - 32
        spacing: 8

        Choices {
            Layout.fillWidth: true
            name: qsTr("What to find")
            texts: [qsTr("Fewest devices"), qsTr("What is unused")]
            chosen: root.fleet.asks
            onAsked: choice => root.fleet.ask(choice)
        }
        SectionLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: root.fleet.scopesName
        }
        Choices {
            Layout.fillWidth: true
            name: root.fleet.scopesName
            texts: root.fleet.scopes
            chosen: root.fleet.scope
            onAsked: choice => root.fleet.setScope(choice)
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.fleet.note
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        RowLayout {
            visible: root.fleet.picking
            spacing: 8

            AtlasButton {
                implicitHeight: Math.round(26 * Theme.textScale)
                enabled: root.fleet.canAddHere
                text: qsTr("Add the selected")
                onClicked: root.fleet.addSelected()
            }
            AtlasButton {
                implicitHeight: Math.round(26 * Theme.textScale)
                enabled: root.fleet.canClear
                text: qsTr("Clear")
                tip: qsTr("Take all picks away")
                onClicked: root.fleet.clearPicks()
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 6
            text: root.fleet.headline
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: -4
            visible: text !== ""
            text: root.fleet.proof
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
    }
}
