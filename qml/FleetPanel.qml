// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Which devices one needs for models, and what of devices no model uses: the question above, the answer below in one
/// list whose rows are reused. Beside every view.
Pane {
    id: root

    required property FleetViewModel fleet

    signal closeRequested

    function takeKeyboard() {
        header.takeKeyboard();
    }

    padding: 0
    background: Rectangle {
        color: Theme.panel
    }
    Accessible.name: qsTr("Fleet")

    Binding {
        target: root.fleet
        property: "active"
        value: root.visible
    }
    FleetHeader {
        id: header

        width: parent.width
        fleet: root.fleet
        onCloseRequested: root.closeRequested()
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
        opacity: root.fleet.searching ? 0.5 : 1 // what it says is of the question before
        model: root.fleet.rows
        ScrollBar.vertical: AtlasScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: root.fleet.headline

        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = 0
        Keys.onReturnPressed: root.fleet.enter(currentIndex)
        Keys.onEnterPressed: root.fleet.enter(currentIndex)
        Keys.onSpacePressed: root.fleet.activate(currentIndex)
        Keys.onDeletePressed: root.fleet.remove(currentIndex)

        delegate: FleetRow {
            required property int index

            width: ListView.view.width
            focused: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                root.fleet.activate(index);
            }
            onDoubleClicked: root.fleet.open(index)
            onRemoveRequested: root.fleet.remove(index)
        }
    }
}
