// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What the verdict stands on: memory, sensors, and both as a table.
ColumnLayout {
    id: root

    required property Session session
    required property FitViewModel fit
    required property FitTogether together
    required property FitWhatIf whatIf
    readonly property real whatIfTop: panel.y // in this item

    spacing: 16

    FitTogetherPanel {
        Layout.fillWidth: true
        visible: root.together.several
        together: root.together
    }
    Repeater {
        model: root.fit.memories.length // not the list: the bars stay, and say something else

        MemoryBar {
            required property int index

            Layout.fillWidth: true
            memory: root.fit.memories[index]
            onAsked: root.fit.explainMemory(index)
            fill: Theme.groupColors[root.fit.model.group] ?? Theme.accent
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        text: root.fit.barsNote
        textFormat: Text.PlainText
        color: Theme.muted
        wrapMode: Text.Wrap
        font.pixelSize: Theme.smallSize
    }
    FitWhatIfPanel {
        id: panel

        Layout.fillWidth: true
        session: root.session
        whatIf: root.whatIf
    }
    SectionLabel {
        Layout.topMargin: 8
        text: qsTr("SENSORS")
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: -6
        spacing: 8

        Repeater {
            model: root.fit.sensors

            Pill {
                required property fitRequirement modelData
                required property int index

                text: modelData.what
                iconName: Theme.signNames[modelData.state] ?? ""
                color: Theme.stateInks[modelData.state] ?? Theme.muted
                frame: Theme.stateColors[modelData.state] ?? Theme.muted
                Accessible.name: modelData.what + ": " + modelData.gap
                Accessible.onPressAction: root.fit.explainRequirement(index)

                TapHandler {
                    onTapped: root.fit.explainRequirement(parent.index)
                }
                HoverHandler {
                    cursorShape: Qt.PointingHandCursor
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -8
        visible: root.fit.alsoOnBoard !== ""
        text: qsTr("also on board: %1").arg(root.fit.alsoOnBoard)
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    SectionLabel {
        Layout.topMargin: 8
        text: qsTr("REQUIREMENTS")
    }
    RequirementTable {
        Layout.fillWidth: true
        Layout.topMargin: -6
        requirements: root.fit.requirements
        onAsked: requirement => root.fit.explainRequirement(requirement)
    }
    FitMeasuredList {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.fit.measured.length > 0
        measured: root.fit.measured
        onAsked: row => root.fit.explainMeasured(row)
    }
    FitLatencyLines {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.fit.latency.text !== ""
        latency: root.fit.latency
    }
}
