// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A type or a property that is not understood, how often it is used, and where first.
Item {
    id: root

    required property string name
    required property string iri
    required property string use
    required property string countText
    required property string place
    required property bool focused

    signal activated

    implicitHeight: term.height + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: use + " " + name
    Accessible.description: countText + ", " + place
    Accessible.onPressAction: activated()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: 4
        radius: Theme.radius - 2
        color: hover.hovered ? Theme.tint(Theme.text, Theme.background, 0.06) : "transparent"

        FocusRing {
            visible: root.focused
            anchors.margins: 0
            radius: Theme.radius - 2
        }
    }
    Label {
        id: kind

        x: 16
        anchors.baseline: term.baseline
        width: Math.round(104 * Theme.textScale)
        text: root.use
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    Label {
        id: term

        anchors.left: kind.right
        anchors.right: where.left
        anchors.rightMargin: 16
        y: 8
        text: root.name
        textFormat: Text.PlainText
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    LinkButton {
        id: where

        anchors.right: count.left
        anchors.rightMargin: 16
        anchors.verticalCenter: term.verticalCenter
        text: root.place
        Accessible.name: qsTr("Show %1").arg(root.place)
        onClicked: root.activated()
    }
    Label {
        id: count

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.baseline: term.baseline
        width: Math.round(110 * Theme.textScale)
        text: root.countText
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        color: Theme.muted
        Accessible.ignored: true
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered
        text: root.iri
    }
    TapHandler {
        onTapped: root.activated()
    }
}
