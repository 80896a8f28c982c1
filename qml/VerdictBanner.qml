// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The answer: its sign, one line, and why.
Control {
    id: root

    required property int verdict
    required property string headline
    required property string explanation
    required property string proofCommand // "Why it fits"
    readonly property color ink: Theme.stateColors[verdict] ?? Theme.muted

    signal asked // what it stands on
    signal proofAsked // step by step

    padding: 16
    Accessible.role: Accessible.AlertMessage
    Accessible.name: headline + " " + explanation
    Accessible.onPressAction: asked()

    TapHandler {
        onTapped: root.asked()
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    contentItem: RowLayout {
        spacing: 16

        StateIcon {
            verdict: root.verdict
            size: Math.round(24 * Theme.textScale)
        }
        ColumnLayout {
            spacing: 4

            Label {
                Layout.fillWidth: true
                text: root.headline
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.bodySize + 3
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: root.explanation
                textFormat: Text.PlainText
                visible: text !== ""
                verticalAlignment: Text.AlignTop
                wrapMode: Text.Wrap
                color: Theme.tint(Theme.muted, Theme.text, 0.6)
                Accessible.ignored: true
            }
        }
        AtlasButton {
            text: root.proofCommand
            tip: qsTr("Step by step, with what each step stands on (Ctrl+Shift+W)")
            onClicked: root.proofAsked()
        }
    }
    background: Rectangle {
        color: Theme.tint(root.ink, Theme.background, Theme.dark ? 0.16 : 0.1)
        border.color: Theme.tint(root.ink, Theme.background, 0.7)
        radius: Theme.radius + 2
    }
}
