// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The devices.
CardList {
    id: root

    required property DeviceListModel devices
    required property PairDrag drag
    required property AtlasActions actions
    required property bool busy // files are being read: what is missing may be on its way

    signal chosen(int device)
    signal picked(int device) // it is what the menu is about
    signal marked(int device) // besides what is, or no longer
    signal searchCleared
    signal filtersCleared

    /// The card that has the keyboard, if any.
    readonly property DeviceCard current: currentItem as DeviceCard

    model: devices
    Accessible.name: qsTr("Devices")

    onChooseRequested: if (current)
        chosen(current.device)
    onTryRequested: if (current) {
        picked(current.device);
        actions.tryOther.trigger();
    }
    onMenuRequested: if (current) {
        picked(current.device);
        (menu.made() as SelectionMenu).popup(current, 24, 24);
    }

    delegate: DeviceCard {
        required property int index

        width: ListView.view.width - 28
        drag: root.drag
        selected: device === root.devices.selected && !root.drag.active // the dragged one is what counts
        focused: ListView.isCurrentItem && root.focusShown
        onClicked: {
            root.takeMouse(index);
            root.chosen(device);
        }
        onMarkRequested: {
            root.takeMouse(index);
            root.marked(device);
        }
        onMenuRequested: position => {
            root.takeMouse(index);
            if (!marked)
                root.picked(device);
            (menu.made() as SelectionMenu).popup(this, position);
        }
    }

    PopupOnDemand {
        id: menu

        file: "SelectionMenu.qml"
        properties: ({ actions: root.actions })
    }

    Binding {
        target: root
        property: "leastHeight"
        value: filtered.compactHeight
        when: filtered.visible
    }
    Connections {
        target: root.devices

        function onRowsReplaced() {
            root.toBeginning();
        }
        function onSelectedChanged() {
            root.reveal(root.devices.selectedRow);
        }
    }
    EmptyState {
        parent: root
        y: 24
        width: parent.width
        visible: root.devices.count === 0 && !root.busy && !root.devices.hiddenByFilter
        iconName: root.devices.total === 0 ? "device" : "search"
        title: root.devices.total === 0 ? qsTr("No devices") : qsTr("No device has “%1”").arg(root.devices.query)
        hint: root.devices.total === 0 ? qsTr("Switch a source on in Data, or open a file that describes some.")
                                       : qsTr("Names, makers and sensors are searched.")
        actionText: root.devices.total === 0 ? "" : qsTr("Clear the search")
        onActionClicked: root.searchCleared()
    }
    EmptyState {
        id: filtered

        parent: root
        y: compact ? 0 : 24
        compact: root.height < 24 + fullHeight
        width: parent.width
        visible: root.devices.hiddenByFilter && !root.busy
        iconName: "filter"
        title: root.devices.query === "" ? qsTr("No device passes the filters")
                                    : qsTr("No device with “%1” passes the filters").arg(root.devices.query)
        actionText: qsTr("Clear the filters")
        onActionClicked: root.filtersCleared()
    }
}
