// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What is selected: its kind, name and description.
Column {
    id: root

    required property InspectorViewModel inspector

    signal rawRequested

    function copy() {
        root.inspector.copyVerdicts();
        copied.restart();
    }

    leftPadding: 18
    rightPadding: 18
    topPadding: 16
    bottomPadding: 8
    spacing: 6

    Row {
        spacing: 8

        Rectangle {
            width: Theme.dotSize
            height: width
            radius: width / 2
            visible: root.inspector.group >= 0
            color: Theme.groupColors[root.inspector.group] ?? "transparent"
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            width: Math.min(implicitWidth, root.width - 45 - Theme.dotSize)
            text: root.inspector.kind
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
    }
    Label {
        width: root.width - 36
        text: root.inspector.title
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        width: root.width - 36
        text: root.inspector.description
        textFormat: Text.PlainText
        visible: text !== ""
        wrapMode: Text.Wrap
        maximumLineCount: 6
        elide: Text.ElideRight
        color: Theme.muted
        lineHeight: 1.15
    }
    Flow {
        width: root.width - 36
        spacing: 8

        AtlasButton {
            implicitHeight: Theme.smallControlHeight
            visible: root.inspector.firstVerdict >= 0
            iconName: copied.running ? "fits" : "copy"
            text: copied.running ? qsTr("Copied") : qsTr("Copy verdicts")
            tip: qsTr("Copies one line for each verdict, to be pasted (Ctrl+Shift+C)")
            onClicked: root.copy()
        }
        AtlasButton {
            implicitHeight: Theme.smallControlHeight
            visible: root.inspector.compareText !== ""
            iconName: "compare"
            text: root.inspector.compareText
            tip: qsTr("Compares what is marked (Ctrl+Shift+Y)")
            onClicked: root.inspector.compareMarked()
        }
        // Once they are unfolded they can be copied; the key goes to them all the same.
        AtlasButton {
            implicitHeight: Theme.smallControlHeight
            visible: root.inspector.rawText !== "" && !root.inspector.rawShown
            text: root.inspector.rawText
            tip: qsTr("All that the graph says of it, as it stands there (Ctrl+Shift+T)")
            onClicked: root.rawRequested()
        }
        AtlasButton {
            implicitHeight: Theme.smallControlHeight
            visible: root.inspector.rawText !== "" && root.inspector.rawShown
            iconName: rawCopied.running ? "fits" : "copy"
            text: rawCopied.running ? qsTr("Copied") : qsTr("Copy triples")
            tip: qsTr("Copies the raw triples that are listed, as Turtle")
            onClicked: {
                root.inspector.copyRaw();
                rawCopied.restart();
            }
        }
    }

    Timer {
        id: copied

        interval: 2000
    }
    Timer {
        id: rawCopied

        interval: 2000
    }
}
