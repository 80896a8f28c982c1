// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import TinyAtlas.App

/// Why a model fits a device, or does not: for each sensor the way from one to the other, then the two memories.
Popup {
    id: root

    required property FitProofViewModel proof

    function reveal(item: Item) {
        const top = item.mapToItem(scroll, 0, 0).y;
        scroll.contentY += Math.min(0, top - 8) + Math.max(0, top + item.height + 8 - scroll.height);
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Math.round(1120 * Theme.textScale), parent.width - 48)
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
    onOpened: closeButton.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: proof.closed()

    contentHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 16

        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy))
                root.proof.copy();
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            StateIcon {
                verdict: root.proof.state
                size: Math.round(24 * Theme.textScale)
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: root.proof.title
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.titleSize
                    font.weight: Font.Bold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Label {
                    Layout.fillWidth: true
                    text: root.proof.pairName
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.muted
                }
            }
            AtlasButton {
                iconName: "close"
                tip: qsTr("Close (Esc)")
                onClicked: root.close()
            }
        }
        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: steps.implicitHeight
            contentHeight: steps.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AtlasScrollBar {}

            FocusScope {
                id: focused

                // What has the keyboard is scrolled into sight.
                readonly property Item item: activeFocus ? Window.activeFocusItem : null

                width: scroll.width - (scroll.contentHeight > scroll.height ? 14 : 0)
                implicitHeight: steps.implicitHeight
                onItemChanged: if (item)
                    root.reveal(item)

                ColumnLayout {
                    id: steps

                    width: parent.width
                    spacing: 20

                    Repeater {
                        model: root.proof.chains

                        ProofChain {
                            required property int index

                            Layout.fillWidth: true
                            onAsked: step => root.proof.explainStep(index, step)
                        }
                    }
                    Repeater {
                        model: root.proof.memories

                        ProofMemory {
                            required property fitMemory modelData
                            required property int index

                            Layout.fillWidth: true
                            memory: modelData
                            fill: Theme.groupColors[root.proof.group] ?? Theme.accent
                            onAsked: root.proof.explainMemory(index)
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        Layout.topMargin: -12
                        Layout.leftMargin: Theme.iconSize + 8
                        text: root.proof.barsNote
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.muted
                        font.pixelSize: Theme.smallSize
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: root.proof.notes
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.muted
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            AtlasButton {
                iconName: copied.running ? "fits" : "copy"
                text: copied.running ? qsTr("Copied") : qsTr("Copy")
                tip: qsTr("All of it as text, with what each step stands on (Ctrl+C)")
                onClicked: {
                    root.proof.copy();
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
        target: root.proof

        function onGone() {
            root.close();
        }
    }
    Timer {
        id: copied

        interval: 2000
    }
}
