// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// A model or a device, and what may be supposed of it: memory, and sensors to be switched on and off.
ColumnLayout {
    id: root

    required property SupposedThing thing
    property int typed: -1 // the figure that was typed last: its is the problem, if any

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        SectionLabel {
            Layout.fillWidth: true
            text: root.thing.heading
        }
        LinkButton {
            focusPolicy: Qt.StrongFocus
            visible: root.thing.supposed
            text: qsTr("As in the graph")
            Accessible.name: qsTr("%1 as in the graph").arg(root.thing.name)
            onClicked: root.thing.resetAll()
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -4
        text: root.thing.name
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Repeater {
        model: root.thing.figures.length // not the list: the rows stay under the hand

        WhatIfFigureRow {
            required property int index
            readonly property whatIfFigure figure: root.thing.figures[index]

            Layout.fillWidth: true
            knob: figure.knob
            supposed: figure.supposed
            stated: figure.stated
            problem: root.typed === index ? root.thing.problem : ""
            onMoved: value => root.thing.set(index, value)
            onReleased: root.thing.release()
            onEntered: text => {
                root.typed = index;
                root.thing.enter(index, text);
            }
            onResetRequested: root.thing.reset(index)
        }
    }
    Label {
        text: root.thing.sensorsHeading
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        visible: root.thing.sensors.length > 0
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: -4
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: root.thing.sensorsHeading

        Repeater {
            model: root.thing.sensors

            WhatIfSensorChip {
                required property whatIfSensor modelData
                required property int index

                sensor: modelData
                maximumWidth: root.width
                onClicked: root.thing.toggle(index)
            }
        }
    }
}
