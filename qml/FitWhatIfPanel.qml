// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What the answer would be if: the margin, and the memory that something else has already.
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
            tip: qsTr("The margin as it was at first, and nothing taken on any device")
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
