// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// An item of a menu: a mark where it is checked, its text, its keys.
MenuItem {
    id: root

    property string detail: action && action.shortcut ? action.shortcut : "" // at its right: the keys
    property bool quiet: !enabled // it can be read, but leads nowhere

    implicitHeight: Theme.controlHeight
    // Not by the layout: what that takes depends on the width.
    implicitWidth: leftPadding + Math.ceil(name.advanceWidth) + 2 + (detail === "" ? 0 : 24 + Math.min(keys.advanceWidth, 160 * Theme.textScale)) + (subMenu ? 20 : 0) + rightPadding
    leftPadding: Theme.controlHeight
    rightPadding: 12
    Accessible.name: text.replace("&", "")

    TextMetrics {
        id: name

        text: root.text.replace("&", "")
        font: root.font
    }
    TextMetrics {
        id: keys

        text: root.detail
        font.family: root.font.family
        font.pixelSize: Theme.smallSize
    }

    indicator: Icon {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        name: "fits"
        size: Theme.signSize
        color: Theme.accent
        visible: root.checked
    }
    arrow: Icon {
        x: root.width - width - 8
        anchors.verticalCenter: parent?.verticalCenter
        name: "chevron_down"
        size: Theme.signSize
        color: Theme.muted
        rotation: -90
        visible: root.subMenu
    }
    contentItem: RowLayout {
        spacing: 12

        Label {
            Layout.fillWidth: true
            text: root.text.replace("&", "")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.quiet ? Theme.muted : Theme.text
        }
        Label {
            Layout.maximumWidth: root.availableWidth / 2
            visible: text !== ""
            text: root.detail
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }
    background: Rectangle {
        x: 4
        width: root.width - 8
        height: root.height
        radius: Theme.radius - 2
        color: root.highlighted ? Theme.tint(Theme.accent, Theme.raised, 0.22) : "transparent"
    }
}
