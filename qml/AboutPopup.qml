// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import TinyAtlas.App

/// What this program is.
Popup {
    id: root

    anchors.centerIn: T.Overlay.overlay
    width: Math.round(400 * Theme.textScale)
    padding: 24
    focus: true
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: 12
    }

    contentItem: Column {
        spacing: 10

        Label {
            text: "TinyAtlas " + Qt.application.version
            textFormat: Text.PlainText
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("An explorer of a knowledge graph of small neural networks and of the devices that run them.")
            textFormat: Text.PlainText
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.muted
            text: qsTr("Free software under the GNU General Public License, version 3 or later. The built-in graph holds figures published with “How to Manage Tiny Machine Learning at Scale” (Ren, Anicic, Runkler 2022).")
            textFormat: Text.PlainText
        }
        AtlasButton {
            text: qsTr("Close")
            focus: true
            onClicked: root.close()
        }
    }
}
