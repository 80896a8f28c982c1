// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The head of the window: the menus, what is open, and what is in it.
Pane {
    id: root

    required property Session session
    required property LanesViewModel lanes
    required property bool judged // the selection is one of which there are verdicts
    required property bool inspectorShown

    signal inspectorToggled
    signal openFilesRequested
    signal openFolderRequested
    signal searchRequested
    signal aboutRequested
    signal copyRequested
    signal tryRequested

    // An instant is not announced.
    Timer {
        id: matching

        readonly property bool due: root.session.matching && !running

        interval: 100
        running: root.session.matching
    }

    implicitHeight: 48
    padding: 0
    leftPadding: 18
    rightPadding: 18
    background: Rectangle {
        color: Theme.panel

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }

    contentItem: RowLayout {
        spacing: 12

        Label {
            text: "TinyAtlas"
            font.pixelSize: Theme.bodySize + 2
            font.weight: Font.Bold
        }
        AppMenuBar {
            Layout.alignment: Qt.AlignVCenter
            session: root.session
            lanes: root.lanes
            judged: root.judged
            inspectorShown: root.inspectorShown
            onInspectorToggled: root.inspectorToggled()
            onOpenFilesRequested: root.openFilesRequested()
            onOpenFolderRequested: root.openFolderRequested()
            onSearchRequested: root.searchRequested()
            onAboutRequested: root.aboutRequested()
            onCopyRequested: root.copyRequested()
            onTryRequested: root.tryRequested()
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            text: root.session.fitOpen ? root.session.title + qsTr(" › Fit") : root.session.title
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            color: Theme.muted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Pill {
            text: root.session.modelSummary
        }
        Pill {
            text: root.session.deviceSummary
        }
        Pill {
            text: root.session.matching && matching.due ? qsTr("Matching…") : root.session.fitSummary
        }
    }
}
