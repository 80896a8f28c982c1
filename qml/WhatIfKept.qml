// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What-ifs that were kept under a name, side by side with what the graph says.
ColumnLayout {
    id: root

    required property Session session
    required property KeptWhatIfModel kept

    function keep() {
        root.session.keepWhatIf(nameField.text === "" ? root.kept.suggestedName : nameField.text);
        nameField.clear();
    }

    spacing: 6

    SectionLabel {
        text: qsTr("KEPT, TO COMPARE")
        Layout.fillWidth: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextField {
            id: nameField

            Layout.fillWidth: true
            implicitHeight: Theme.controlHeight
            enabled: root.session.supposed
            placeholderText: root.kept.suggestedName
            placeholderTextColor: Theme.muted
            color: Theme.text
            selectByMouse: true
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            maximumLength: 60
            Accessible.name: qsTr("Name of the what-if")
            onAccepted: root.keep()
            background: Rectangle {
                color: Theme.raised
                border.color: nameField.activeFocus ? Theme.accent : Theme.line
                border.width: nameField.activeFocus ? 2 : 1
                radius: Theme.radius - 2
            }
        }
        AtlasButton {
            text: qsTr("Keep")
            tip: qsTr("Keep what is supposed now under this name")
            enabled: root.session.supposed
            onClicked: root.keep()
        }
    }
    WhatIfRow {
        Layout.fillWidth: true
        visible: root.kept.count > 0
        text: qsTr("As in the graph")
        note: root.kept.stated
        detail: ""
        strong: !root.session.supposed
        onClicked: root.session.resetWhatIf()
    }
    Column { // rows that come and go do not fit a layout (Qt 6.4)
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            model: root.kept

            WhatIfRow {
                required property int index
                required property string name
                required property string outcome
                required property bool present

                text: name
                note: outcome
                strong: present
                removeTip: qsTr("Forget %1").arg(name)
                width: parent.width
                onClicked: root.session.takeWhatIf(index)
                onRemoveRequested: root.session.forgetWhatIf(index)
            }
        }
    }
}
