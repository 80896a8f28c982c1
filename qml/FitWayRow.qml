// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One way out where a model does not fit: a change of a device, another device or another model, and what it costs.
Item {
    id: root

    required property string title
    required property string detail
    required property string spoken // all of it
    required property int verdict // -1 of a change: nothing has been judged
    property bool leads: true // somewhere; else a click asks where it comes from
    property bool supposes: false // to a what-if
    property list<string> figures
    property list<string> words // the figures, as they are said
    property list<int> effects // of each: above 0 it is gained, below 0 given up

    signal chosen
    signal asked // where it comes from
    signal figureAsked(int figure) // likewise

    implicitHeight: texts.implicitHeight + 12
    activeFocusOnTab: true
    Accessible.role: leads ? Accessible.Link : Accessible.ListItem
    Accessible.name: spoken
    Accessible.onPressAction: leads ? chosen() : asked()
    Keys.onReturnPressed: event => leads && !(event.modifiers & Qt.ShiftModifier) ? chosen() : asked()
    Keys.onEnterPressed: event => leads && !(event.modifiers & Qt.ShiftModifier) ? chosen() : asked()
    Keys.onSpacePressed: asked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -6
        anchors.rightMargin: -6
        radius: Theme.radius - 2
        color: hover.hovered ? Theme.tint(Theme.text, Theme.background, 0.05) : "transparent"

        FocusRing {
            visible: root.activeFocus
            anchors.margins: 0
            radius: Theme.radius - 2
        }
    }
    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        onTapped: root.leads ? root.chosen() : root.asked()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.asked()
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered
        text: !root.leads ? qsTr("Click: where from?") : root.supposes ? qsTr("Click: suppose it. Right click: where from?")
                                                                        : qsTr("Click: show it. Right click: where from?")
    }

    StateIcon {
        y: 6 + (titleLabel.lineHeightOfOne - height) / 2
        visible: root.verdict >= 0
        verdict: root.verdict
        size: Theme.signSize
    }
    Label {
        y: 6
        width: Theme.signSize
        visible: root.verdict < 0
        text: "+"
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        color: Theme.muted
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Column {
        id: texts

        x: 10 + Theme.signSize
        y: 6
        width: root.width - x - (root.leads ? 24 : 0)
        spacing: 2

        Label {
            id: titleLabel

            readonly property real lineHeightOfOne: height / Math.max(1, lineCount)

            width: parent.width
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.detail
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            visible: root.figures.length > 0
            topPadding: 2
            spacing: 6

            Repeater {
                model: root.figures

                FitTradeFigure {
                    required property string modelData
                    required property int index

                    text: modelData
                    words: root.words[index] ?? ""
                    effect: root.effects[index] ?? 0
                    onClicked: root.figureAsked(index)
                }
            }
        }
    }
    Icon {
        anchors.right: parent.right
        y: 6 + (titleLabel.lineHeightOfOne - height) / 2
        visible: root.leads
        name: "forward"
        size: Theme.signSize
        color: Theme.muted
    }
}
