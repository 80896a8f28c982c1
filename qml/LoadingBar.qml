// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Says that files are being read, how far that is, and lets one stop it. Nothing waits for it.
Pane {
    id: root

    required property Session session

    visible: session.loading
    padding: 0
    leftPadding: 18
    rightPadding: 10
    implicitHeight: 40
    background: Rectangle {
        color: Theme.tint(Theme.accent, Theme.background, 0.14)
    }

    RowLayout {
        anchors.fill: parent
        spacing: 14

        Label {
            text: qsTr("Opening… %1 %").arg(Math.floor(root.session.progress * 100))
        }
        ProgressBar {
            id: bar

            Layout.fillWidth: true
            value: root.session.progress
            Accessible.name: qsTr("Opening files")

            background: Rectangle {
                implicitHeight: 6
                radius: 3
                color: Theme.tint(Theme.text, Theme.background, 0.12)
            }
            contentItem: Item {
                Rectangle {
                    width: bar.visualPosition * parent.width
                    height: 6
                    radius: 3
                    color: Theme.accent
                }
            }
        }
        AtlasButton {
            implicitHeight: 28
            text: qsTr("Cancel")
            onClicked: root.session.cancelOpening()
        }
    }
}
