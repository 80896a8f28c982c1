// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import TinyAtlas.App

/// A memory with the sign of its verdict; with the keyboard on it, Return asks where it comes from.
Item {
    id: root

    required property fitMemory memory
    required property color fill

    signal asked // where it comes from

    implicitHeight: row.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: memory.name + ", " + memory.need + ", " + memory.room
    Accessible.onPressAction: asked()
    Keys.onReturnPressed: asked()
    Keys.onEnterPressed: asked()
    Keys.onSpacePressed: asked()

    FocusRing {
        anchors.margins: -4
        visible: root.activeFocus
    }
    RowLayout {
        id: row

        width: parent.width
        spacing: 8

        StateIcon {
            Layout.alignment: Qt.AlignTop
            verdict: root.memory.state
        }
        MemoryBar {
            Layout.fillWidth: true
            memory: root.memory
            fill: root.fill
            onAsked: root.asked()
        }
    }
}
