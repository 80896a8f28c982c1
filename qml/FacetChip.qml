// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// A value that can be chosen, with how many there are: "Camera 3".
AbstractButton {
    id: root

    property string countText: ""
    property bool available: true
    readonly property color ground: checked ? Theme.tint(Theme.accent, Theme.panel, 0.2)
                                            : hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : Theme.panel

    implicitHeight: Math.round(26 * Theme.textScale)
    horizontalPadding: 9
    hoverEnabled: true
    checked: false
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: 6

        Label {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.available ? Theme.text : Theme.muted
            font.pixelSize: Theme.noteSize
            Accessible.ignored: true
        }
        Label {
            text: root.countText
            textFormat: Text.PlainText
            visible: text !== ""
            color: root.checked ? Theme.text : Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.ground
        border.color: root.checked ? Theme.tint(Theme.accent, Theme.panel, 0.7) : Theme.line

        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
}
