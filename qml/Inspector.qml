// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// All that is known of the selection, in one list whose rows are reused.
Pane {
    id: root

    required property InspectorViewModel inspector

    /// To the first verdict, if there is one: from there Return opens Fit.
    function takeKeyboard() {
        list.currentIndex = Math.max(0, root.inspector.firstVerdict);
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    /// Asks where the row that has the keyboard comes from.
    function explain() {
        root.inspector.explain(list.currentIndex);
    }

    function copyVerdicts() {
        header.copy();
    }

    /// All that the graph says of it, as it stands there.
    function showRaw() {
        const row = root.inspector.unfoldRaw();
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Beginning);
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    padding: 0
    background: Rectangle {
        color: Theme.panel
    }
    Accessible.name: qsTr("Inspector")

    InspectorHeader {
        id: header

        width: parent.width
        inspector: root.inspector
        onRawRequested: root.showRaw()
    }
    Rectangle {
        anchors.bottom: header.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: !list.atYBeginning
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: header.height
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        clip: true
        bottomMargin: 24
        reuseItems: true
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: Theme.movement
        currentIndex: -1
        model: root.inspector.rows
        ScrollBar.vertical: AtlasScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: root.inspector.title

        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = 0
        Keys.onReturnPressed: root.inspector.enter(currentIndex)
        Keys.onEnterPressed: root.inspector.enter(currentIndex)
        Keys.onSpacePressed: root.inspector.activate(currentIndex)
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy))
                root.inspector.copy(currentIndex);
        }

        delegate: InspectorRow {
            required property int index

            width: ListView.view.width
            focused: ListView.isCurrentItem && list.activeFocus
            onActivated: root.inspector.activate(index)
        }

        Connections {
            target: root.inspector

            function onTurned() {
                toBeginning.restart();
            }
        }

        // Not within the change: it makes the rows, for which there is time till the next frame.
        Timer {
            id: toBeginning

            interval: 0
            onTriggered: list.positionViewAtBeginning()
        }

        // On the list, not on its rows: the first click of a double click may replace them.
        TapHandler {
            onTapped: eventPoint => {
                const row = list.indexAt(eventPoint.position.x, eventPoint.position.y);
                tapCount === 2 ? root.inspector.openActivated() : root.inspector.activate(row);
            }
        }
    }
}
