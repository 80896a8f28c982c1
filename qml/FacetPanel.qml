// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The facets of one list, one below the other, while they are open.
FocusScope {
    id: root

    required property FacetsViewModel facets

    /// Where the keyboard is: what is scrolled away is scrolled into sight.
    readonly property Item focusItem: activeFocus ? Window.activeFocusItem : null

    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        view.contentY = Math.max(0, Math.min(top - 28, Math.max(view.contentY, top + item.height + 16 - height)));
    }

    /// How many facets are there: one after the other, or a frame would be lost over some sixty chips.
    property int made: 0

    implicitHeight: column.height
    onFocusItemChanged: if (focusItem)
        reveal(focusItem)

    Timer {
        interval: 8
        repeat: true
        running: root.made < repeater.count
        onTriggered: ++root.made
    }
    Flickable {
        id: view

        anchors.fill: parent
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AtlasScrollBar {}

        Column {
            id: column

            x: 14
            width: root.width - 28
            topPadding: 8
            bottomPadding: 12
            spacing: 14

            Repeater {
                id: repeater

                onCountChanged: root.made = 0
                model: root.facets.open ? root.facets.facets : []

                Column {
                    id: each

                    required property FacetViewModel modelData
                    required property int index

                    width: column.width
                    spacing: 6

                    Item {
                        width: parent.width
                        height: name.implicitHeight

                        SectionLabel {
                            id: name

                            text: each.modelData.name
                        }
                        Label {
                            anchors.right: parent.right
                            anchors.baseline: name.baseline
                            visible: each.modelData.isRange
                            text: each.modelData.rangeText
                            textFormat: Text.PlainText
                            color: Theme.text
                            font.pixelSize: Theme.smallSize
                        }
                    }
                    Loader {
                        width: parent.width
                        active: each.index < root.made
                        Component.onCompleted: setSource(each.modelData.isRange ? "FacetRange.qml" : "FacetChoice.qml",
                                                         { facet: each.modelData })
                    }
                }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: view.contentY > 0
        color: Theme.line
    }
}
