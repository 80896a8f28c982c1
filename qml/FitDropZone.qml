// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One place for a drop: what it does, and the verdict that it would give.
Rectangle {
    id: root

    required property fitZone zone
    required property bool over
    readonly property color ink: Theme.stateColors[zone.state] ?? Theme.muted

    radius: 12
    color: Theme.tint(ink, Theme.raised, over && zone.possible ? 0.12 : 0.05)
    border.color: over && zone.possible ? ink : Theme.line
    border.width: over && zone.possible ? 2 : 1
    opacity: zone.possible ? 1 : 0.7
    Accessible.role: Accessible.Note
    Accessible.name: zone.title + ", " + zone.line

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 32
        spacing: 10

        Label {
            Layout.fillWidth: true
            text: root.zone.title
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        StateIcon {
            Layout.alignment: Qt.AlignHCenter
            visible: root.zone.possible
            verdict: root.zone.state
            size: Math.round(24 * Theme.textScale)
        }
        Label {
            Layout.fillWidth: true
            text: root.zone.line
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: root.zone.possible ? Theme.stateInks[root.zone.state] ?? Theme.muted : Theme.muted
            Accessible.ignored: true
        }
    }
}
