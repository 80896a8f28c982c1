// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What of the matrix is shown, and in which order.
Flow {
    id: root

    required property Session session
    required property MatrixSorting sorting
    required property ActiveFilterModel filters

    signal filtersRequested
    signal exportRequested

    spacing: 8
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Filters and order of the matrix")

    AtlasButton {
        implicitHeight: Theme.smallControlHeight
        iconName: "filter"
        text: qsTr("Filters")
        tip: qsTr("Choose what is shown, in the list panel")
        onClicked: root.filtersRequested()
    }
    FacetChip {
        implicitHeight: Theme.smallControlHeight
        text: qsTr("Only those that fit somewhere")
        checked: root.session.fitSomewhere
        onClicked: root.session.setFitSomewhere(!checked)
    }
    MatrixOrderChoice {
        title: qsTr("Models by")
        orders: root.sorting.modelOrders
        current: root.sorting.modelOrder
        falls: root.sorting.modelsFall
        onChosen: order => root.sorting.orderModels(order)
        onTurned: root.sorting.turnModels()
    }
    MatrixOrderChoice {
        title: qsTr("Devices by")
        orders: root.sorting.deviceOrders
        current: root.sorting.deviceOrder
        falls: root.sorting.devicesFall
        onChosen: order => root.sorting.orderDevices(order)
        onTurned: root.sorting.turnDevices()
    }
    AtlasButton {
        implicitHeight: Theme.smallControlHeight
        text: qsTr("Export…")
        tip: qsTr("As a spreadsheet or CSV (Ctrl+Shift+X)")
        onClicked: root.exportRequested()
    }
    Repeater {
        model: root.filters

        FilterChip {
            required property int index
            required property bool fitsSomewhere

            required text

            visible: !fitsSomewhere // that has its switch above
            implicitHeight: Theme.smallControlHeight
            width: Math.min(implicitWidth, root.width)
            onClicked: root.filters.remove(index)
        }
    }
}
