// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One thing of a chain: what it is, and its name.
AbstractButton {
    id: root

    required property proofStep step
    readonly property color ink: Theme.groupColors[step.group] ?? Theme.muted

    horizontalPadding: 10
    verticalPadding: 8
    Accessible.name: step.spoken
    Accessible.description: qsTr("Where from?")

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ColumnLayout {
        spacing: 2

        RowLayout {
            spacing: 6

            Icon {
                name: root.step.iconName
                size: Theme.signSize
                color: root.ink
            }
            Label {
                Layout.fillWidth: true
                text: root.step.kind
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
        Label {
            Layout.fillWidth: true
            text: root.step.name
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
    background: Rectangle {
        color: Theme.tint(root.ink, Theme.raised, root.hovered ? 0.2 : 0.1)
        border.color: Theme.tint(root.ink, Theme.raised, 0.7)
        radius: Theme.radius

        FocusRing {
            visible: root.visualFocus
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
    HoverTip {
        anchors.fill: parent
        hovered: root.hovered
        text: root.step.spoken + "\n" + qsTr("Click: where from?")
    }
}
