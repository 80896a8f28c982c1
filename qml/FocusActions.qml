// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The commands of what is around one thing.
Item {
    id: root

    required property Session session
    required property FocusViewModel focusView
    required property bool exploring

    readonly property list<Action> all: [putInTheMiddle, next]
    readonly property alias putInTheMiddle: putInTheMiddle
    readonly property alias next: next

    visible: false

    Action {
        id: putInTheMiddle

        text: qsTr("Put in the &middle")
        shortcut: "Ctrl+Return"
        enabled: root.session.selected && root.focusView.canPutInTheMiddle
        onTriggered: root.session.putSelectedInTheMiddle()
    }
    Action {
        id: next

        text: root.focusView.opened ? qsTr("Fold what is &next to it") : qsTr("Show what is &next to it")
        shortcut: "Ctrl+Space"
        enabled: root.exploring && root.focusView.canOpen
        onTriggered: root.focusView.toggleOpened()
    }
}
