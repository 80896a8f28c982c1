// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One row of the answer on a fleet: the heading of a section, or a model or device with what is said of it. One
/// component for all, so that a list of thousands reuses a screenful.
AbstractButton {
    id: root

    required property string label
    required property string detail
    required property int verdict // a FitState, for its sign; -1 for none
    required property bool heading
    required property bool nested
    required property bool foldable
    required property bool folded
    required property string removeTip // empty where it cannot be taken away
    required property bool chosen
    required property bool focused

    readonly property int inset: nested ? 28 : 16
    readonly property int textInset: inset + (verdict >= 0 ? Theme.signSize + 8 : 0)

    signal removeRequested

    implicitHeight: name.y + name.height + (below.visible ? below.height + 1 : 0) + 5
    focusPolicy: Qt.NoFocus // the list has the keyboard
    hoverEnabled: true
    Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: label
    Accessible.description: detail
    Accessible.onPressAction: clicked()

    Item {
        anchors.fill: parent

        Label {
            id: name

            x: root.textInset
            y: root.heading ? 14 : 5
            width: parent.width - x - (root.foldable || root.removeTip !== "" ? 44 : 18)
            text: root.label
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: root.heading ? Theme.muted : Theme.text
            font.pixelSize: root.heading ? Theme.noteSize : Theme.bodySize
            font.weight: root.heading ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Label {
            id: below

            x: root.textInset
            y: name.y + name.height + 1
            width: parent.width - x - 18
            visible: text !== ""
            text: root.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 8
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            Accessible.ignored: true
        }
        StateIcon {
            x: root.inset
            y: name.y + Math.round(1 * Theme.textScale)
            visible: root.verdict >= 0
            verdict: root.verdict
            size: Theme.signSize
        }
        Icon {
            x: parent.width - width - 18
            y: name.y + Math.round(2 * Theme.textScale)
            name: "chevron_down"
            size: Theme.signSize
            color: Theme.muted
            visible: root.foldable
            rotation: root.folded ? -90 : 0
        }
        AtlasButton {
            x: parent.width - width - 12
            anchors.verticalCenter: name.verticalCenter
            visible: root.removeTip !== ""
            implicitHeight: Math.round(24 * Theme.textScale)
            horizontalPadding: 4
            focusPolicy: Qt.NoFocus // Delete does it
            flat: true
            iconName: "close"
            tip: root.removeTip
            onClicked: root.removeRequested()
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            anchors.topMargin: root.heading ? 9 : 0
            radius: Theme.radius - 2
            color: root.chosen ? Theme.tint(Theme.accent, Theme.panel, 0.14)
                               : root.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"

            FocusRing {
                visible: root.focused
                anchors.margins: 0
                radius: Theme.radius - 2
            }
        }
    }
}
