// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Which side of the graph the map shows: what it tells of, or what it is written with.
Rectangle {
    id: root

    required property Session session

    implicitWidth: sides.width + 6
    implicitHeight: Theme.controlHeight
    color: Theme.raised
    border.color: Theme.line
    radius: Theme.radius
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What the map shows")

    component Side: AbstractButton {
        id: side

        required property string tip

        checkable: true
        autoExclusive: true
        height: root.height - 6
        horizontalPadding: 10
        Accessible.role: Accessible.RadioButton
        Accessible.name: text
        Accessible.description: tip
        Accessible.checked: checked

        Keys.onReturnPressed: side.clicked()
        Keys.onEnterPressed: side.clicked()

        contentItem: Label {
            text: side.text
            textFormat: Text.PlainText
            color: side.checked ? Theme.text : Theme.muted
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle {
            color: Theme.tint(side.checked ? Theme.accent : Theme.text, Theme.raised, side.checked ? 0.28 : side.hovered ? 0.08 : 0)
            radius: Theme.radius - 3

            FocusRing {
                visible: side.visualFocus
            }
        }

        HoverTip {
            anchors.fill: parent
            hovered: side.hovered
            text: side.tip
        }
    }

    Row {
        id: sides

        anchors.centerIn: parent
        spacing: 2

        Side {
            text: qsTr("Instances")
            tip: qsTr("Models, devices and what they share (Ctrl+Shift+N)")
            checked: !root.session.ontologyShown
            onClicked: root.session.showInstances()
        }
        Side {
            text: qsTr("Ontology")
            tip: qsTr("The classes and properties that the graph is written with (Ctrl+Shift+N)")
            checked: root.session.ontologyShown
            onClicked: root.session.showOntology()
        }
    }
}
