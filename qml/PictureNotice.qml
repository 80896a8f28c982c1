// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Says that a picture, a table or a report was written, for a while; or why not, until that is closed.
Pane {
    id: root

    required property FileNotice pictures
    required property real maximumWidth
    property bool due: false // what is being written takes long enough to be told

    readonly property bool shown: pictures.notice !== "" && (!pictures.writing || due)

    visible: shown
    width: Math.min(implicitWidth, maximumWidth)
    padding: 8
    leftPadding: 16
    Accessible.role: pictures.failed ? Accessible.AlertMessage : Accessible.Notification
    Accessible.name: pictures.notice

    background: Rectangle {
        color: Theme.raised
        border.color: root.pictures.failed ? Theme.doesNotFit : Theme.line
        radius: 12
    }
    RowLayout {
        anchors.fill: parent
        spacing: 12

        Icon {
            visible: !root.pictures.writing
            name: root.pictures.failed ? "warning" : "fits"
            color: root.pictures.failed ? Theme.doesNotFit : Theme.accent
        }
        Label {
            Layout.fillWidth: true
            text: root.pictures.notice
            textFormat: Text.PlainText
            elide: root.pictures.failed ? Text.ElideNone : Text.ElideMiddle
            wrapMode: root.pictures.failed ? Text.Wrap : Text.NoWrap
            Accessible.ignored: true
        }
        AtlasButton {
            iconName: "close"
            tip: qsTr("Close this notice")
            onClicked: root.pictures.dismissNotice()
        }
    }
    Connections {
        target: root.pictures

        function onNoticeChanged() {
            root.due = root.due && root.pictures.writing;
            if (enough.running)
                enough.restart();
        }
    }
    Timer {
        id: enough

        interval: 5000
        running: root.visible && !root.pictures.failed && !root.pictures.writing
        onTriggered: root.pictures.dismissNotice()
    }
    Timer {
        interval: 300
        running: root.pictures.writing
        onTriggered: root.due = true
    }
}
