// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// The five views, and the switch of the theme at the foot.
Rectangle {
    id: root

    required property Session session

    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Views")

    Column {
        x: 6
        y: 10
        spacing: 4

        RailButton {
            text: qsTr("Explore")
            iconName: "explore"
            tip: qsTr("Explore (Ctrl+1)")
            current: !root.session.dataOpen && !root.session.matrixOpen && !root.session.compareOpen
            onClicked: root.session.showExplore()
        }
        RailButton {
            text: qsTr("Matrix")
            iconName: "matrix"
            tip: qsTr("Matrix (Ctrl+2)")
            current: root.session.matrixOpen
            onClicked: root.session.showMatrix()
        }
        RailButton {
            text: qsTr("Compare")
            iconName: "compare"
            tip: qsTr("Compare (Ctrl+3)")
            current: root.session.compareOpen
            onClicked: root.session.showCompare()
        }
        RailButton {
            text: qsTr("Query")
            iconName: "query"
            tip: qsTr("Query: not built yet")
            available: false
        }
        RailButton {
            text: qsTr("Data")
            iconName: "data"
            tip: qsTr("Data (Ctrl+5)")
            current: root.session.dataOpen
            onClicked: root.session.showData()
        }
    }
    RailButton {
        x: 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        text: qsTr("Theme")
        iconName: "theme"
        tip: Theme.dark ? qsTr("Switch to the light theme") : qsTr("Switch to the dark theme")
        onClicked: Theme.dark = !Theme.dark
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
