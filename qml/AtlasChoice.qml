// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// One of several texts, in the theme's colours.
ComboBox {
    id: root

    implicitHeight: Theme.smallControlHeight
    leftPadding: 10
    rightPadding: 10 + Theme.signSize + 8
    Accessible.name: displayText

    contentItem: Label {
        text: root.displayText
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideMiddle // the figures differ at the end
    }
    indicator: Icon {
        x: root.width - width - 10
        y: (root.height - height) / 2
        name: "chevron_down"
        size: Theme.signSize
        color: Theme.muted
    }
    delegate: AtlasMenuItem {
        required property int index
        required property string modelData

        width: ListView.view?.width ?? 0
        text: modelData
        checkable: true
        checked: index === root.currentIndex
        highlighted: index === root.highlightedIndex
    }
    background: Rectangle {
        color: root.down || root.hovered ? Theme.tint(Theme.text, Theme.raised, root.down ? 0.16 : 0.08) : Theme.raised
        border.color: Theme.line
        radius: Theme.radius - 2

        FocusRing {
            visible: root.visualFocus
        }
    }
    popup: Popup {
        y: root.height + 4
        width: Math.max(root.width, Math.round(330 * Theme.textScale))
        height: Math.min(implicitHeight, Math.round(420 * Theme.textScale)) // of many, the rest scrolls
        margins: 8
        padding: 1
        topPadding: 4
        bottomPadding: 4
        contentItem: ListView {
            implicitHeight: contentHeight
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AtlasScrollBar {}
        }
        background: Rectangle {
            color: Theme.raised
            border.color: Theme.line
            radius: Theme.radius
        }
    }
}
