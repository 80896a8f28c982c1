// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What the graph says that nothing here reads: types and properties by how often they are used.
ListView {
    id: root

    required property DataViewModel graphData

    readonly property UnreadTermModel terms: graphData.unread

    function takeKeyboard() {
        forceActiveFocus(Qt.TabFocusReason);
    }

    clip: true
    reuseItems: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: Theme.movement
    currentIndex: -1
    bottomMargin: 16
    boundsBehavior: Flickable.StopAtBounds
    model: terms
    ScrollBar.vertical: AtlasScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Terms that are not understood")

    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        currentIndex = 0
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy))
            root.terms.copy(currentIndex);
    }
    Keys.onReturnPressed: root.graphData.showPlaceOfUnread(currentIndex)
    Keys.onEnterPressed: root.graphData.showPlaceOfUnread(currentIndex)

    delegate: UnreadTermRow {
        required property int index

        width: ListView.view.width - 12
        focused: ListView.isCurrentItem && root.activeFocus
        onActivated: {
            root.currentIndex = index;
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.graphData.showPlaceOfUnread(index);
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width, Math.round(420 * Theme.textScale))
        visible: root.count === 0 && !root.graphData.reading
        iconName: "fits"
        title: qsTr("All is understood")
        hint: qsTr("Every type and every property that the graph uses is one that TinyAtlas reads.")
    }
}
