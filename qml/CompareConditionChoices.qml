// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Of which models a chart is, and where what it shows was measured.
Flow {
    id: root

    required property CompareConditions conditions
    required property CompareAxes axes

    spacing: 8

    CompareQuantity {
        title: qsTr("Models for")
        choices: root.conditions.tasks
        current: root.conditions.task
        choiceWidth: Math.round(210 * Theme.textScale)
        onChosen: choice => root.conditions.task = choice
    }
    AtlasButton {
        implicitHeight: Theme.smallControlHeight
        visible: root.axes.usesBoard && root.conditions.resultsAreOff
        text: qsTr("Switch on what was measured")
        tip: qsTr("Boards, and the results of MLPerf Tiny on them: built in, and off at the start")
        onClicked: root.conditions.switchOnResults()
    }
    CompareQuantity {
        visible: root.axes.usesBoard && root.conditions.boards.length > 0
        title: qsTr("On")
        choiceWidth: Math.round(180 * Theme.textScale)
        choices: root.conditions.boards
        current: root.conditions.board
        onChosen: choice => root.conditions.board = choice
    }
    CompareQuantity {
        visible: root.axes.usesEnergy && root.conditions.supplies.length > 0
        title: qsTr("Supply")
        choices: root.conditions.supplies
        current: root.conditions.supply
        choiceWidth: Math.round(120 * Theme.textScale)
        onChosen: choice => root.conditions.supply = choice
    }
    FacetChip {
        visible: root.axes.usesLatency
        implicitHeight: Theme.smallControlHeight
        text: qsTr("With estimates")
        checked: root.conditions.estimates
        onClicked: root.conditions.estimates = !checked
    }
}
