// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A view of the rail. What is not available says so in its tool tip, which a disabled control could not show.
AbstractButton {
    id: root

    required property string iconName
    required property string tip
    property bool current: false
    property bool available: true
    readonly property color ink: current ? Theme.text : Theme.muted

    implicitWidth: Math.round(52 * Theme.textScale)
    implicitHeight: Math.round(48 * Theme.textScale)
    activeFocusOnTab: available
    Accessible.name: text
    Accessible.description: available ? "" : tip

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Column {
        topPadding: Math.round(7 * Theme.textScale)
        spacing: Math.round(4 * Theme.textScale)

        Icon {
            name: root.iconName
            size: Math.round(18 * Theme.textScale)
            color: root.current ? Theme.accent : root.ink
            opacity: root.available ? 1 : 0.5
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Label {
            text: root.text
            textFormat: Text.PlainText
            color: root.ink
            font.pixelSize: Theme.tinySize
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.tint(Theme.accent, Theme.panel, 0.16)
                            : root.hovered && root.available ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"

        FocusRing {
            visible: root.visualFocus
        }
    }

    HoverTip {
        anchors.fill: parent
        hovered: root.hovered
        text: root.tip
        onLoaded: {
            const tip = item as Tip;
            tip.x = root.width + 8;
            tip.y = Qt.binding(() => (root.height - tip.height) / 2);
        }
    }
}
