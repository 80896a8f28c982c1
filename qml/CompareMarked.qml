// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What is marked, and what can be done with it; else how to mark.
Row {
    id: root

    required property CompareViewModel compare

    spacing: 8

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.compare.marked > 0 ? qsTr("%1 models marked").arg(root.compare.marked)
                                      : qsTr("Drag over empty ground to mark models in all views; Ctrl+click adds one.")
        textFormat: Text.PlainText
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    LinkButton {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.compare.marked > 0
        text: root.compare.compareMarkedText
        onClicked: root.compare.compareMarked()
    }
}
