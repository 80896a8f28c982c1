// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Something that the lists are filtered by; a click clears it.
AbstractButton {
    id: root

    implicitHeight: Math.round(26 * Theme.textScale)
    leftPadding: 10
    rightPadding: 8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Clear “%1”").arg(text)

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onDeletePressed: root.clicked()

    contentItem: RowLayout {
        spacing: 6

        Label {
            Layout.fillWidth: true
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.noteSize
            Accessible.ignored: true
        }
        Icon {
            name: "close"
            size: Math.round(12 * Theme.textScale)
            color: root.hovered ? Theme.text : Theme.muted
        }
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.tint(Theme.accent, Theme.panel, root.hovered ? 0.28 : 0.2)
        border.color: Theme.tint(Theme.accent, Theme.panel, 0.7)

        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
}
