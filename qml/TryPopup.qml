// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import TinyAtlas.App

/// Asks what the selection shall be tried on: type a part of the name, move by arrows, Return opens Fit.
Popup {
    id: root

    required property TryListModel candidates

    function ask() {
        root.candidates.prepare();
        root.show();
    }
    /// What shall be added to the device in Fit; Return adds it.
    function askToAdd() {
        root.candidates.prepareAdding();
        root.show();
    }
    function show() {
        field.clear();
        list.currentIndex = 0;
        root.open();
    }
    function choose(row: int) {
        root.candidates.choose(row);
        root.close();
    }

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(parent.height * 0.12)
    width: Math.min(Math.round(480 * Theme.textScale), parent.width - 48)
    height: Math.min(implicitHeight, Math.round(parent.height * 0.76))
    padding: 0
    topPadding: 16
    bottomPadding: 8
    modal: true
    focus: true
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.background, 0.6)
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: 12
    }
    onClosed: root.candidates.giveUp()
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    contentHeight: list.y + (root.candidates.count > 0 ? list.contentHeight : nothing.implicitHeight) + 8

    Item {
        anchors.fill: parent


        Label {
            id: heading

            x: 20
            width: parent.width - 40
            text: root.candidates.heading
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
        }
        SearchField {
            id: field

            y: heading.height + 10
            x: 16
            width: parent.width - 32
            placeholderText: qsTr("Search by name or sensor")
            onTextChanged: {
                root.candidates.query = text;
                list.currentIndex = 0;
            }
            onAccepted: root.choose(list.currentIndex)
            onLeaveRequested: root.close()
            onDownRequested: list.incrementCurrentIndex()
            onUpRequested: list.decrementCurrentIndex()
        }
        ListView {
            id: list

            y: field.y + field.height + 8
            width: parent.width
            height: parent.height - y
            clip: true
            reuseItems: true
            currentIndex: 0
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            model: root.candidates
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.candidates.heading

            delegate: TryRow {
                required property int index

                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: root.choose(index)
            }
        }
        EmptyState {
            id: nothing

            y: list.y
            width: parent.width
            visible: root.candidates.count === 0
            iconName: "search"
            title: qsTr("Nothing has “%1”").arg(root.candidates.query)
        }
    }
}
