// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A line of the table of requirements, or its head.
Item {
    id: root

    required property string what
    required property string need
    required property string have
    required property string gap
    property string sum: "" // of what the need is the sum
    property int verdict: -1
    property bool header: false
    readonly property int lineHeight: header ? Math.round(26 * Theme.textScale) : Theme.controlHeight

    signal asked // where it comes from

    component Cell: Label {
        height: root.lineHeight
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        color: root.header ? Theme.muted : Theme.text
        font.pixelSize: root.header ? Theme.smallSize : Theme.bodySize
        Accessible.ignored: true
    }

    implicitHeight: lineHeight + (sum === "" ? 0 : sumLabel.height)
    Accessible.role: Accessible.Row
    Accessible.name: what + ", " + need + ", " + (sum === "" ? "" : sum + ", ") + have + ", " + gap
    Accessible.onPressAction: asked()
    activeFocusOnTab: !header
    Keys.onReturnPressed: asked()
    Keys.onEnterPressed: asked()
    Keys.onSpacePressed: asked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -6
        anchors.rightMargin: -6
        radius: Theme.radius - 2
        color: hover.hovered && !root.header ? Theme.tint(Theme.text, Theme.background, 0.05) : "transparent"

        FocusRing {
            visible: root.activeFocus
            anchors.margins: 0
            radius: Theme.radius - 2
        }
    }
    HoverHandler {
        id: hover

        enabled: !root.header
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        enabled: !root.header
        onTapped: root.asked()
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered
        text: qsTr("Click: where from?")
    }

    StateIcon {
        y: (root.lineHeight - height) / 2
        verdict: root.verdict
        visible: !root.header
        size: Theme.signSize
    }
    Cell {
        x: 10 + Theme.signSize
        width: root.width * 0.26 - x
        text: root.what
        color: root.header ? Theme.muted : Theme.text
    }
    Cell {
        x: root.width * 0.27
        width: root.width * 0.18
        horizontalAlignment: Text.AlignRight
        text: root.need
    }
    Label {
        id: sumLabel

        y: root.lineHeight - 8
        width: root.width * 0.45
        visible: root.sum !== ""
        text: root.sum
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }
    Cell {
        x: root.width * 0.46
        width: root.width * 0.25
        horizontalAlignment: Text.AlignRight
        text: root.have
    }
    Cell {
        x: root.width * 0.73
        width: root.width * 0.27
        horizontalAlignment: Text.AlignRight
        text: root.gap
        color: root.header ? Theme.muted : Theme.stateInks[root.verdict] ?? Theme.text
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
