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
    required property ModelDrag drag
    required property NetworkListModel networks
    required property DeviceListModel devices
    required property ErrorListModel errors
    required property InspectorViewModel inspector
    required property FitViewModel fit

    /// At first where there is room for the graph beside it; then as the user says.
    property bool inspectorShown: width >= 1180

    /// What Escape leaves, the nearest first.
    function leave() {
        root.drag.active ? root.drag.cancel() : root.session.loading ? root.session.cancelOpening()
            : root.errors.count > 0 ? root.session.dismissErrors() : root.session.fitOpen ? root.session.closeFit()
                                                                                          : root.session.clearSelection();
    }

    /// The keyboard goes to the verdicts on the selection: Return opens Fit.
    function tryOnDevice() {
        root.session.closeFit();
        root.inspectorShown = true;
        inspectorPanel.focusVerdicts();
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

    header: AppHeader {
        session: root.session
        lanes: root.lanes
        judged: root.inspector.firstVerdict >= 0
        inspectorShown: root.inspectorShown
        onInspectorToggled: root.inspectorShown = !root.inspectorShown
        onOpenFilesRequested: picker.pickFiles(qsTr("Open files"))
        onOpenFolderRequested: picker.pickFolder(qsTr("Open a folder"))
        onSearchRequested: listPanel.focusSearch()
        onAboutRequested: about.show()
        onCopyRequested: root.session.fitOpen ? (fitPage.item as FitPage).copy() : inspectorPanel.copyVerdicts()
        onTryRequested: root.tryOnDevice()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            Layout.fillHeight: true
            onExploreClicked: root.session.closeFit()
        }
        ColumnLayout {
            spacing: 0

            SplitView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                handle: PanelHandle {}

                ListPanel {
                    id: listPanel

                    SplitView.preferredWidth: root.width >= 1180 ? 272 : 240
                    SplitView.minimumWidth: 220
                    SplitView.maximumWidth: 480
                    session: root.session
                    networks: root.networks
                    devices: root.devices
                    fit: root.fit
                    drag: root.drag
                    onTryOnDevice: root.tryOnDevice()
                    onInspectRequested: root.inspectorShown = true
                }
                Item {
                    SplitView.fillWidth: true
                    SplitView.minimumWidth: 360

                    ExplorePage {
                        anchors.fill: parent
                        visible: !root.session.fitOpen
                        session: root.session
                        lanes: root.lanes
                        drag: root.drag
                        inspector: root.inspector
                        inspectorShown: root.inspectorShown
                        onInspectorToggled: root.inspectorShown = !root.inspectorShown
                        onTryRequested: root.tryOnDevice()
                        onInspectRequested: root.inspectorShown = true
                    }
                    // Made in the time between frames while someone picks what to try; at once if it is shown before.
                    OnDemand {
                        id: fitPage

                        anchors.fill: parent
                        wanted: root.session.fitOpen || root.drag.active || root.inspector.firstVerdict >= 0
                        atOnce: root.session.fitOpen
                        visible: root.session.fitOpen
                        file: "FitPage.qml"
                        properties: ({ session: root.session, fit: root.fit })
                    }
                    OnDemand {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 64
                        width: Math.min(480, parent.width - 32)
                        wanted: root.session.loading
                        file: "LoadingBar.qml"
                        properties: ({ session: root.session })
                    }
                }
                Inspector {
                    id: inspectorPanel

                    SplitView.preferredWidth: root.width >= 1180 ? 320 : 264
                    SplitView.minimumWidth: 260
                    SplitView.maximumWidth: 560
                    visible: !root.session.fitOpen && root.inspectorShown
                    inspector: root.inspector
                }
            }
            OnDemand {
                Layout.fillWidth: true
                wanted: root.errors.count > 0
                visible: root.errors.count > 0
                file: "ErrorPanel.qml"
                properties: ({ session: root.session, errors: root.errors, maximumHeight: 0 })
                onLoaded: (item as ErrorPanel).maximumHeight = Qt.binding(() => root.height * 0.36)
            }
        }
    }
    Binding {
        target: root.inspector
        property: "draggedModel"
        value: root.drag.model
    }
    DropOverlay {
        anchors.fill: parent
        session: root.session
    }
    DragGhost {
        parent: T.Overlay.overlay
        drag: root.drag
    }
    Loader {
        id: about

        function show() {
            source = "AboutPopup.qml";
            (item as AboutPopup).open();
        }
    }
    FilePicker {
        id: picker

        theme: Theme
        window: root
        nameFilters: root.session.fileFilters
        onPicked: urls => root.session.open(urls)
    }

    Shortcut {
        sequences: ["/"]
        onActivated: listPanel.focusSearch()
    }
    Shortcut {
        sequences: ["Esc"]
        onActivated: root.leave()
    }
    Shortcut {
        sequences: ["Alt+Left"]
        enabled: root.session.fitOpen
        onActivated: root.fit.previousDevice()
    }
    Shortcut {
        sequences: ["Alt+Right"]
        enabled: root.session.fitOpen
        onActivated: root.fit.nextDevice()
    }
}
