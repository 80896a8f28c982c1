// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What was found, grouped, with what it means and the way to the place.
ColumnLayout {
    id: root

    required property DataViewModel graphData

    readonly property FindingListModel findings: graphData.findings

    function takeKeyboard() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 8

    FindingFilters {
        Layout.fillWidth: true
        findings: root.findings
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        reuseItems: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        highlightMoveDuration: Theme.movement
        currentIndex: -1
        bottomMargin: 16
        boundsBehavior: Flickable.StopAtBounds
        model: root.findings
        ScrollBar.vertical: AtlasScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Findings")

        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = 0
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy))
                root.findings.copy(currentIndex);
        }
        Keys.onReturnPressed: (currentItem as FindingRow).activated()
        Keys.onEnterPressed: (currentItem as FindingRow).activated()
        Keys.onSpacePressed: root.graphData.showPlaceOfFinding(currentIndex)

        delegate: FindingRow {
            required property int index

            width: ListView.view.width - 12
            focused: ListView.isCurrentItem && list.activeFocus
            onActivated: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                group ? root.findings.fold(index) : root.graphData.select(index);
            }
            onPlaceRequested: root.graphData.showPlaceOfFinding(index)
        }

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Math.round(420 * Theme.textScale))
            visible: root.findings.count === 0 && !root.graphData.reading
            iconName: root.findings.filtered ? "filter" : "fits"
            title: root.findings.filtered ? qsTr("No finding passes the filters") : qsTr("Nothing odd was found")
            hint: root.findings.filtered ? "" : qsTr("Every figure that the graph states could be read.")
            actionText: root.findings.filtered ? qsTr("Show all") : ""
            onActionClicked: root.findings.clearFilters()
        }
    }
}
