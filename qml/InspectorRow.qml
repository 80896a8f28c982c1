// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One row of the inspector: a heading, a figure, a sentence, a verdict or a link. One component for all, so
/// that a list of thousands reuses a screenful.
Item {
    id: root

    required property int kind
    required property string label
    required property string value
    required property string tooltip
    required property int verdict
    required property bool foldable
    required property bool folded
    required property bool explained // a click shows where it comes from
    required property int depth // of a statement: how far it is unfolded
    required property bool linked // likewise: it leads to something that can be selected
    required property bool focused

    signal activated

    readonly property bool heading: kind === InspectorRows.Heading
    readonly property bool judged: kind === InspectorRows.Verdict
    readonly property bool raw: kind === InspectorRows.Statement
    readonly property bool clickable: judged || raw || kind === InspectorRows.Link || foldable || explained
    readonly property int inset: judged ? 28 + Theme.signSize : raw ? rawInset + Theme.signSize + 4 : 18
    readonly property int rawInset: 12 + 12 * Math.min(depth, 8) // where what unfolds it stands
    /// The value stands below the label: that of a verdict, and one that is too long to stand beside it.
    readonly property bool stacked: judged || detail.implicitWidth > width - inset - 30 - name.implicitWidth

    implicitHeight: heading ? 26 + Math.round(14 * Theme.textScale) : 8 + (stacked && value !== "" ? name.height + 2 + detail.height
                                                                : Math.max(name.height, detail.height))
    Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: value === "" ? label : label + ": " + value
    Accessible.description: tooltip
    Accessible.onPressAction: activated()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        radius: Theme.radius - 2
        color: hover.hovered && root.clickable ? Theme.tint(Theme.text, Theme.panel, 0.06) : "transparent"

        FocusRing {
            visible: root.focused
            anchors.margins: 0
            radius: Theme.radius - 2
        }
    }
    StateIcon {
        x: 18
        y: 4 + Math.round(2 * Theme.textScale)
        verdict: root.verdict
        visible: root.judged
        size: Theme.signSize
    }
    Label {
        id: name

        x: root.inset
        y: root.heading ? 20 : 4
        width: root.stacked || root.heading || root.value === "" ? root.width - x - 18 : implicitWidth
        text: root.label
        textFormat: Text.PlainText
        elide: root.kind === InspectorRows.Text ? Text.ElideNone : Text.ElideRight
        wrapMode: root.kind === InspectorRows.Text ? Text.Wrap : Text.NoWrap
        color: root.judged || root.kind === InspectorRows.Link ? Theme.text : Theme.muted
        font.pixelSize: root.heading ? Theme.smallSize : Theme.bodySize
        font.weight: root.heading ? Font.DemiBold : Font.Normal
        font.letterSpacing: root.heading ? 0.6 : 0
        Accessible.ignored: true
    }
    Label {
        id: detail

        x: root.stacked ? root.inset : name.x + name.width + 12
        y: root.stacked ? name.y + name.height + 2 : 4
        width: root.width - x - 18
        text: root.value
        textFormat: Text.PlainText
        visible: text !== ""
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        wrapMode: Text.Wrap
        maximumLineCount: 6
        elide: Text.ElideRight
        color: root.judged ? Theme.stateInks[root.verdict] ?? Theme.muted : root.linked ? Theme.accent : Theme.text
        font.underline: root.explained && hover.hovered
        font.pixelSize: root.judged ? Theme.smallSize : Theme.bodySize
        Accessible.ignored: true
    }
    Icon {
        x: root.raw ? root.rawInset : parent.width - width - 18
        y: root.raw ? name.y + (name.height - height) / 2 : 20
        name: "chevron_down"
        size: Theme.signSize
        color: Theme.muted
        visible: root.foldable
        rotation: root.folded ? -90 : 0
    }

    HoverHandler {
        id: hover

        cursorShape: root.clickable ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    HoverTip {
        anchors.fill: parent
        hovered: hover.hovered
        text: root.judged ? qsTr("Click to select it, double-click to see the pair in Fit")
            : !root.explained ? root.tooltip : root.tooltip === "" ? qsTr("Click: where from?") : root.tooltip + "\n" + qsTr("Click: where from?")
    }
}
