// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What was measured of one model over the rounds of a benchmark.
FocusScope {
    id: root

    required property RoundsViewModel rounds
    property CompareConditions conditions: null // which can switch on what was measured
    readonly property ChartItem chart: results

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        Flow {
            Layout.fillWidth: true
            spacing: 8

            CompareQuantity {
                title: qsTr("Model")
                choices: root.rounds.models
                current: root.rounds.model
                choiceWidth: Math.round(220 * Theme.textScale)
                enabled: root.rounds.models.length > 0
                onChosen: choice => root.rounds.chooseModel(choice)
            }
            CompareQuantity {
                title: qsTr("Board")
                choices: root.rounds.boards
                current: root.rounds.board
                choiceWidth: Math.round(250 * Theme.textScale)
                enabled: root.rounds.boards.length > 1
                onChosen: choice => root.rounds.chooseBoard(choice)
            }
            Chip {
                implicitHeight: Theme.smallControlHeight
                text: qsTr("Latency")
                checked: !root.rounds.energy
                onClicked: root.rounds.energy = false
            }
            Chip {
                implicitHeight: Theme.smallControlHeight
                text: qsTr("Energy")
                checked: root.rounds.energy
                onClicked: root.rounds.energy = true
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.rounds.headline
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        RoundsChart {
            id: results

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.rounds.plotted
            theme: Theme
            rounds: root.rounds.source
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Chart
            Accessible.name: summary
            onResultClicked: measurement => root.rounds.select(measurement)
            onBoardClicked: board => root.rounds.chooseShownBoard(board)
            onResultEvidenceAsked: measurement => root.rounds.explain(measurement)

            FocusRing {
                anchors.margins: -6
                visible: results.visualFocus
            }
            ChartTip {
                chart: results
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.rounds.plotted

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width, Math.round(520 * Theme.textScale))
                visible: root.rounds.ready
                iconName: "compare"
                title: root.rounds.emptyTitle
                hint: root.rounds.emptyHint
                actionText: root.conditions?.resultsAreOff ? qsTr("Switch on what was measured") : ""
                onActionClicked: root.conditions?.switchOnResults()
            }
        }
        CompareLeftOut {
            Layout.fillWidth: true
            chart: ""
            choice: root.rounds.leftOut
        }
    }
}
