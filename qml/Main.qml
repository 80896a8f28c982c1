// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import TinyAtlas.App

/// The window: the rail of views, the lists, the view, the inspector, and what floats above them.
ApplicationWindow {
    id: root

    required property Session session
    required property LanesViewModel lanes
    required property MapViewModel map
    required property FocusViewModel focusView
    required property MatrixViewModel matrix
    required property CompareViewModel compare
    required property PairDrag drag
    required property NetworkListModel networks
    required property DeviceListModel devices
    required property ActiveFilterModel filters
    required property FacetsViewModel modelFacets
    required property FacetsViewModel deviceFacets
    required property ErrorListModel errors
    required property InspectorViewModel inspector
    required property FitViewModel fit
    required property FitTogether together
    required property FitDrop fitDrop
    required property FitWhatIf whatIf
    required property FitChanges changes
    required property FitProofViewModel proof
    required property WhatIfViewModel supposed
    required property KeptWhatIfModel kept
    required property FleetViewModel fleet
    required property TryListModel candidates
    required property DataViewModel graphData
    required property SourceListModel sources
    required property EvidenceViewModel evidence
    required property Panels panels
    required property RecentFiles recent
    required property HistoryListModel history
    required property JumpListModel jumps
    required property PictureExport pictures
    required property MatrixExport tables
    required property ReportExport reports

    readonly property GraphArrangement arrangement: session.focusShown ? focusView : session.mapShown ? map : lanes

    /// The first frame shows the graph; what stands beside it follows at once.
    property bool complete: false

    /// What Escape leaves, the nearest first.
    function leave() {
        root.drag.active ? root.drag.cancel() : root.session.loading ? root.session.cancelOpening()
            : root.errors.count > 0 ? root.session.dismissErrors() : root.session.fitOpen ? root.session.closeFit() : root.session.dataOpen ? root.session.showExplore()
                                                                                                                  : root.session.clearSelection();
    }

    readonly property var keyboardPanels: [listPanel.item, explorePage, matrixPage.item, comparePage.item, fitPage.item, dataPage.item, inspectorPanel.item, whatIfPanel.item, fleetPanel.item, errorPanel.item]

    function lists(): ListPanel {
        return listPanel.made() as ListPanel;
    }
    function search() {
        root.panels.listShown = true;
        root.lists().focusSearch();
    }

    /// All is made now, also what would come after the first frame.
    function finish() {
        root.complete = true;
        listPanel.made();
        inspectorPanel.made();
    }

    /// The keyboard goes to the view.
    function takeKeyboard() {
        root.session.fitOpen ? (fitPage.made() as FitPage).takeKeyboard()
            : root.session.matrixOpen ? (matrixPage.made() as MatrixPage).takeKeyboard()
            : root.session.compareOpen ? (comparePage.made() as ComparePage).takeKeyboard()
                                      : root.session.dataOpen ? (dataPage.made() as DataPage).takeKeyboard() : explorePage.takeKeyboard();
    }

    /// Where it comes from: the row of the inspector that has the keyboard, else the pair or what is selected.
    function explain() {
        const inspector = inspectorPanel.item as Inspector;
        inspector && inspector.activeFocus ? inspector.explain()
            : root.session.matrixInSight ? root.matrix.explainCurrent() : root.evidence.showSelection();
    }

    function showRaw() {
        root.panels.inspectorShown = true;
        (inspectorPanel.made() as Inspector).showRaw();
    }

    /// The keyboard goes to the panel `step` further on, of those that show.
    function goToPanel(step: int) {
        root.finish();
        const shown = root.keyboardPanels.filter(panel => panel && panel.visible);
        const now = Math.max(shown.findIndex(panel => panel.activeFocus), Math.min(-step, 0)); // from none, to an end
        shown[(now + step + shown.length) % shown.length].takeKeyboard();
    }

    width: Math.min(1440, Screen.desktopAvailableWidth)
    height: Math.min(900, Screen.desktopAvailableHeight)
    minimumWidth: 1024
    minimumHeight: 600
    title: root.session.title + " – TinyAtlas"
    color: Theme.background
    font.family: Theme.family
    font.pixelSize: Theme.bodySize

    palette.window: Theme.background
    palette.windowText: Theme.text
    palette.base: Theme.raised
    palette.text: Theme.text
    palette.button: Theme.raised
    palette.buttonText: Theme.text
    palette.brightText: Theme.text
    palette.highlight: Theme.accent
    palette.highlightedText: Theme.onAccent
    palette.placeholderText: Theme.muted
    palette.light: Theme.tint(Theme.text, Theme.raised, 0.08)
    palette.midlight: Theme.tint(Theme.text, Theme.raised, 0.12)
    palette.mid: Theme.line
    palette.dark: Theme.muted
    palette.toolTipBase: Theme.raised
    palette.toolTipText: Theme.text

    header: PanelGround {
        implicitHeight: Math.round(48 * Theme.textScale)

        OnDemand {
            anchors.fill: parent
            wanted: root.complete
            file: "AppHeader.qml"
            properties: ({ session: root.session, actions: actions, recent: root.recent, supposed: root.supposed })
        }
    }

    AtlasActions {
        id: actions

        session: root.session
        arrangement: root.arrangement
        lanes: root.lanes
        map: root.map
        focusView: root.focusView
        candidates: root.candidates
        errors: root.errors
        panels: root.panels
        fleet: root.fleet
        proof: root.proof
        together: root.together
        inspected: root.inspector
        reports: root.reports
        onOpenFilesRequested: picker.pickFiles(qsTr("Open files"))
        onOpenFolderRequested: picker.pickFolder(qsTr("Open a folder"))
        onExportRequested: picker.pickName(qsTr("Export picture"), root.pictures.suggestedName(), root.pictures.nameFilters())
        onMatrixExportRequested: tablePicker.pickName(qsTr("Export the matrix"), root.tables.suggestedName(), root.tables.nameFilters())
        onReportRequested: reportPicker.pickName(qsTr("Report"), root.reports.suggestedName(), root.reports.nameFilters())
        onHistoryRequested: historyPopup.open()
        onSearchRequested: root.search()
        onJumpRequested: (jumpPopup.made() as JumpPopup).ask()
        onCopyRequested: root.session.fitOpen ? (fitPage.item as FitPage).copy() : root.session.compareOpen ? root.pictures.copyComparison() : (inspectorPanel.made() as Inspector).copyVerdicts()
        onTryRequested: (tryPopup.made() as TryPopup).ask()
        onAddRequested: (tryPopup.made() as TryPopup).askToAdd()
        onNextPanelRequested: step => root.goToPanel(step)
        onEvidenceRequested: root.explain()
        onRawRequested: root.showRaw()
        onErrorsRequested: (errorPanel.item as ErrorPanel).takeKeyboard()
        onShortcutsRequested: sheet.open()
        onAboutRequested: about.open()
    }

    PanelGround {
        id: rail

        height: parent.height
        width: 12 + Math.round(52 * Theme.textScale)

        OnDemand {
            anchors.fill: parent
            wanted: root.complete
            file: "Rail.qml"
            properties: ({ session: root.session })
        }
    }
    // Anchored: a layout in a layout does not always hear of a panel that goes while all sizes change.
    ColumnLayout {
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            PanelGround {
                Layout.preferredWidth: root.panels.listWidth
                Layout.fillHeight: true
                visible: root.panels.listShown

                OnDemand {
                    id: listPanel

                    anchors.fill: parent
                    wanted: root.complete
                    atOnce: false
                    file: "ListPanel.qml"
                    properties: ({
                            session: root.session,
                            networks: root.networks,
                            devices: root.devices,
                            filters: root.filters,
                            modelFacets: root.modelFacets,
                            deviceFacets: root.deviceFacets,
                            fit: root.fit,
                            drag: root.drag,
                            actions: actions
                        })
                }
            }
            PanelHandle {
                Layout.fillHeight: true
                visible: root.panels.listShown
                name: qsTr("Width of the lists")
                cursor: root.panels.handleCursor
                onMoved: pixels => root.panels.widenList(pixels)
                onResetRequested: root.panels.resetList()
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ExplorePage {
                    id: explorePage

                    anchors.fill: parent
                    visible: root.session.exploring
                    focus: true
                    session: root.session
                    arrangement: root.arrangement
                    drag: root.drag
                    actions: actions
                    complete: root.complete
                }
                // Made in the time between frames while someone picks what to try; at once if it is shown before.
                OnDemand {
                    id: fitPage

                    anchors.fill: parent
                    wanted: root.session.fitOpen || root.drag.active || root.inspector.firstVerdict >= 0
                    atOnce: root.session.fitOpen
                    visible: root.session.fitOpen
                    file: "FitPage.qml"
                    properties: ({
                            session: root.session,
                            fit: root.fit,
                            together: root.together,
                            fitDrop: root.fitDrop,
                            drag: root.drag,
                            actions: actions,
                            whatIf: root.whatIf,
                            changes: root.changes,
                            proof: root.proof,
                            keeper: keeper
                        })
                }
                OnDemand {
                    id: matrixPage

                    anchors.fill: parent
                    wanted: root.session.matrixOpen
                    visible: root.session.matrixInSight
                    file: "MatrixPage.qml"
                    properties: ({ session: root.session, matrix: root.matrix, filters: root.filters, actions: actions })
                }
                OnDemand {
                    id: comparePage

                    anchors.fill: parent
                    wanted: root.session.compareOpen
                    visible: root.session.compareInSight
                    file: "ComparePage.qml"
                    properties: ({ session: root.session, compare: root.compare, actions: actions })
                }
                OnDemand {
                    id: dataPage

                    anchors.fill: parent
                    wanted: root.session.dataOpen
                    visible: root.session.dataOpen
                    file: "DataPage.qml"
                    properties: ({ session: root.session, graphData: root.graphData, sources: root.sources })
                }
                OnDemand {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 64
                    width: Math.min(Math.round(480 * Theme.textScale), parent.width - 32)
                    wanted: root.session.loading
                    file: "LoadingBar.qml"
                    properties: ({ session: root.session })
                }
                Column {
                    id: notices

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: root.session.loading ? 148 : 64
                    spacing: 8

                    Repeater {
                        model: [root.reports, root.tables, root.pictures]

                        OnDemand {
                            required property FileNotice modelData

                            anchors.horizontalCenter: notices.horizontalCenter
                            wanted: modelData.notice !== ""
                            visible: (item as PictureNotice)?.shown ?? false
                            file: "PictureNotice.qml"
                            properties: ({ pictures: modelData, maximumWidth: 0 })
                            onLoaded: (item as PictureNotice).maximumWidth = Qt.binding(() => notices.parent.width - 32)
                        }
                    }
                }
            }
            PanelHandle {
                Layout.fillHeight: true
                visible: inspectorGround.visible
                name: qsTr("Width of the inspector")
                cursor: root.panels.handleCursor
                onMoved: pixels => root.panels.widenInspector(-pixels)
                onResetRequested: root.panels.resetInspector()
            }
            PanelGround {
                id: inspectorGround

                Layout.preferredWidth: root.panels.inspectorWidth
                Layout.fillHeight: true
                visible: root.panels.asideShown || (!root.session.fitOpen && root.panels.inspectorShown)

                OnDemand {
                    id: inspectorPanel

                    anchors.fill: parent
                    wanted: root.complete
                    atOnce: false
                    visible: !root.panels.asideShown
                    file: "Inspector.qml"
                    properties: ({ inspector: root.inspector })
                }
                OnDemand {
                    id: whatIfPanel

                    anchors.fill: parent
                    wanted: root.panels.whatIfShown
                    visible: root.panels.whatIfShown
                    file: "WhatIfPanel.qml"
                    properties: ({ session: root.session, whatIf: root.supposed, kept: root.kept })
                    onLoaded: (item as WhatIfPanel).closeRequested.connect(() => root.panels.whatIfShown = false)
                }
                OnDemand {
                    id: fleetPanel

                    anchors.fill: parent
                    wanted: root.panels.fleetShown
                    visible: root.panels.fleetShown
                    file: "FleetPanel.qml"
                    properties: ({ fleet: root.fleet })
                    onLoaded: (item as FleetPanel).closeRequested.connect(() => root.panels.fleetShown = false)
                }
            }
        }
        OnDemand {
            id: errorPanel

            Layout.fillWidth: true
            wanted: root.errors.count > 0
            visible: root.errors.count > 0
            file: "ErrorPanel.qml"
            properties: ({ session: root.session, errors: root.errors, maximumHeight: 0 })
            onLoaded: (item as ErrorPanel).maximumHeight = Qt.binding(() => root.height * 0.36)
        }
    }
    Binding {
        target: root.panels
        property: "tabular"
        value: root.session.matrixInSight
    }
    Binding {
        target: root.panels
        property: "room"
        value: root.width - rail.width
    }
    DropOverlay {
        anchors.fill: parent
        session: root.session
    }
    OnDemand {
        parent: T.Overlay.overlay
        wanted: root.drag.active
        file: "DragGhost.qml"
        properties: ({ drag: root.drag })
    }
    PopupOnDemand {
        id: tryPopup

        file: "TryPopup.qml"
        properties: ({ candidates: root.candidates })
    }
    PopupOnDemand {
        id: proofPopup

        file: "ProofPopup.qml"
        properties: ({ proof: root.proof })
    }
    PopupOnDemand {
        id: evidencePopup

        file: "EvidencePopup.qml"
        properties: ({ evidence: root.evidence })
    }
    PopupOnDemand {
        id: sheet

        file: "ShortcutSheet.qml"
        properties: ({ actions: actions })
    }
    PopupOnDemand {
        id: about

        file: "AboutPopup.qml"
    }
    PopupOnDemand {
        id: historyPopup

        file: "HistoryPopup.qml"
        properties: ({ session: root.session, history: root.history })
    }
    PopupOnDemand {
        id: jumpPopup

        file: "JumpPopup.qml"
        properties: ({ jumps: root.jumps })
    }
    FilePicker {
        id: picker

        theme: Theme
        window: root
        nameFilters: root.session.fileFilters
        onPicked: urls => root.session.open(urls)
        onNamePicked: (file, filter) => root.pictures.write(file, filter, root.session.dataOpen ? dataPage.item : explorePage, (fitPage.item as FitPage)?.quantity ?? ChartSource.Accuracy)
    }
    FilePicker {
        id: tablePicker

        theme: Theme
        window: root
        onNamePicked: (file, filter) => root.tables.write(file, filter)
    }
    FilePicker {
        id: reportPicker

        theme: Theme
        window: root
        onNamePicked: (file, filter) => root.reports.write(file, filter)
    }

    Shortcut {
        sequences: ["/"]
        onActivated: root.search()
    }
    Shortcut {
        sequences: ["Esc"]
        onActivated: root.leave()
    }
    Connections {
        target: root.proof

        function onAsked() {
            proofPopup.open();
        }
    }
    Connections {
        target: root.evidence

        function onAsked() {
            evidencePopup.open();
        }
    }
    Connections {
        target: matrixPage.item
        ignoreUnknownSignals: true

        function onFiltersRequested() {
            root.panels.listShown = true;
            root.lists().showFilters();
        }
    }
    Connections {
        target: root.jumps

        function onChosen() {
            root.takeKeyboard();
        }
    }
    Connections {
        target: root.candidates

        function onModelsShown() {
            root.lists().showModels();
        }
        function onDevicesShown() {
            root.lists().showDevices();
        }
    }
    Connections {
        target: root
        enabled: !root.complete

        function onFrameSwapped() {
            rest.start();
        }
    }
    // Not within the frame, which is not over where one thread does all.
    Timer {
        id: rest

        interval: 0
        onTriggered: root.complete = true
    }
    // The keyboard goes where the eye goes.
    Connections {
        target: root.session

        function onFitOpenChanged() {
            root.takeKeyboard();
        }
        function onViewChanged() {
            root.takeKeyboard();
        }
    }
    KeyboardKeeper {
        id: keeper

        window: root
        onLost: root.takeKeyboard()
    }
}
