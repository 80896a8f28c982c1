// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The models by one quantity, the best first.
FocusScope {
    id: root

    required property Session session
    required property CompareViewModel compare
    readonly property CompareAxes axes: compare.axes
    readonly property CompareCharts charts: compare.charts
    readonly property ChartItem chart: bars

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        CompareQuantity {
            title: qsTr("Bars of")
            choices: root.axes.quantities
            current: root.axes.bars
            choiceWidth: Math.round(240 * Theme.textScale)
            onChosen: choice => root.axes.bars = choice
        }
        CompareConditionChoices {
            Layout.fillWidth: true
            conditions: root.compare.conditions
            axes: root.axes
        }
        Flickable {
            id: flickable

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 4
            contentHeight: bars.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AtlasScrollBar {}

            MetricBars {
                id: bars

                width: flickable.width - 12
                height: Math.max(implicitHeight, flickable.height) // the rows share it
                theme: Theme
                source: root.charts.source
                quantity: root.axes.bars
                visible: root.charts.ready || root.charts.source.count > 0
                brushable: true
                focus: true
                activeFocusOnTab: true
                Accessible.role: Accessible.Chart
                Accessible.name: summary
                onModelClicked: model => root.charts.select(model)
                onEvidenceAsked: model => root.charts.explain(model, [root.axes.bars])
                onBrushed: (models, adds) => root.charts.brush(models, adds)

                FocusRing {
                    anchors.margins: 0
                    visible: bars.visualFocus
                }
                ChartTip {
                    chart: bars
                }
            }
        }
        CompareMarked {
            compare: root.compare
        }
        CompareLeftOut {
            Layout.fillWidth: true
            chart: bars.omissions
            choice: root.charts.leftOut
            measured: root.charts.measuredHow
        }
    }
}
