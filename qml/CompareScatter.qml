// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Any quantity of the models against any other.
FocusScope {
    id: root

    required property Session session
    required property CompareViewModel compare
    readonly property CompareAxes axes: compare.axes
    readonly property CompareCharts charts: compare.charts
    readonly property ChartItem chart: scatter

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        Flow {
            Layout.fillWidth: true
            spacing: 8

            Row { // the scale stays beside its quantity
                spacing: 8

                CompareQuantity {
                    title: qsTr("Upwards")
                    choices: root.axes.quantities
                    current: root.axes.upwards
                    onChosen: choice => root.axes.upwards = choice
                }
                FacetChip {
                    implicitHeight: Theme.smallControlHeight
                    visible: root.axes.upwardsMayBeLogarithmic
                    text: qsTr("Logarithmic")
                    checked: root.axes.upwardsLogarithmic
                    onClicked: root.axes.upwardsLogarithmic = !checked
                }
            }
            Row { // the scale stays beside its quantity
                spacing: 8

                CompareQuantity {
                    title: qsTr("Across")
                    choices: root.axes.quantities
                    current: root.axes.across
                    onChosen: choice => root.axes.across = choice
                }
                FacetChip {
                    implicitHeight: Theme.smallControlHeight
                    visible: root.axes.acrossMayBeLogarithmic
                    text: qsTr("Logarithmic")
                    checked: root.axes.acrossLogarithmic
                    onClicked: root.axes.acrossLogarithmic = !checked
                }
            }
            CompareQuantity {
                title: qsTr("Bubbles")
                choices: root.axes.bubbles
                current: root.axes.bubble + 1 // all alike comes first
                onChosen: choice => root.axes.bubble = choice - 1
            }
        }
        CompareConditionChoices {
            Layout.fillWidth: true
            conditions: root.compare.conditions
            axes: root.axes
        }
        ScatterChart {
            id: scatter

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 4
            theme: Theme
            source: root.charts.source
            across: root.axes.across
            upwards: root.axes.upwards
            bubble: root.axes.bubble
            acrossLogarithmic: root.axes.acrossLogarithmic
            upwardsLogarithmic: root.axes.upwardsLogarithmic
            frontShown: !root.charts.severalTasks
            brushable: true
            visible: root.charts.ready || root.charts.source.count > 0
            focus: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Chart
            Accessible.name: summary
            onModelClicked: model => root.charts.select(model)
            onEvidenceAsked: model => root.charts.explain(model, [root.axes.upwards, root.axes.across, root.axes.bubble])
            onBrushed: (models, adds) => root.charts.brush(models, adds)

            FocusRing {
                anchors.margins: -6
                visible: scatter.visualFocus
            }
            ChartTip {
                chart: scatter
            }
        }
        CompareMarked {
            compare: root.compare
        }
        CompareLeftOut {
            Layout.fillWidth: true
            chart: scatter.omissions
            choice: root.charts.leftOut
            measured: root.charts.measuredHow
        }
    }
}
