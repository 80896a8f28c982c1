// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The memory of one model by its layers.
ColumnLayout {
    id: root

    required property LayersViewModel layers
    readonly property alias chart: chart

    spacing: 8

    AtlasChoice {
        Layout.preferredWidth: Math.round(290 * Theme.textScale)
        model: root.layers.models
        currentIndex: root.layers.model
        displayText: root.layers.models[root.layers.model] ?? ""
        enabled: count > 0
        Accessible.name: qsTr("Model")
        Accessible.description: displayText
        onActivated: index => {
            root.layers.chooseModel(index);
            currentIndex = Qt.binding(() => root.layers.model);
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== "" && root.layers.plotted
        text: root.layers.headline
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Flickable {
        id: view

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        Layout.maximumHeight: contentHeight
        visible: root.layers.plotted
        contentWidth: width
        contentHeight: chart.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: AtlasScrollBar {}

        LayersChart {
            id: chart

            width: view.width - 14
            height: implicitHeight
            theme: Theme
            layers: root.layers.source
            activeFocusOnTab: true
            Accessible.role: Accessible.Chart
            Accessible.name: summary
            onLayerEvidenceAsked: layer => root.layers.explain(layer)

            FocusRing {
                anchors.margins: 0
                visible: chart.activeFocus
            }
            ChartTip {
                chart: chart
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== "" && root.layers.plotted
        text: root.layers.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Math.round(480 * Theme.textScale))
            visible: root.layers.ready && !root.layers.plotted
            iconName: "compare"
            title: root.layers.emptyTitle
            hint: root.layers.emptyHint
        }
    }
}
