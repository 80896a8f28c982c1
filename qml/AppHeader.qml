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

    /// What the pills may take, the most important first.
    readonly property real room: availableWidth - name.width - menus.width - 80
                                 - Math.min(title.implicitWidth, Math.round(200 * Theme.textScale))

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

    implicitHeight: Math.round(48 * Theme.textScale)
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

    RowLayout {
        anchors.fill: parent
        spacing: 12

        Label {
            id: name

            text: "TinyAtlas"
            font.pixelSize: Theme.bodySize + 2
            font.weight: Font.Bold
        }
        AppMenuBar {
            id: menus

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
            id: title

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
            id: models

            visible: root.room >= implicitWidth + devices.implicitWidth + pairs.implicitWidth
            text: root.session.modelSummary
        }
        Pill {
            id: devices

            visible: models.visible
            text: root.session.deviceSummary
        }
        Pill {
            id: pairs

            visible: root.room >= implicitWidth
            text: root.session.matching && matching.due ? qsTr("Matching…") : root.session.fitSummary
        }
    }
}
