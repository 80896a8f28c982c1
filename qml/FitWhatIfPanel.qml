// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What the answer would be if: the margin, the memory that something else has already, and what stands beside every
/// model.
ColumnLayout {
    id: root

    required property Session session
    required property FitWhatIf whatIf

    spacing: 6

    RowLayout {
        Layout.fillWidth: true

        SectionLabel {
            Layout.fillWidth: true
            text: qsTr("WHAT IF")
        }
        AtlasButton {
            implicitHeight: Math.round(26 * Theme.textScale)
            opacity: root.session.supposed ? 1 : 0
            enabled: root.session.supposed
            text: qsTr("Reset")
            tip: qsTr("Margin, runtime and reserve as they were at first, and nothing taken on any device")
            onClicked: root.session.resetWhatIf()
        }
    }
    Repeater {
        model: root.whatIf.knobs.length // not the list: a knob stays under the hand that moves it

        FitKnobRow {
            required property int index

            Layout.fillWidth: true
            knob: root.whatIf.knobs[index]
            onAsked: root.whatIf.explain(index)
            onMoved: value => root.whatIf.set(index, value)
            onReleased: root.whatIf.release()
            onEntered: text => root.whatIf.enter(index, text)
        }
    }
    FitRuntimeRow {
        Layout.fillWidth: true
        whatIf: root.whatIf
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.whatIf.overheadNote
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.whatIf.problem
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.pixelSize: Theme.noteSize
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.whatIf.elsewhere
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
}
