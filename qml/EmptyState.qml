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

    spacing: compact ? 4 : 8
    padding: compact ? 6 : 16

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.compact
        name: root.iconName
        size: Math.round(28 * Theme.textScale)
        color: Theme.muted
    }
    Label {
        width: root.width - 2 * root.padding
        text: root.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Label {
        width: root.width - 2 * root.padding
        text: root.hint
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
