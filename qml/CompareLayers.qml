// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The memory of one model by its layers.
FocusScope {
    id: root

    required property LayersViewModel layers
    readonly property ChartItem chart: bars

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        CompareQuantity {
            title: qsTr("Model")
            choices: root.layers.models
            current: root.layers.model
            choiceWidth: Math.round(260 * Theme.textScale)
            enabled: root.layers.models.length > 0
            onChosen: choice => root.layers.chooseModel(choice)
        }
        Label {
            Layout.fillWidth: true
            visible: root.layers.plotted
            text: root.layers.headline
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        Flickable {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: bars.mostHeight
            Layout.maximumHeight: bars.mostHeight
            visible: root.layers.plotted
            contentWidth: width
            contentHeight: bars.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ScrollBar.vertical: AtlasScrollBar {}

            LayersChart {
                id: bars

                width: view.width - 14
                height: Math.max(implicitHeight, view.height) // the rows share it
                theme: Theme
                layers: root.layers.source
                focus: true
                activeFocusOnTab: true
                Accessible.role: Accessible.Chart
                Accessible.name: summary
                onLayerEvidenceAsked: layer => root.layers.explain(layer)
                onHoverChanged: { // the arrow keys go beyond what is in sight
                    const y = visualFocus && hoverText !== "" ? hoverPosition.y : view.contentY + view.height / 2;
                    view.contentY = Math.max(0, Math.min(view.contentY, y - 30), Math.min(y + 60, height) - view.height);
                }

                FocusRing {
                    anchors.margins: 0
                    visible: bars.visualFocus
                }
                ChartTip {
                    chart: bars
                }
            }
        }
        CompareLeftOut {
            Layout.fillWidth: true
            chart: ""
            choice: root.layers.plotted ? root.layers.note : ""
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width, Math.round(520 * Theme.textScale))
                visible: root.layers.ready && !root.layers.plotted
                iconName: "compare"
                title: root.layers.emptyTitle
                hint: root.layers.emptyHint
            }
        }
    }
}
