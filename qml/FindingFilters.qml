// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Which findings are listed.
Flow {
    id: root

    required property FindingListModel findings

    spacing: 6

    FacetChip {
        text: qsTr("Errors")
        countText: root.findings.errorCount
        checked: root.findings.errorsShown
        onClicked: root.findings.toggleErrors()
    }
    FacetChip {
        text: qsTr("Warnings")
        countText: root.findings.warningCount
        checked: root.findings.warningsShown
        onClicked: root.findings.toggleWarnings()
    }
    FacetChip {
        text: qsTr("Notes")
        countText: root.findings.noteCount
        checked: root.findings.notesShown
        onClicked: root.findings.toggleNotes()
    }
    FacetChip {
        text: qsTr("Only what touches verdicts")
        checked: root.findings.onlyVerdicts
        onClicked: root.findings.onlyVerdicts = !root.findings.onlyVerdicts
    }
    FacetChip {
        visible: root.findings.sourceText !== ""
        text: qsTr("Only %1").arg(root.findings.sourceText)
        checked: true
        onClicked: root.findings.showAllSources()
    }
    TextField {
        id: search

        width: Math.round(200 * Theme.textScale)
        implicitHeight: Math.round(26 * Theme.textScale)
        topPadding: 2
        bottomPadding: 2
        leftPadding: 12
        placeholderText: qsTr("Search findings")
        placeholderTextColor: Theme.muted
        color: Theme.text
        font.pixelSize: Theme.noteSize
        selectByMouse: true
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        text: root.findings.query
        Accessible.name: placeholderText
        onTextEdited: root.findings.query = text

        background: Rectangle {
            radius: height / 2
            color: Theme.raised
            border.color: search.activeFocus ? Theme.accent : Theme.line
            border.width: search.activeFocus ? 2 : 1
        }
    }
    AtlasButton {
        id: copy

        implicitHeight: Math.round(26 * Theme.textScale)
        visible: root.findings.count > 0
        text: copied.running ? qsTr("Copied") : qsTr("Copy")
        iconName: copied.running ? "fits" : "copy"
        tip: qsTr("Copies what is listed, one finding a line")
        onClicked: {
            root.findings.copyAll();
            copied.restart();
        }
    }
    Timer {
        id: copied

        interval: 2000
    }
}
