// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What is open: where it comes from, what is wrong with it and what that means, and what is not understood.
Pane {
    id: root

    required property Session session
    required property DataViewModel graphData
    required property SourceListModel sources

    function takeKeyboard() {
        tiles.currentIndex === 0 ? sourceList.takeKeyboard() : tiles.currentIndex === 1 ? findings.takeKeyboard() : unread.takeKeyboard();
    }

    padding: 16
    bottomPadding: 0
    background: Rectangle {
        color: Theme.background
    }
    Accessible.name: qsTr("Data")

    onVisibleChanged: if (visible)
        sources.prepare()
    Component.onCompleted: sources.prepare()

    Binding {
        target: root.graphData
        property: "active"
        value: root.visible
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 12

        TabBar {
            id: tiles

            Layout.fillWidth: true
            spacing: 8
            background: null
            Accessible.name: qsTr("Parts of the data")

            DataTile {
                text: qsTr("Sources")
                iconName: "data"
                title: root.graphData.sourcesTitle
                note: root.sources.summary
            }
            DataTile {
                text: qsTr("Findings")
                severity: root.graphData.worst
                title: root.graphData.findingsTitle
                note: root.graphData.findingsNote
            }
            DataTile {
                text: qsTr("Not understood")
                iconName: "unknown"
                title: root.graphData.unreadTitle
                note: root.graphData.unreadNote
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: tiles.currentIndex

            SourceList {
                id: sourceList

                sources: root.sources
                onFindingsRequested: (name, builtIn) => {
                    root.graphData.findings.clearFilters();
                    root.graphData.findings.showSource(name, builtIn);
                    tiles.currentIndex = 1;
                }
            }
            FindingList {
                id: findings

                graphData: root.graphData
            }
            UnreadTermList {
                id: unread

                graphData: root.graphData
            }
        }
    }
}
