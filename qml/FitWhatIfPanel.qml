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

    component Knob: FitKnobRow {
        required property int index

        Layout.fillWidth: true
        knob: root.whatIf.knobs[index]
        onAsked: root.whatIf.explain(index)
        onMoved: value => root.whatIf.set(index, value)
        onReleased: root.whatIf.release()
        onEntered: text => root.whatIf.enter(index, text)
    }
    // Where what follows counts.
    component Place: Label {
        property string tip

        Layout.topMargin: 4
        color: Theme.text
        font.pixelSize: Theme.smallSize
        Accessible.role: Accessible.Heading
        Accessible.name: text
        Accessible.description: tip

        HoverHandler {
            id: hover
        }
        HoverTip {
            hovered: hover.hovered
            text: parent.tip
        }
    }

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
    Knob {
        index: FitWhatIf.Margin
    }
    Place {
        text: qsTr("On this device")
        tip: qsTr("What something else on this device has already: less is left for a model.")
    }
    Knob {
        index: FitWhatIf.RamTaken
    }
    Knob {
        index: FitWhatIf.FlashTaken
    }
    Place {
        text: qsTr("With every model, on every device")
        tip: qsTr("What each model is counted to need besides itself, wherever it runs.")
    }
    Knob {
        index: FitWhatIf.RamReserved
    }
    FitRuntimeRow {
        Layout.fillWidth: true
        whatIf: root.whatIf
    }
    Label {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(implicitHeight, 2 * lineMetrics.height) // what it says moves nothing
        text: root.whatIf.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize

        FontMetrics {
            id: lineMetrics

            font.family: Theme.family
            font.pixelSize: Theme.noteSize
        }
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
