// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// A figure that can be supposed otherwise, on a narrow panel: its name, what is stated, its value to type, and a
/// slider below.
ColumnLayout {
    id: root

    required property fitKnob knob
    property bool supposed: false
    property string stated: ""
    property string problem: "" // with what was typed
    readonly property bool narrow: width < 280 * Theme.textScale

    signal moved(double value)
    signal released
    signal entered(string text)
    signal resetRequested

    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Label {
            Layout.fillWidth: true // a long one takes two lines where text is large
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: root.knob.name
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.supposed ? Theme.text : Theme.muted
            font.weight: root.supposed ? Font.DemiBold : Font.Normal
        }
        Label {
            Layout.fillWidth: true
            Layout.preferredWidth: 0 // what the name leaves
            text: root.narrow ? "" : root.stated
            textFormat: Text.PlainText
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            elide: Text.ElideRight
        }
        LinkButton {
            focusPolicy: Qt.StrongFocus
            visible: root.supposed && root.stated !== ""
            text: qsTr("Reset")
            Accessible.name: qsTr("Reset %1").arg(root.knob.name)
            onClicked: root.resetRequested()
        }
        FitKnobField {
            shown: root.knob.text
            name: root.knob.name
            wrong: root.problem !== ""
            onEntered: text => root.entered(text)
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.narrow ? root.stated : ""
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.smallSize
        elide: Text.ElideRight
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.problem
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignRight
        color: Theme.doesNotFit
        font.pixelSize: Theme.noteSize
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AtlasSlider {
        Layout.fillWidth: true
        from: 0
        to: Math.max(root.knob.maximum, 1)
        stepSize: root.knob.step
        value: root.knob.value
        Accessible.name: root.knob.name
        Accessible.description: root.knob.text
        onMoved: root.moved(value)
        onPressedChanged: if (!pressed)
            root.released()
        onActiveFocusChanged: if (!activeFocus)
            root.released()
    }
}
