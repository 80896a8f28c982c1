// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What rows or columns are in order of, and which way round.
Row {
    id: root

    required property string title
    required property var orders
    required property int current // of these
    required property bool falls

    signal chosen(int order)
    signal turned

    spacing: 6

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    AtlasChoice {
        width: Math.round(170 * Theme.textScale)
        font.pixelSize: Theme.noteSize
        model: root.orders
        currentIndex: root.current
        displayText: root.orders[root.current] ?? ""
        Accessible.name: `${root.title} ${displayText}`
        onActivated: index => root.chosen(index)
    }
    AtlasButton {
        implicitHeight: Theme.smallControlHeight
        implicitWidth: Theme.smallControlHeight
        iconName: "back"
        rotation: root.falls ? -90 : 90
        tip: root.falls ? qsTr("Falling: turn the order round") : qsTr("Rising: turn the order round")
        onClicked: root.turned()
    }
}
