// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// A source of the graph: what it is and holds, a switch, and what can be done to it.
Item {
    id: root

    required property string name
    required property string title
    required property string about
    required property string failure
    required property string place
    required property string section // the heading above the first of a kind, else empty
    required property bool on
    required property bool switchable
    required property bool closable
    required property bool busy
    required property string status
    required property string measure
    required property string findingsText
    required property var references
    required property bool focused

    signal switched(bool on)
    signal closeRequested
    signal rereadRequested
    signal findingsRequested

    function toggle() {
        if (root.switchable)
            root.switched(!root.on);
    }

    implicitHeight: card.y + card.height + 6
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + status
    Accessible.description: failure + " " + about + " " + measure

    SectionLabel {
        id: heading

        x: 4
        y: 8
        visible: root.section !== ""
        text: root.section
    }
    Rectangle {
        id: card

        x: 3 // for the ring of the focus
        y: heading.visible ? heading.y + heading.height + 8 : 3
        width: parent.width - 6
        height: texts.implicitHeight + 24
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.line

        FocusRing {
            visible: root.focused
        }
        AtlasSwitch {
            id: toggle

            x: 14
            y: 14
            name: qsTr("%1 counts").arg(root.title)
            checked: root.on
            enabled: root.switchable
            focusPolicy: Qt.NoFocus // the row has its key
            onToggled: {
                root.switched(checked);
                checked = Qt.binding(() => root.on);
            }
        }
        ColumnLayout {
            id: texts

            x: toggle.x + toggle.width + 14
            y: 12
            width: parent.width - x - 14
            spacing: 3

            RowLayout {
                spacing: 8

                Label {
                    text: root.title
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 1
                    Accessible.ignored: true
                }
                Label {
                    text: root.status
                    textFormat: Text.PlainText
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
                Item {
                    Layout.fillWidth: true
                }
                BusyIndicator {
                    visible: root.busy
                    running: visible && root.Window.visibility !== Window.Hidden && root.Window.visibility !== Window.Minimized
                    implicitWidth: Theme.iconSize
                    implicitHeight: Theme.iconSize
                    padding: 0
                }
                LinkButton {
                    visible: root.findingsText !== ""
                    text: root.findingsText
                    Accessible.name: qsTr("%1 of %2").arg(text).arg(root.title)
                    onClicked: root.findingsRequested()
                }
                AtlasButton {
                    visible: root.closable
                    implicitHeight: Math.round(24 * Theme.textScale)
                    text: qsTr("Read again")
                    tip: qsTr("Reads the file anew, in place of what it said")
                    focusPolicy: Qt.NoFocus
                    onClicked: root.rereadRequested()
                }
                AtlasButton {
                    visible: root.closable
                    implicitHeight: Math.round(24 * Theme.textScale)
                    iconName: "close"
                    tip: qsTr("Closes the file (Del)")
                    focusPolicy: Qt.NoFocus
                    onClicked: root.closeRequested()
                }
            }
            RowLayout {
                visible: root.failure !== ""
                spacing: 8

                SeverityIcon {
                    severity: 2
                    Layout.alignment: Qt.AlignTop
                }
                Label {
                    Layout.fillWidth: true
                    text: root.failure
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.about
                textFormat: Text.PlainText
                visible: text !== ""
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: root.measure
                textFormat: Text.PlainText
                visible: text !== ""
                wrapMode: Text.Wrap
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: root.closable ? root.place : root.references.join(" · ")
                visible: text !== ""
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
}
