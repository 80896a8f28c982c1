// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import TinyAtlas.App

/// Jumps to anything of the graph: type a part of its name, move by arrows, Return goes there.
Popup {
    id: root

    required property JumpListModel jumps

    function ask() {
        root.jumps.prepare();
        field.clear();
        root.open();
    }

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(parent.height * 0.12)
    width: Math.min(Math.round(560 * Theme.textScale), parent.width - 48)
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
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: root.jumps.closed()

    contentHeight: list.y + (list.count > 0 ? list.contentHeight : nothing.visible ? nothing.implicitHeight : 0) + 8

    Item {
        anchors.fill: parent

        Shortcut {
            sequence: "Ctrl+K" // that of the action does not reach beneath the popup
            enabled: root.opened
            onActivated: {
                field.forceActiveFocus(Qt.ShortcutFocusReason);
                field.selectAll();
            }
        }
        SearchField {
            id: field

            x: 16
            width: parent.width - 32
            keptByEscape: true
            placeholderText: qsTr("Jump to a model, device, sensor, task, dataset, creator or layer type")
            Accessible.name: qsTr("Jump to")
            onTextChanged: root.jumps.query = text
            onAccepted: root.jumps.accept(Math.max(list.currentIndex, 0))
            onLeaveRequested: root.close()
            onDownRequested: list.incrementCurrentIndex()
            onUpRequested: list.decrementCurrentIndex()
        }
        SectionLabel {
            id: heading

            x: 20
            y: field.height + 12
            width: parent.width - 40
            text: root.jumps.heading
            font.capitalization: Font.MixedCase
        }
        ListView {
            id: list

            y: heading.y + heading.height + 6
            width: parent.width
            height: parent.height - y
            clip: true
            reuseItems: true
            currentIndex: 0
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            model: root.jumps
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.jumps.heading

            delegate: JumpRow {
                required property int index

                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: root.jumps.choose(index)
            }
        }
        EmptyState {
            id: nothing

            y: field.height + 8
            width: parent.width
            visible: root.jumps.nothing !== ""
            iconName: "search"
            title: root.jumps.nothing
            hint: qsTr("Searched: the names of all things of the graph, identifiers, and addresses of datasets.")
        }
    }
    Connections {
        target: root.jumps

        function onAnswered() {
            list.currentIndex = 0;
            list.positionViewAtBeginning();
        }
        function onChosen() {
            root.close();
        }
    }
}
