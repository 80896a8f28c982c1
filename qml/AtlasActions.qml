// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Every command with its keys, once: menus show them, and the sheet of shortcuts lists them.
Item {
    id: root

    required property Session session
    required property GraphArrangement arrangement
    required property LanesViewModel lanes
    required property MapViewModel map
    required property FocusViewModel focusView
    required property TryListModel candidates
    required property ErrorListModel errors
    required property Panels panels
    required property FitProofViewModel proof
    required property FitTogether together
    required property FleetViewModel fleet
    required property InspectorViewModel inspected
    required property ReportExport reports

    signal openFilesRequested
    signal openFolderRequested
    signal exportRequested
    signal matrixExportRequested
    signal reportRequested
    signal historyRequested
    signal searchRequested
    signal jumpRequested
    signal copyRequested
    signal tryRequested
    signal addRequested
    signal nextPanelRequested(int step)
    signal evidenceRequested
    signal rawRequested
    signal errorsRequested
    signal shortcutsRequested
    signal aboutRequested

    readonly property bool exploring: session.exploring // the graph is in sight
    readonly property list<Action> fileActions: [openFiles, openFolder]
    readonly property list<Action> allFileActions: [openFiles, openFolder, exportPicture, exportMatrix, exportReport, quit] // the menu has others in between
    readonly property list<Action> editActions: [undo, redo, history, search, whatIf, resetWhatIf, openFleet]
    readonly property list<Action> selectionActions: [tryOther, showFitting, addModel, addSelected, compareSelected, addToFleet, inspect, evidence, rawTriples, whyItFits, copy]
    readonly property list<Action> goActions: [jump, explore, matrix, compare, data, back, forward, nextPanel, previousPanel, toErrors]
    readonly property list<Action> viewActions: [zoomIn, zoomOut, zoomFit, openGroups, foldGroups, lists, inspector, systemTheme, darkTheme, lightTheme]
    readonly property list<Action> helpActions: [shortcuts, about]

    readonly property alias exportPicture: exportPicture
    readonly property alias exportMatrix: exportMatrix
    readonly property alias exportReport: exportReport
    readonly property alias mapActions: mapActions
    readonly property alias focusActions: focusActions
    readonly property alias quit: quit
    readonly property alias jump: jump
    readonly property alias tryOther: tryOther
    readonly property alias showFitting: showFitting
    readonly property alias addModel: addModel
    readonly property alias addSelected: addSelected
    readonly property alias compareSelected: compareSelected
    readonly property alias copy: copy
    readonly property alias inspect: inspect
    readonly property alias evidence: evidence
    readonly property alias whatIf: whatIf
    readonly property alias openFleet: openFleet
    readonly property alias addToFleet: addToFleet
    readonly property alias whyItFits: whyItFits

    visible: false

    MapActions {
        id: mapActions

        session: root.session
        map: root.map
        exploring: root.exploring
    }
    FocusActions {
        id: focusActions

        session: root.session
        focusView: root.focusView
        exploring: root.exploring
    }
    Action {
        id: openFiles

        text: qsTr("&Open…")
        shortcut: "Ctrl+O"
        enabled: !root.session.loading
        onTriggered: root.openFilesRequested()
    }
    Action {
        id: openFolder

        text: qsTr("Open &folder…")
        shortcut: "Ctrl+Shift+O"
        enabled: !root.session.loading
        onTriggered: root.openFolderRequested()
    }
    Action {
        id: exportPicture

        text: qsTr("&Export picture…")
        shortcut: "Ctrl+Shift+E"
        onTriggered: root.exportRequested()
    }
    Action {
        id: exportMatrix

        text: qsTr("Export the &matrix…")
        shortcut: "Ctrl+Shift+X"
        onTriggered: root.matrixExportRequested()
    }
    Action {
        id: exportReport

        text: qsTr("&Report…")
        shortcut: "Ctrl+Shift+P"
        enabled: root.reports.possible
        onTriggered: if (root.reports.begins())
            root.reportRequested()
    }
    Action {
        id: quit

        text: qsTr("&Quit")
        shortcut: "Ctrl+Q"
        onTriggered: Qt.quit()
    }
    Action {
        id: undo

        text: enabled ? qsTr("&Undo: %1").arg(root.session.undoStack.undoText) : qsTr("&Undo")
        shortcut: "Ctrl+Z"
        enabled: root.session.undoStack.canUndo
        onTriggered: root.session.undo()
    }
    Action {
        id: redo

        text: enabled ? qsTr("&Redo: %1").arg(root.session.undoStack.redoText) : qsTr("&Redo")
        shortcut: "Ctrl+Shift+Z"
        enabled: root.session.undoStack.canRedo
        onTriggered: root.session.redo()
    }
    Action {
        id: history

        text: qsTr("&History…")
        shortcut: "Ctrl+Alt+Z"
        onTriggered: root.historyRequested()
    }
    Action {
        id: search

        text: qsTr("&Search")
        shortcut: "Ctrl+F"
        onTriggered: root.searchRequested()
    }
    Action {
        id: whatIf

        text: qsTr("What &if …")
        shortcut: "Ctrl+Shift+S"
        checkable: true
        checked: root.panels.whatIfShown
        onTriggered: root.panels.whatIfShown = !root.panels.whatIfShown
    }
    Action {
        id: resetWhatIf

        text: qsTr("Reset the &what-if")
        enabled: root.session.supposed
        onTriggered: root.session.resetWhatIf()
    }
    Action {
        id: openFleet

        text: qsTr("F&leet …")
        shortcut: "Ctrl+Shift+D"
        checkable: true
        checked: root.panels.fleetShown
        onTriggered: root.panels.fleetShown = !root.panels.fleetShown
    }
    Action {
        id: addToFleet

        text: qsTr("Add to &fleet")
        enabled: root.fleet.canAdd
        onTriggered: {
            root.fleet.addSelected();
            root.panels.fleetShown = true;
        }
    }
    Action {
        id: tryOther

        text: root.candidates.command
        shortcut: "Ctrl+T"
        enabled: root.candidates.possible
        onTriggered: root.tryRequested()
    }
    Action {
        id: showFitting

        text: root.candidates.fittingCommand
        shortcut: "Ctrl+M"
        enabled: root.candidates.possible
        onTriggered: root.candidates.showFitting()
    }
    Action {
        id: addModel

        text: qsTr("Add &another model to the device…")
        shortcut: "Ctrl+Shift+Return"
        enabled: root.session.fitOpen
        onTriggered: root.addRequested()
    }
    Action {
        id: addSelected

        text: root.together.addSelectedCommand
        enabled: root.together.canAddSelected
        onTriggered: root.together.addSelected()
    }
    Action {
        id: inspect

        text: qsTr("Show in &inspector")
        enabled: root.session.selected && !root.session.fitOpen
        onTriggered: root.panels.inspectorShown = true
    }
    Action {
        id: evidence

        text: qsTr("&Where from?")
        shortcut: "Ctrl+Shift+I"
        onTriggered: root.evidenceRequested()
    }
    Action {
        id: rawTriples

        text: qsTr("&Raw triples")
        shortcut: "Ctrl+Shift+T"
        enabled: root.inspected.rawText !== "" && !root.session.fitOpen
        onTriggered: root.rawRequested()
    }
    Action {
        id: whyItFits

        text: root.proof.command
        shortcut: "Ctrl+Shift+W"
        enabled: root.proof.possible
        onTriggered: root.proof.show()
    }
    Action {
        id: copy

        text: root.session.fitOpen ? qsTr("&Copy answer") : root.session.compareOpen ? qsTr("&Copy comparison") : qsTr("&Copy verdicts")
        shortcut: "Ctrl+Shift+C"
        enabled: root.session.fitOpen || root.session.compareOpen || root.candidates.possible
        onTriggered: root.copyRequested()
    }
    Action {
        id: jump

        text: qsTr("&Jump to…")
        shortcut: "Ctrl+K"
        onTriggered: root.jumpRequested()
    }
    Action {
        id: explore

        text: qsTr("&Explore")
        shortcut: "Ctrl+1"
        onTriggered: root.session.showExplore()
    }
    Action {
        id: matrix

        text: qsTr("&Matrix")
        shortcut: "Ctrl+2"
        onTriggered: root.session.showMatrix()
    }
    Action {
        id: compare

        text: qsTr("&Compare")
        shortcut: "Ctrl+3"
        onTriggered: root.session.showCompare()
    }
    Action {
        id: compareSelected

        text: qsTr("Put side b&y side")
        shortcut: "Ctrl+Shift+Y"
        enabled: root.session.canCompareSelected
        onTriggered: root.session.compareSelected()
    }
    Action {
        id: data

        text: qsTr("&Data")
        shortcut: "Ctrl+5"
        onTriggered: root.session.showData()
    }
    Action {
        id: back

        text: root.session.trailShown ? qsTr("&Back to what was in the middle") : qsTr("&Back to the last pair")
        shortcut: "Alt+Left"
        enabled: root.session.canGoBack
        onTriggered: root.session.goBack()
    }
    Action {
        id: forward

        text: root.session.trailShown ? qsTr("&Forward to what is put in the middle next") : qsTr("&Forward to the next pair")
        shortcut: "Alt+Right"
        enabled: root.session.canGoForward
        onTriggered: root.session.goForward()
    }
    Action {
        id: nextPanel

        text: qsTr("&Next panel")
        shortcut: "F6"
        onTriggered: root.nextPanelRequested(1)
    }
    Action {
        id: previousPanel

        text: qsTr("&Previous panel")
        shortcut: "Shift+F6"
        onTriggered: root.nextPanelRequested(-1)
    }
    Action {
        id: toErrors

        text: qsTr("To the &errors")
        shortcut: "Ctrl+E"
        enabled: root.errors.count > 0
        onTriggered: root.errorsRequested()
    }
    Action {
        id: zoomIn

        text: qsTr("Zoom &in")
        shortcut: "Ctrl++"
        enabled: root.exploring
        onTriggered: root.arrangement.zoomIn()
    }
    Action {
        id: zoomOut

        text: qsTr("Zoom &out")
        shortcut: "Ctrl+-"
        enabled: root.exploring
        onTriggered: root.arrangement.zoomOut()
    }
    Action {
        id: zoomFit

        text: qsTr("Show &everything")
        shortcut: "Ctrl+0"
        enabled: root.exploring
        onTriggered: root.arrangement.zoomToFit()
    }
    Action {
        id: openGroups

        text: qsTr("Open all &groups")
        shortcut: "Ctrl+Shift+G"
        enabled: root.mapActions.lanesShown && root.lanes.grouped
        onTriggered: root.lanes.unfoldAll()
    }
    Action {
        id: foldGroups

        text: qsTr("&Fold all groups")
        shortcut: "Ctrl+G"
        enabled: root.mapActions.lanesShown && root.lanes.grouped
        onTriggered: root.lanes.foldAll()
    }
    Action {
        id: lists

        text: qsTr("&Lists")
        shortcut: "Ctrl+B"
        checkable: true
        checked: root.panels.listShown
        onTriggered: root.panels.listShown = !root.panels.listShown
    }
    Action {
        id: inspector

        text: qsTr("&Inspector")
        shortcut: "Ctrl+I"
        checkable: true
        checked: root.panels.inspectorShown
        enabled: !root.session.fitOpen
        onTriggered: root.panels.inspectorShown = !root.panels.inspectorShown
    }
    ActionGroup {
        id: themes
    }
    Action {
        id: systemTheme

        text: qsTr("System &theme")
        checkable: true
        checked: Theme.preference === Theme.System
        ActionGroup.group: themes
        onTriggered: Theme.preference = Theme.System
    }
    Action {
        id: darkTheme

        text: qsTr("&Dark theme")
        checkable: true
        checked: Theme.preference === Theme.Dark
        ActionGroup.group: themes
        onTriggered: Theme.preference = Theme.Dark
    }
    Action {
        id: lightTheme

        text: qsTr("&Light theme")
        checkable: true
        checked: Theme.preference === Theme.Light
        ActionGroup.group: themes
        onTriggered: Theme.preference = Theme.Light
    }
    Action {
        id: shortcuts

        text: qsTr("&Keyboard shortcuts")
        shortcut: "F1"
        onTriggered: root.shortcutsRequested()
    }
    Action {
        id: about

        text: qsTr("&About TinyAtlas")
        onTriggered: root.aboutRequested()
    }
}
