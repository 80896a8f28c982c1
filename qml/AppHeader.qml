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
    readonly property real room: availableWidth - fold.width - name.width - menus.width - whatIf.width - fleet.implicitWidth - 120
                                 - Math.min(title.implicitWidth, Math.round(200 * Theme.textScale))

    required property Session session
    required property AtlasActions actions
    required property RecentFiles recent
    required property WhatIfViewModel supposed

    // An instant is not announced.
    Timer {
        id: matching

        readonly property bool due: root.session.matching && !running

        interval: 100
        running: root.session.matching
    }

    padding: 0
    leftPadding: 16
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

        AtlasButton {
            id: fold

            Layout.rightMargin: 4
            iconName: "panel"
            tip: root.actions.panels.listShown ? qsTr("Hide the lists (Ctrl+B)") : qsTr("Show the lists (Ctrl+B)")
            onClicked: root.actions.panels.listShown = !root.actions.panels.listShown
        }
        Label {
            id: name

            text: "TinyAtlas"
            textFormat: Text.PlainText
            font.pixelSize: Theme.bodySize + 2
            font.weight: Font.Bold
        }
        AppMenuBar {
            id: menus

            actions: root.actions
            recent: root.recent
        }
        Label {
            id: title

            Layout.fillWidth: true
            Layout.leftMargin: 8
            text: root.session.fitOpen ? root.session.title + qsTr(" › Fit")
                : root.session.matrixOpen ? root.session.title + qsTr(" › Matrix") : root.session.compareOpen ? root.session.title + qsTr(" › Compare") : root.session.dataOpen ? root.session.title + qsTr(" › Data") : root.session.title
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
        AtlasButton {
            id: fleet

            visible: root.room >= 0
            iconName: "fleet"
            tip: qsTr("Fleet … (Ctrl+Shift+D)")
            onClicked: root.actions.openFleet.trigger()
        }
        AtlasButton {
            id: whatIf

            iconName: "what_if"
            text: root.session.supposed ? root.supposed.label : ""
            primary: root.session.supposed
            tip: qsTr("What if … (Ctrl+Shift+S)")
            onClicked: root.actions.whatIf.trigger()
        }
    }
}
