// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Covers the window while files are held over it, and says what a drop does.
Rectangle {
    color: Qt.alpha(Theme.background, 0.86)
    Accessible.role: Accessible.Notification
    Accessible.name: what.text
    Accessible.description: kinds.text

    Rectangle {
        anchors.fill: parent
        anchors.margins: 16
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
        radius: 12
    }
    Column {
        anchors.centerIn: parent
        spacing: 12

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "open"
            size: 40
            color: Theme.accent
        }
        Label {
            id: what

            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Drop to add to the graph")
            textFormat: Text.PlainText
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
        }
        Label {
            id: kinds

            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("RDF files, or folders of them")
            textFormat: Text.PlainText
            color: Theme.muted
        }
    }
}
