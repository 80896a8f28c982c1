// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One thing on the what-if panel, in two lines, to be pressed and to be taken away.
AbstractButton {
    id: root

    required property string detail
    property string note: "" // beside the name
    property string removeTip: "" // empty where it cannot be taken away
    property int verdict: -1 // a FitState, for its sign
    property bool strong: false
    readonly property string said: note === "" ? text : qsTr("%1 · %2").arg(text).arg(note)

    signal removeRequested

    implicitHeight: contentItem.implicitHeight + 10
    leftPadding: 8
    rightPadding: 4
    verticalPadding: 5
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: said
    Accessible.description: detail
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onDeletePressed: if (root.removeTip !== "")
        root.removeRequested()

    contentItem: RowLayout {
        spacing: 8

        StateIcon {
            visible: root.verdict >= 0
            verdict: root.verdict
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Label {
                Layout.fillWidth: true
                text: root.said
                textFormat: Text.PlainText
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                maximumLineCount: 2
                font.weight: root.strong ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.detail
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                Accessible.ignored: true
            }
        }
        AtlasButton {
            visible: root.removeTip !== ""
            implicitHeight: Math.round(24 * Theme.textScale)
            horizontalPadding: 4
            flat: true
            iconName: "close"
            tip: root.removeTip
            onClicked: root.removeRequested()
        }
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: root.strong ? Theme.tint(Theme.accent, Theme.panel, 0.14)
                           : root.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"
        border.color: Theme.line

        FocusRing {
            visible: root.visualFocus
        }
    }
}
