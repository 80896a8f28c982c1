// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A type of sensor that is there or not, to be switched; what the graph does not say is marked.
AbstractButton {
    id: root

    required property whatIfSensor sensor
    required property real maximumWidth // a longer name is elided

    text: sensor.name
    implicitHeight: Math.round(26 * Theme.textScale)
    leftPadding: 8
    rightPadding: 10
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.sensor.supposed ? qsTr("%1, what-if").arg(root.text) : root.text
    Accessible.checkable: true
    Accessible.checked: root.sensor.there
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Row {
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.sensor.there ? "fits" : "add"
            size: Theme.signSize
            color: root.sensor.there ? Theme.text : Theme.muted
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.maximumWidth - root.leftPadding - root.rightPadding - Theme.signSize - 6)
            text: root.sensor.supposed ? qsTr("%1 · what-if").arg(root.text) : root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.sensor.there ? Theme.text : Theme.muted
            font.pixelSize: Theme.noteSize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.sensor.supposed ? Theme.tint(Theme.accent, Theme.panel, 0.16)
                                    : root.hovered ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"
        border.color: root.sensor.supposed ? Theme.accent : Theme.line

        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
}
