// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The models, in sections by group.
CardList {
    id: root

    required property NetworkListModel networks
    required property PairDrag drag
    required property AtlasActions actions
    required property bool busy // files are being read: what is missing may be on its way

    signal chosen(int model)
    signal picked(int model) // it is what the menu is about
    signal marked(int model) // besides what is, or no longer
    signal searchCleared
    signal filtersCleared

    /// The card that has the keyboard, if any.
    readonly property NetworkCard current: currentItem as NetworkCard

    model: networks
    Accessible.name: qsTr("Models")

    onChooseRequested: if (current)
        chosen(current.network)
    onTryRequested: if (current) {
        picked(current.network);
        actions.tryOther.trigger();
    }
    onAddRequested: if (current) {
        picked(current.network);
        actions.addSelected.trigger();
    }
    onMenuRequested: if (current) {
        picked(current.network);
        (menu.made() as SelectionMenu).popup(current, 24, 24);
    }

    delegate: NetworkCard {
        required property int index

        width: ListView.view.width - 28
        drag: root.drag
        selected: network === root.networks.selected && !root.drag.active // the dragged one is what counts
        focused: ListView.isCurrentItem && root.focusShown
        onClicked: {
            root.takeMouse(index);
            root.chosen(network);
        }
        onMarkRequested: {
            root.takeMouse(index);
            root.marked(network);
        }
        onMenuRequested: position => {
            root.takeMouse(index);
            if (!marked)
                root.picked(network);
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
        target: root.networks

        function onRowsReplaced() {
            root.toBeginning();
        }
        function onSelectedChanged() {
            root.reveal(root.networks.selectedRow);
        }
    }
    EmptyState {
        parent: root
        y: 24
        width: parent.width
        visible: root.networks.count === 0 && !root.busy && !root.networks.hiddenByFilter
        iconName: root.networks.total === 0 ? "model" : "search"
        title: root.networks.total === 0 ? qsTr("No models") : qsTr("No model has “%1”").arg(root.networks.query)
        hint: root.networks.total === 0 ? qsTr("Switch a source on in Data, or open a file that describes some.")
                                        : qsTr("Names, tasks, sensors, datasets and creators are searched.")
        actionText: root.networks.total === 0 ? "" : qsTr("Clear the search")
        onActionClicked: root.searchCleared()
    }
    EmptyState {
        id: filtered

        parent: root
        y: compact ? 0 : 24
        compact: root.height < 24 + fullHeight
        width: parent.width
        visible: root.networks.hiddenByFilter && !root.busy
        iconName: "filter"
        title: root.networks.query === "" ? qsTr("No model passes the filters")
                                    : qsTr("No model with “%1” passes the filters").arg(root.networks.query)
        actionText: qsTr("Clear the filters")
        onActionClicked: root.filtersCleared()
    }
}
