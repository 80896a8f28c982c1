// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Says what is being opened and how far that is, and lets one stop it. It floats: nothing moves for it, and nothing
/// waits. What is opened in an instant is not announced.
Pane {
    id: root

    required property Session session
    property bool due: false // it takes long enough to be told

    visible: opacity > 0
    opacity: session.loading && due ? 1 : 0
    padding: 12
    leftPadding: 18
    Accessible.role: Accessible.ProgressBar
    Accessible.name: activity.text + ", " + percent.text

    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: 12
    }
    RowLayout {
        anchors.fill: parent
        spacing: 18

        ColumnLayout {
            spacing: 8

            RowLayout {
                spacing: 12

                Label {
                    id: activity

                    Layout.fillWidth: true
                    text: root.session.activity
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Label {
                    id: percent

                    text: qsTr("%1 %").arg(Math.floor(root.session.progress * 100))
                    textFormat: Text.PlainText
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 6
                radius: 3
                color: Theme.tint(Theme.text, Theme.raised, 0.14)

                Rectangle {
                    width: root.session.progress * parent.width
                    height: 6
                    radius: 3
                    color: Theme.accent
                }
            }
        }
        AtlasButton {
            text: qsTr("Cancel")
            tip: qsTr("What is loaded stays as it is (Esc)")
            onClicked: root.session.cancelOpening()
        }
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.movement
        }
    }
    Timer {
        interval: 150
        running: root.session.loading
        onTriggered: root.due = true
    }
    Connections {
        target: root.session

        function onLoadingChanged() {
            root.due = root.due && root.session.loading;
        }
    }
}
