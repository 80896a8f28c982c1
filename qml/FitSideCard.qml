// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One side of the pair.
Control {
    id: root

    required property fitSide side
    required property color frame
    property color dot: "transparent"
    property string iconName: ""

    leftPadding: 20 + Theme.iconSize
    rightPadding: 16
    implicitWidth: leftPadding + Math.ceil(Math.max(wholeName.advanceWidth, wholeDetail.advanceWidth)) + 1 + rightPadding
    topPadding: 9
    bottomPadding: 10
    Accessible.role: Accessible.StaticText
    Accessible.name: side.name + ", " + side.detail

    // Not a layout, whose height lags behind when another name is wrapped another way.
    contentItem: Column {
        spacing: 2

        Label {
            width: parent.width
            text: root.side.name
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font: wholeName.font
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.side.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font: wholeDetail.font
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: Theme.raised
        border.color: root.frame
        radius: Theme.radius

        Rectangle {
            x: 15
            y: 10 + Math.round(5 * Theme.textScale)
            width: Theme.dotSize
            height: width
            radius: width / 2
            color: root.dot
        }
        Icon {
            x: 12
            y: 9 + Math.round(1 * Theme.textScale)
            name: root.iconName
            visible: root.iconName !== ""
            color: Theme.muted
        }
    }

    // Measured apart: a text that wraps says another width.
    TextMetrics {
        id: wholeName

        text: root.side.name
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
    }
    TextMetrics {
        id: wholeDetail

        text: root.side.detail
        font.family: Theme.family
        font.pixelSize: Theme.smallSize
    }
}
