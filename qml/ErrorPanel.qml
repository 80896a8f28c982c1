// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Every error of the last opening, to read and to copy. It stands in nobody's way.
Pane {
    id: root

    required property Session session
    readonly property var errors: session.errors

    visible: session.errors.length > 0
    padding: 12
    leftPadding: 18
    implicitHeight: Math.min(240, 70 + Math.max(list.contentHeight, 22))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    background: Rectangle {
        color: Theme.tint(Theme.stateColors[2], Theme.background, 0.1)

        Rectangle {
            width: parent.width
            height: 2
            color: Theme.stateColors[2]
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        RowLayout {
            spacing: 8

            Icon {
                name: "warning"
                color: Theme.stateColors[2]
            }
            Label {
                id: title

                Layout.fillWidth: true
                text: root.session.errors.length === 1 ? qsTr("Nothing was opened: 1 error") : qsTr("Nothing was opened: %1 errors").arg(root.session.errors.length)
                elide: Text.ElideRight
                font.weight: Font.DemiBold
            }
            AtlasButton {
                implicitHeight: 28
                text: qsTr("Copy")
                iconName: "copy"
                tip: qsTr("Copies the list of errors")
                onClicked: {
                    clipboard.selectAll();
                    clipboard.copy();
                }
            }
            AtlasButton {
                implicitHeight: 28
                visible: root.session.canOpenOthers
                primary: true
                text: qsTr("Open the others")
                tip: qsTr("Opens the files that have no error")
                onClicked: root.session.openOthers()
            }
            AtlasButton {
                implicitHeight: 28
                text: qsTr("Dismiss")
                onClicked: root.session.dismissErrors()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            model: root.session.errors
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Errors")

            delegate: TextEdit {
                required property string modelData

                width: ListView.view.width - 12
                text: modelData
                textFormat: TextEdit.PlainText
                readOnly: true
                selectByMouse: true
                wrapMode: TextEdit.WrapAnywhere
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                font.family: Theme.family
                font.pixelSize: Theme.bodySize
                activeFocusOnTab: true
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData
            }
        }
    }

    // Only a text item can reach the clipboard from here.
    TextEdit {
        id: clipboard

        visible: false
        textFormat: TextEdit.PlainText
        text: root.errors.join("\n")
    }
}
