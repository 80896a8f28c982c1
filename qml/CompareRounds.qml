// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What was measured of one model over the rounds of a benchmark.
ColumnLayout {
    id: root

    required property RoundsViewModel rounds
    readonly property alias chart: chart

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 8

        AtlasChoice {
            width: Math.round(250 * Theme.textScale)
            model: root.rounds.models
            currentIndex: root.rounds.model
            displayText: root.rounds.models[root.rounds.model] ?? ""
            enabled: count > 0
            Accessible.name: qsTr("Model")
            Accessible.description: displayText
            onActivated: index => {
                root.rounds.chooseModel(index);
                currentIndex = Qt.binding(() => root.rounds.model);
            }
        }
        AtlasChoice {
            width: Math.round(290 * Theme.textScale)
            model: root.rounds.boards
            currentIndex: root.rounds.board
            displayText: root.rounds.boards[root.rounds.board] ?? ""
            enabled: count > 1
            Accessible.name: qsTr("Board")
            Accessible.description: displayText
            onActivated: index => {
                root.rounds.chooseBoard(index);
                currentIndex = Qt.binding(() => root.rounds.board);
            }
        }
        Row {
            height: Theme.smallControlHeight
            spacing: 4

            Chip {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Latency")
                checked: !root.rounds.energy
                onClicked: root.rounds.energy = false
            }
            Chip {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Energy")
                checked: root.rounds.energy
                onClicked: root.rounds.energy = true
            }
        }
        AtlasButton {
            height: Theme.smallControlHeight
            visible: root.rounds.board > 0
            text: qsTr("All boards")
            onClicked: root.rounds.chooseBoard(0)
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
        id: chart

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.rounds.plotted
        theme: Theme
        rounds: root.rounds.source
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: summary
        onResultClicked: measurement => root.rounds.select(measurement)
        onBoardClicked: board => root.rounds.chooseShownBoard(board)
        onResultEvidenceAsked: measurement => root.rounds.explain(measurement)

        FocusRing {
            anchors.margins: -6
            visible: chart.activeFocus
        }
        ChartTip {
            chart: chart
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !root.rounds.plotted

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Math.round(480 * Theme.textScale))
            visible: root.rounds.ready
            iconName: "compare"
            title: root.rounds.emptyTitle
            hint: root.rounds.emptyHint
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.rounds.leftOut
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
}
