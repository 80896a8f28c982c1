// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What one of the things has of a fact.
Item {
    id: root

    required property comparedCell cell
    property bool quiet: false // all have the same
    property bool focused: false
    // Names of software are written as whoever made the graph likes.
    readonly property string escaped: cell.text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

    signal opened
    signal explained

    implicitHeight: Math.max(Math.round(30 * Theme.textScale), value.implicitHeight + Math.round(14 * Theme.textScale))

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: 4
        anchors.topMargin: 1
        anchors.bottomMargin: 2
        radius: Theme.radius - 2
        color: hover.hovered ? Theme.tint(Theme.text, Theme.background, 0.06) : "transparent"

        FocusRing {
            visible: root.focused
            anchors.margins: 0
        }
    }
    StateIcon {
        x: 8
        y: Math.round(9 * Theme.textScale)
        verdict: root.cell.state
        visible: root.cell.state >= 0
        size: Theme.signSize
    }
    Label {
        id: value

        x: root.cell.state >= 0 ? 14 + Theme.signSize : 8
        y: Math.round(7 * Theme.textScale)
        width: root.width - x - 8
        text: root.cell.best ? `<b>${root.escaped}</b> <font color="${Theme.accent}">▲</font>` : root.cell.text
        textFormat: root.cell.best ? Text.StyledText : Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 6
        elide: Text.ElideRight
        font.italic: !root.cell.known && root.cell.state < 0
        color: root.cell.state >= 0 ? Theme.stateInks[root.cell.state] ?? Theme.text : !root.cell.known || root.quiet ? Theme.muted : Theme.text
        Accessible.ignored: true
    }
    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        onTapped: root.opened()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.explained()
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered && (root.cell.tip !== "" || value.truncated)
        text: value.truncated ? root.cell.text + (root.cell.tip === "" ? "" : "\n" + root.cell.tip) : root.cell.tip
    }
}
