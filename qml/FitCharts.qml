// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What else there is for the same task on this device.
ColumnLayout {
    id: root

    required property FitViewModel fit
    readonly property ChartSource source: fit.alternatives

    signal modelChosen(int model)

    readonly property alias quantity: bars.quantity

    component Note: Label {
        Layout.fillWidth: true
        visible: text !== "" && root.source.count > 0
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }

    spacing: 8

    SectionLabel {
        Layout.fillWidth: true
        text: scatter.plotted ? qsTr("%1: ACCURACY AGAINST COMPUTE").arg(root.fit.alternativesHeading) : root.fit.alternativesHeading
        visible: root.source.count > 0
        wrapMode: Text.Wrap
    }
    Note {
        text: root.fit.alternativesNote
    }
    ScatterChart {
        id: scatter

        Layout.fillWidth: true
        Layout.preferredHeight: Math.round(300 * Theme.textScale)
        visible: plotted
        theme: Theme
        source: root.source
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: summary
        onModelClicked: model => root.modelChosen(model)
        onEvidenceAsked: model => root.fit.explainModel(model)

        FocusRing {
            anchors.margins: -6
            visible: scatter.visualFocus
        }
        ChartTip {
            chart: scatter
        }
    }
    Note {
        text: scatter.plotted ? scatter.omissions : ""
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: root.source.count > 0
        spacing: 4

        SectionLabel {
            Layout.fillWidth: true
            text: qsTr("SIDE BY SIDE")
        }
        Repeater {
            model: [qsTr("Accuracy"), qsTr("MACs"), qsTr("RAM"), qsTr("Flash")]

            Chip {
                required property string modelData
                required property int index

                text: modelData
                checked: bars.quantity === index
                onClicked: bars.quantity = index
            }
        }
    }
    MetricBars {
        id: bars

        Layout.fillWidth: true
        Layout.preferredHeight: implicitHeight
        visible: root.source.count > 0
        quantity: scatter.plotted ? ChartSource.Accuracy : ChartSource.Ram // until one is chosen
        theme: Theme
        source: root.source
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: summary
        onModelClicked: model => root.modelChosen(model)
        onEvidenceAsked: model => root.fit.explainBar(model, bars.quantity)

        FocusRing {
            anchors.margins: -6
            visible: bars.visualFocus
        }
        ChartTip {
            chart: bars
        }
    }
    Note {
        text: bars.pageNote
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: 24
        visible: root.source.count === 0 && !root.fit.searching
        iconName: "compare"
        title: root.fit.emptyTitle
        hint: root.fit.emptyHint
    }
}
