// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A kind of finding with its effect, or below it, one finding with its place. One component for both, so that a list
/// of thousands reuses a screenful.
Item {
    id: root

    required property bool group
    required property int severity
    required property string title
    required property string effect
    required property string verdicts
    required property string place
    required property bool unfolded
    required property bool focused

    signal activated
    signal placeRequested

    readonly property var words: [qsTr("Note"), qsTr("Warning"), qsTr("Error")]

    implicitHeight: texts.implicitHeight + (group ? 20 : 12)
    Accessible.role: Accessible.ListItem
    Accessible.name: group ? words[severity] + ": " + title : title
    Accessible.description: group ? effect : place
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
    Icon {
        id: fold

        x: 12
        y: 10 + Math.round(2 * Theme.textScale)
        name: "chevron_down"
        size: Theme.signSize
        color: Theme.muted
        visible: root.group
        rotation: root.unfolded ? 0 : -90
    }
    SeverityIcon {
        id: sign

        x: fold.x + fold.width + 8
        y: 10
        severity: root.severity
        visible: root.group
    }
    Column {
        id: texts

        x: sign.x + sign.width + 12
        y: root.group ? 10 : 6
        width: parent.width - x - side.width - 32
        spacing: 3

        Label {
            width: parent.width
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.group ? Theme.text : Theme.muted
            font.weight: root.group ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.effect
            textFormat: Text.PlainText
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.muted
            Accessible.ignored: true
        }
    }
    Column {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: 16
        y: texts.y
        spacing: 3

        Label {
            anchors.right: parent.right
            text: root.verdicts
            textFormat: Text.PlainText
            visible: text !== ""
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        LinkButton {
            anchors.right: parent.right
            visible: root.place !== ""
            text: root.place
            Accessible.name: qsTr("Show %1").arg(root.place)
            onClicked: root.placeRequested()
        }
    }

    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.activated()
    }
}
