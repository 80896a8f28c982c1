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
    required property ErrorListModel errors
    required property int maximumHeight

    function copy() {
        root.errors.copyAll();
        copied.restart();
    }

    function takeKeyboard() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: errors.count > 0
    padding: 12
    leftPadding: 18
    bottomPadding: 6
    implicitHeight: Math.min(maximumHeight, title.height + 34 + Math.max(list.contentHeight, Math.round(44 * Theme.textScale)))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: errors.heading
    Accessible.description: hint.text
    background: Rectangle {
        color: Theme.tint(Theme.doesNotFit, Theme.background, 0.08)

        Rectangle {
            width: parent.width
            height: 2
            color: Theme.doesNotFit
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 8

        // Anchors: a layout that is not in sight misses a button that comes.
        Item {
            id: title

            Layout.fillWidth: true
            implicitHeight: buttons.height

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                name: "warning"
                color: Theme.doesNotFit
            }
            Label {
                anchors.left: sign.right
                anchors.leftMargin: 8
                anchors.right: hint.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: root.errors.heading
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                id: hint

                anchors.right: buttons.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Ctrl+E to get here")
                textFormat: Text.PlainText
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                opacity: root.activeFocus ? 0 : 1
                Accessible.ignored: true
            }
            Row {
                id: buttons

                anchors.right: parent.right
                spacing: 8

                AtlasButton {
                    implicitHeight: Theme.smallControlHeight
                    text: copied.running ? qsTr("Copied") : qsTr("Copy errors")
                    iconName: copied.running ? "fits" : "copy"
                    tip: qsTr("Copies all of them, one a line")
                    onClicked: root.copy()
                }
                AtlasButton {
                    implicitHeight: Theme.smallControlHeight
                    visible: root.session.canOpenOthers
                    primary: true
                    text: qsTr("Open the others")
                    tip: qsTr("Opens the files that have no error")
                    onClicked: root.session.openOthers()
                }
                AtlasButton {
                    implicitHeight: Theme.smallControlHeight
                    text: qsTr("Close")
                    tip: qsTr("Closes this list (Esc)")
                    onClicked: root.session.dismissErrors()
                }
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: Theme.movement
            currentIndex: -1
            bottomMargin: 6
            boundsBehavior: Flickable.StopAtBounds
            model: root.errors
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Errors")

            onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                currentIndex = 0
            Keys.onPressed: event => {
                if (event.matches(StandardKey.Copy))
                    root.errors.copy(currentIndex);
            }

            delegate: ErrorRow {
                required property int index

                width: ListView.view.width - 14
                focused: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
                onCopyRequested: root.errors.copy(index)
            }
        }
    }

    Timer {
        id: copied

        interval: 2000
    }
}
