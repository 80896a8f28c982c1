// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A card of a list: a dot or icon, a name, a line below it, and how many of the others it fits; where one of the
/// others is selected, the verdict on that pair. It can be dragged.
/// The list has the keyboard; the card shows it.
Item {
    id: root

    required property string title
    required property string detail
    required property string fitText
    required property string fitTip
    required property int verdict // a FitState; -1 where nothing is judged
    required property string verdictWord
    required property bool selected
    property bool marked: false // with others, in all views
    required property PairDrag drag
    required property string where // its figures are stated; may be empty
    property bool focused: false
    property bool away: false // it is being dragged
    property string heading: "" // above the card, where a section begins
    property color dot: "transparent"
    property string iconName: ""

    signal clicked
    signal markRequested // besides what is marked, or no longer
    signal menuRequested(point position)
    signal dragBegun(point scenePosition)

    readonly property color quietInk: selected ? Theme.tint(Theme.muted, Theme.text, 0.5) : Theme.muted
    readonly property int headingHeight: heading === "" ? 0 : 20 + Math.round(14 * Theme.textScale)

    implicitHeight: headingHeight + texts.implicitHeight + 20
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + (root.verdictWord === "" ? "" : ", " + root.verdictWord) + ", " + root.detail + ", " + root.fitTip
    Accessible.selectable: true
    Accessible.selected: selected || marked
    Accessible.onPressAction: clicked()

    SectionLabel {
        y: 14
        width: parent.width
        visible: root.heading !== ""
        text: root.heading
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.headingHeight
        color: root.selected || root.marked ? Theme.tint(Theme.accent, Theme.raised, 0.14)
                             : hover.hovered ? Theme.tint(Theme.text, Theme.raised, 0.05) : Theme.raised
        border.color: root.selected || root.marked ? Theme.accent : Theme.line
        radius: Theme.radius

        FocusRing {
            visible: root.focused
            anchors.margins: 1
            radius: Theme.radius - 1
        }
    }
    Rectangle {
        x: 12
        y: root.headingHeight + 10 + Math.round(5 * Theme.textScale)
        width: Theme.dotSize
        height: width
        radius: width / 2
        color: root.dot
        opacity: root.away ? 0.4 : 1
        visible: root.iconName === ""
    }
    Icon {
        x: 9
        y: root.headingHeight + 11
        name: root.iconName
        visible: root.iconName !== ""
        color: Theme.muted
        opacity: root.away ? 0.4 : 1
    }
    Column {
        id: texts

        x: 16 + Theme.iconSize
        y: root.headingHeight + 10
        width: parent.width - x - 12
        spacing: 3

        Label {
            width: parent.width - fit.width - 8
            text: root.title
            color: root.away ? Theme.muted : Theme.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: figures

            width: parent.width
            text: root.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.quietInk
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true

            HoverHandler {
                id: figuresHover
            }
        }
    }
    HoverTip {
        x: texts.x
        y: texts.y + figures.y
        width: figures.width
        height: figures.height
        hovered: figuresHover.hovered
        text: root.where
    }
    Row {
        id: fit

        anchors.right: parent.right
        anchors.rightMargin: 12
        y: root.headingHeight + 12
        spacing: 3

        StateIcon {
            anchors.verticalCenter: parent.verticalCenter
            verdict: root.verdict
            visible: root.verdict >= 0
            size: Math.round(12 * Theme.textScale)
        }
        Label {
            text: root.verdict >= 0 ? root.verdictWord : root.fitText
            textFormat: Text.PlainText
            color: Theme.stateInks[root.verdict] ?? root.quietInk
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }

        HoverHandler {
            id: fitHover
        }
    }
    HoverTip {
        anchors.fill: fit
        hovered: fitHover.hovered
        text: root.fitTip
    }

    HoverHandler {
        id: hover
    }
    // A mouse drags in every direction: the wheel scrolls.
    CardDragHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        drag: root.drag
        onBegun: position => root.dragBegun(position)
    }
    // A finger drags sideways: up and down scrolls.
    CardDragHandler {
        acceptedDevices: PointerDevice.TouchScreen
        yAxis.enabled: false
        drag: root.drag
        onBegun: position => root.dragBegun(position)
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.clicked()
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.markRequested()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => root.menuRequested(eventPoint.position)
    }
}
