// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import TinyAtlas.App

/// Every step of the user, to go back or forward to. It stands at the side: the view shows where one is.
Popup {
    id: root

    required property Session session
    required property HistoryListModel history

    function goTo(row: int) {
        root.history.goTo(row);
        list.forceActiveFocus(Qt.PopupFocusReason); // another view may have taken it
    }
    function showPresent() {
        list.currentIndex = root.history.presentRow;
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    parent: T.Overlay.overlay
    x: parent.width - width - 12
    y: Math.round(48 * Theme.textScale) + 12
    width: Math.min(Math.round(320 * Theme.textScale), parent.width - 48)
    height: Math.min(implicitHeight, parent.height - y - 12)
    padding: 8
    topPadding: 12
    focus: true
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: 12
    }
    onOpened: {
        showPresent();
        list.count > 0 ? list.forceActiveFocus(Qt.PopupFocusReason) : closeButton.forceActiveFocus(Qt.PopupFocusReason);
    }

    contentHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 8

        // Those of the actions do not reach beneath it.
        Shortcut {
            sequence: "Ctrl+Z"
            enabled: root.opened
            onActivated: root.session.undo()
        }
        Shortcut {
            sequence: "Ctrl+Shift+Z"
            enabled: root.opened
            onActivated: root.session.redo()
        }
        Shortcut {
            sequence: "Ctrl+Alt+Z"
            enabled: root.opened
            onActivated: root.close()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            spacing: 8

            Label {
                Layout.fillWidth: true
                text: qsTr("History")
                textFormat: Text.PlainText
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AtlasButton {
                id: closeButton

                iconName: "close"
                tip: qsTr("Close (Esc)")
                onClicked: root.close()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, Math.round(480 * Theme.textScale))
            visible: count > 0
            clip: true
            reuseItems: true
            spacing: 2
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            highlightMoveDuration: 0
            model: root.history
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps, the newest first")
            Keys.onReturnPressed: root.goTo(currentIndex)
            Keys.onEnterPressed: root.goTo(currentIndex)
            Keys.onSpacePressed: root.goTo(currentIndex)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
                    currentIndex = event.key === Qt.Key_Home ? 0 : count - 1;
            }

            delegate: HistoryRow {
                required property int index

                width: list.width - (list.contentHeight > list.height ? 12 : 0)
                focused: ListView.isCurrentItem && list.activeFocus
                onClicked: root.goTo(index)
            }
        }
        EmptyState {
            Layout.fillWidth: true
            visible: list.count === 0
            iconName: "back"
            title: qsTr("Nothing to undo yet")
            hint: qsTr("Your steps will be listed here.")
        }
    }

    Connections {
        target: root.history

        function onChanged() {
            root.showPresent();
        }
    }
}
