// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import TinyAtlas.App

/// Where a figure comes from: what kind it is, the statements it stands on, and the lines of the file around the
/// one that is chosen.
Popup {
    id: root

    required property EvidenceViewModel evidence

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Math.round(900 * Theme.textScale), parent.width - 48)
    height: Math.min(implicitHeight, parent.height - 48)
    padding: 24
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
    onOpened: list.count > 0 ? list.forceActiveFocus(Qt.PopupFocusReason) : closeButton.forceActiveFocus(Qt.PopupFocusReason)

    onClosed: evidence.closed()

    contentHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 10

        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy))
                root.evidence.copy();
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 2

                SectionLabel {
                    Layout.fillWidth: true
                    text: qsTr("WHERE FROM?")
                }
                Label {
                    Layout.fillWidth: true
                    text: root.evidence.label === "" ? root.evidence.title : root.evidence.label + " · " + root.evidence.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.evidence.value
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    font.pixelSize: Theme.titleSize
                }
            }
            Pill {
                Layout.alignment: Qt.AlignTop
                visible: text !== ""
                text: root.evidence.kindWord
                iconName: root.evidence.kindIcon
            }
            AtlasButton {
                Layout.alignment: Qt.AlignTop
                iconName: "close"
                tip: qsTr("Close (Esc)")
                onClicked: root.close()
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.evidence.method
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.evidence.conditions
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(contentHeight, Math.round(120 * Theme.textScale))
            Layout.preferredHeight: Math.min(contentHeight, Math.round(320 * Theme.textScale))
            visible: count > 0
            clip: true
            spacing: 4
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            highlightMoveDuration: 0
            model: root.evidence.facts
            onCurrentIndexChanged: root.evidence.current = Math.max(0, currentIndex)
            ScrollBar.vertical: AtlasScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Statements")

            delegate: EvidenceFactRow {
                required property int index

                width: ListView.view.width - 12
                current: ListView.isCurrentItem
                focused: current && list.activeFocus
                onClicked: list.currentIndex = index
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.evidence.leftOut
            textFormat: Text.PlainText
            color: Theme.muted
        }
        SourceExcerpt {
            Layout.fillWidth: true
            visible: list.count > 0
            place: root.evidence.excerptPlace
            lines: root.evidence.excerpt
            note: root.evidence.excerptNote
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: 8

            AtlasButton {
                iconName: "copy"
                text: copied.running ? qsTr("Copied") : qsTr("Copy")
                tip: qsTr("All of it as text (Ctrl+C)")
                onClicked: {
                    root.evidence.copy();
                    copied.restart();
                }
            }
            Item {
                Layout.fillWidth: true
            }
            AtlasButton {
                id: closeButton

                text: qsTr("Close")
                onClicked: root.close()
            }
        }
    }

    Connections {
        target: root.evidence

        function onAsked() {
            list.currentIndex = 0;
            list.positionViewAtBeginning();
        }
    }
    Timer {
        id: copied

        interval: 2000
    }
}
