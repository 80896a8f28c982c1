// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A latency that nobody measured: as a band, or why there is none.
Column {
    id: root

    required property FitLatency latency

    spacing: 6

    SectionLabel {
        text: qsTr("LATENCY, ESTIMATED")
    }
    Label {
        id: lines

        width: parent.width
        text: root.latency.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: root.latency.estimated ? Theme.text : Theme.muted
        activeFocusOnTab: root.latency.estimated
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: root.latency.method
        Accessible.onPressAction: root.latency.explain()
        Keys.onReturnPressed: root.latency.explain()
        Keys.onEnterPressed: root.latency.explain()

        FocusRing {
            anchors.margins: -6
            visible: lines.activeFocus
        }
        HoverHandler {
            id: hover

            enabled: root.latency.estimated
            cursorShape: Qt.PointingHandCursor
        }
        TapHandler {
            enabled: root.latency.estimated
            onTapped: root.latency.explain()
        }
        HoverTip {
            anchors.fill: parent
            hovered: hover.hovered
            text: root.latency.method + "\n" + qsTr("Click: where from?")
        }
    }
}
