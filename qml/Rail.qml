// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import TinyAtlas.App

/// The five views, and the switch of the theme at the foot.
Rectangle {
    id: root

    signal exploreClicked

    implicitWidth: 12 + Math.round(52 * Theme.textScale)
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Views")

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 10
        anchors.bottomMargin: 10
        spacing: 4

        RailButton {
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Explore")
            iconName: "explore"
            tip: qsTr("Explore (Ctrl+1)")
            current: true
            onClicked: root.exploreClicked()
        }
        Repeater {
            model: [
                { text: qsTr("Matrix"), iconName: "matrix" },
                { text: qsTr("Compare"), iconName: "compare" },
                { text: qsTr("Query"), iconName: "query" },
                { text: qsTr("Data"), iconName: "data" }
            ]

            RailButton {
                required property var modelData

                Layout.alignment: Qt.AlignHCenter
                text: modelData.text
                iconName: modelData.iconName
                tip: qsTr("%1: not built yet").arg(modelData.text)
                available: false
            }
        }
        Item {
            Layout.fillHeight: true
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Theme")
            iconName: "theme"
            tip: Theme.dark ? qsTr("Switch to the light theme") : qsTr("Switch to the dark theme")
            onClicked: Theme.dark = !Theme.dark
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
