// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// An error of an opening: where, and what.
Item {
    id: root

    required property string place
    required property string folder
    required property string message
    required property bool focused

    signal clicked
    signal copyRequested

    implicitHeight: texts.implicitHeight + 12
    Accessible.role: Accessible.ListItem
    Accessible.name: place === "" ? message : place + ": " + message

    FocusRing {
        visible: root.focused
        anchors.margins: 0
        radius: Theme.radius - 2
    }
    Column {
        id: texts

        x: 8
        y: 6
        width: parent.width - 16 - button.width - 8
        spacing: 2

        Item {
            width: parent.width
            height: where.height
            visible: root.place !== ""

            Label {
                id: where

                width: Math.min(implicitWidth, parent.width)
                text: root.place
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                id: inFolder

                anchors.baseline: where.baseline
                anchors.left: where.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                text: root.folder
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
        Label {
            width: parent.width
            text: root.message
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    AtlasButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: 6
        y: 4
        implicitHeight: Math.round(26 * Theme.textScale)
        visible: hover.hovered || root.focused
        focusPolicy: Qt.NoFocus // the row has its key
        iconName: "copy"
        tip: qsTr("Copy this error (Ctrl+C)")
        onClicked: root.copyRequested()
    }

    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered && (where.truncated || inFolder.truncated)
        text: root.folder === "" ? root.place : root.folder + "/" + root.place
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.clicked()
    }
}
