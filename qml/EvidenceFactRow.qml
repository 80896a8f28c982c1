// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A statement that a figure stands on: what it says, of what, where, and what its unit makes of it.
Item {
    id: root

    required property string caption // of the figure that it is the first of; else empty
    required property string conditions // likewise
    required property string kindWord
    required property string kindIcon
    required property string subject
    required property string iri
    required property string statement
    required property string place
    required property string unit
    required property string conversion
    required property string spoken // all of it in one sentence
    required property bool current
    required property bool focused

    signal clicked

    component Line: Label {
        width: texts.width - 20
        x: 10
        visible: text !== ""
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    component Quiet: Line {
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }

    implicitHeight: texts.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.onPressAction: clicked()

    Column {
        id: texts

        width: parent.width
        spacing: 0

        Item {
            width: parent.width
            height: visible ? Math.max(name.height, kind.height) + 12 : 0
            visible: root.caption !== ""

            Label {
                id: name

                y: 8
                width: parent.width - kind.width - 12
                text: root.caption
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Row {
                id: kind

                y: 8
                anchors.right: parent.right
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.kindIcon
                    size: Theme.signSize
                    color: Theme.muted
                }
                Label {
                    text: root.kindWord
                    textFormat: Text.PlainText
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
            }
        }
        Quiet {
            width: parent.width
            x: 0
            text: root.conditions
            bottomPadding: 4
        }
        Rectangle {
            width: parent.width
            height: said.implicitHeight + 16
            radius: Theme.radius - 2
            color: root.current ? Theme.tint(Theme.accent, Theme.raised, 0.14)
                                : hover.hovered ? Theme.tint(Theme.text, Theme.raised, 0.05) : "transparent"

            FocusRing {
                visible: root.focused
                anchors.margins: 0
                radius: Theme.radius - 2
            }
            Column {
                id: said

                y: 8
                width: parent.width
                spacing: 3

                Line {
                    text: root.statement
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                Line {
                    text: root.conversion
                }
                Quiet {
                    text: root.subject
                }
                Quiet {
                    text: root.iri
                    wrapMode: Text.WrapAnywhere
                }
                Quiet {
                    text: root.place
                    font.family: "monospace"
                }
                Quiet {
                    text: root.unit === "" ? "" : qsTr("Unit: %1").arg(root.unit)
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.clicked()
    }
}
