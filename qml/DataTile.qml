// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of the three parts of the Data view, with what it says in short.
TabButton {
    id: root

    required property string title
    required property string note
    property string iconName: "" // else that of the severity
    property int severity: -1

    implicitHeight: texts.implicitHeight + 24
    height: TabBar.tabBar ? TabBar.tabBar.contentHeight : implicitHeight
    padding: 0
    Accessible.name: text
    Accessible.description: title + ". " + note

    Keys.onReturnPressed: checked = true
    Keys.onEnterPressed: checked = true

    contentItem: null
    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.tint(Theme.accent, Theme.panel, 0.16)
                            : root.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : Theme.panel
        border.color: root.checked ? Theme.tint(Theme.accent, Theme.panel, 0.6) : Theme.line

        FocusRing {
            visible: root.visualFocus
        }
    }

    Icon {
        id: sign

        x: 14
        y: 13
        visible: root.iconName !== ""
        name: root.iconName
        color: Theme.muted
    }
    SeverityIcon {
        x: sign.x
        y: sign.y
        visible: root.iconName === ""
        severity: root.severity
    }
    Column {
        id: texts

        x: sign.x + sign.width + 12
        y: 12
        width: root.width - x - 12
        spacing: 3

        Label {
            width: texts.width
            text: root.text
            textFormat: Text.PlainText
            color: root.checked ? Theme.text : Theme.muted
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Label {
            id: titleLabel

            width: texts.width
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            id: noteLabel

            width: texts.width
            height: Math.max(implicitHeight, Math.round(2.5 * Theme.smallSize)) // a line more moves nothing
            text: root.note
            textFormat: Text.PlainText
            color: root.checked ? Theme.text : Theme.muted
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    HoverTip {
        anchors.fill: parent
        hovered: root.hovered && (titleLabel.truncated || noteLabel.truncated)
        text: root.title + "\n" + root.note
    }
}
