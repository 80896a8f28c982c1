// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What there is, to search and to choose from: models and devices. While Fit is open, a click tries the other
/// model or device in its place.
Pane {
    id: root

    required property Session session
    required property NetworkListModel networks
    required property DeviceListModel devices
    required property ActiveFilterModel filters
    required property FacetsViewModel modelFacets
    required property FacetsViewModel deviceFacets
    required property FitViewModel fit
    required property PairDrag drag
    required property AtlasActions actions

    /// What the search means most likely, of the list that is shown, else of the other.
    function chooseLikeliest() {
        const shown = tabs.currentIndex === 0 ? root.networks.likeliest() : root.devices.likeliest();
        if (shown < 0 && (tabs.currentIndex === 0 ? root.devices.count : root.networks.count) > 0)
            tabs.currentIndex = 1 - tabs.currentIndex;
        if (tabs.currentIndex === 0 && root.networks.count > 0)
            root.chooseModel(root.networks.likeliest());
        else if (tabs.currentIndex === 1 && root.devices.count > 0)
            root.chooseDevice(root.devices.likeliest());
    }

    /// To the cards of the list that is shown; where there are none, to what may bring them back.
    function takeKeyboard() {
        const list = pages.children[tabs.currentIndex] as CardList;
        (list.count > 0 ? list : search).forceActiveFocus(Qt.TabFocusReason);
    }
    function showModels() {
        tabs.currentIndex = 0;
    }
    function showDevices() {
        tabs.currentIndex = 1;
    }
    /// With the keyboard on the head of the filters, which are folded out.
    function showFilters() {
        filterBar.showFacets();
    }
    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }
    function chooseModel(model: int) {
        root.session.fitOpen ? root.fit.tryModel(model) : root.session.selectModel(model);
    }
    function chooseDevice(device: int) {
        root.session.fitOpen ? root.fit.tryDevice(device) : root.session.selectDevice(device);
    }

    padding: 0
    background: Rectangle {
        color: Theme.panel
    }
    Accessible.name: qsTr("Models and devices")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SearchField {
            id: search

            Layout.fillWidth: true
            Layout.margins: 14
            Layout.bottomMargin: 10
            onAccepted: root.chooseLikeliest()
            onTextChanged: root.networks.query = root.devices.query = text
            onLeaveRequested: root.takeKeyboard()
            onDownRequested: root.takeKeyboard()
        }
        TabBar {
            id: tabs

            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            spacing: 4
            background: null
            Accessible.name: qsTr("Lists")

            PanelTab {
                text: qsTr("Models %1").arg(root.networks.countText)
            }
            PanelTab {
                text: qsTr("Devices %1").arg(root.devices.countText)
            }
        }
        FilterBar {
            id: filterBar

            Layout.fillWidth: true
            session: root.session
            facets: tabs.currentIndex === 0 ? root.modelFacets : root.deviceFacets
            filters: root.filters
            mostHeight: Math.min(root.height * 0.65, root.height - y - 8 - pages.leastHeight)
        }
        RowLayout {
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Layout.topMargin: 6
            Layout.bottomMargin: 8
            visible: !filterBar.unfolded || root.session.countsSuppose

            Label {
                Layout.fillWidth: true
                text: root.session.fitOpen ? (tabs.currentIndex === 1 ? qsTr("Select one to try the model on it")
                                                                      : qsTr("Select one to try it, drag it over to add it"))
                                           : (tabs.currentIndex === 1 ? qsTr("Drag one onto a model to try it")
                                                                      : qsTr("Drag one onto a device to try it"))
                textFormat: Text.PlainText
                color: Theme.muted
                elide: Text.ElideRight
                font.pixelSize: Theme.smallSize
            }
            // At the head of the counts that the cards have at their right.
            Label {
                visible: root.session.countsSuppose
                text: qsTr("what-if")
                textFormat: Text.PlainText
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                font.weight: Font.DemiBold
                Accessible.name: qsTr("The counts of what fits are what-if")
            }
        }
        StackLayout {
            id: pages

            readonly property real leastHeight: (children[tabs.currentIndex] as CardList).leastHeight

            Layout.fillWidth: true
            Layout.topMargin: filterBar.unfolded ? 8 : 0
            Layout.fillHeight: true
            currentIndex: tabs.currentIndex

            NetworkList {
                networks: root.networks
                busy: root.session.loading
                drag: root.drag
                onChosen: model => root.chooseModel(model)
                onSearchCleared: search.clear()
                onFiltersCleared: root.session.clearFilter()
                actions: root.actions
                onPicked: model => root.session.selectModel(model)
                onMarked: model => root.session.markModel(model)
            }
            DeviceList {
                devices: root.devices
                drag: root.drag
                busy: root.session.loading
                onChosen: device => root.chooseDevice(device)
                actions: root.actions
                onPicked: device => root.session.selectDevice(device)
                onMarked: device => root.session.markDevice(device)
                onSearchCleared: search.clear()
                onFiltersCleared: root.session.clearFilter()
            }
        }
    }
    Binding {
        target: root.modelFacets
        property: "open"
        value: filterBar.unfolded && tabs.currentIndex === 0
    }
    Binding {
        target: root.deviceFacets
        property: "open"
        value: filterBar.unfolded && tabs.currentIndex === 1
    }
}
