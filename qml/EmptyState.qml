// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Says that there is nothing, why, and what to do about it.
Column {
    id: root

    required property string iconName
    required property string title
    property string hint: ""
    property string actionText: ""

    signal actionClicked

    /// Where there is little height: without the picture.
    property bool compact: false
    readonly property real compactHeight: texts.implicitHeight + 12
    readonly property real fullHeight: picture.height + texts.implicitHeight + 40

    spacing: 8
    padding: compact ? 6 : 16

    Icon {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.compact
        name: root.iconName
        size: Math.round(28 * Theme.textScale)
        color: Theme.muted
    }
    Column {
        id: texts

        anchors.horizontalCenter: parent.horizontalCenter
        width: root.width - 32
        spacing: 6

        Label {
            width: parent.width
            text: root.title
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            text: root.hint
            textFormat: Text.PlainText
            visible: root.hint !== ""
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        AtlasButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.actionText
            visible: root.actionText !== ""
            onClicked: root.actionClicked()
        }
    }
}
