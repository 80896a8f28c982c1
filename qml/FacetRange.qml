// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A range of figures: a slider with two ends below a histogram of what lies where.
Column {
    id: root

    required property FacetViewModel facet

    spacing: 4

    Item {
        width: parent.width
        height: 30
        visible: root.facet.lastStop > 0
        Accessible.ignored: true

        Repeater {
            model: root.facet.lastStop

            Rectangle {
                required property int index
                readonly property real share: root.facet.heights[index] ?? 0
                readonly property real step: (slider.availableWidth - handle.width) / root.facet.lastStop
                readonly property Item handle: slider.first.handle

                x: handle.width / 2 + index * step + 1
                y: parent.height - height
                width: Math.max(1, step - 2)
                height: share > 0 ? Math.max(2, share * parent.height) : 0
                radius: Math.min(2, width / 2)
                color: index >= root.facet.from && index < Math.max(root.facet.to, root.facet.from + 1)
                       ? Theme.tint(Theme.accent, Theme.panel, 0.75) : Theme.tint(Theme.text, Theme.panel, 0.25)
            }
        }
    }
    RangeSlider {
        id: slider

        /// All at once: an end that is set alone would be kept within what the others were.
        function takeRange() {
            to = root.facet.lastStop;
            setValues(root.facet.from, root.facet.to);
        }

        width: parent.width
        height: Theme.iconSize + 4
        padding: 0
        visible: root.facet.lastStop > 0
        from: 0
        stepSize: 1
        snapMode: RangeSlider.SnapAlways
        first.onMoved: root.facet.moveFrom(Math.round(first.value))
        second.onMoved: root.facet.moveTo(Math.round(second.value))
        first.onPressedChanged: if (!first.pressed)
            root.facet.endGesture()
        second.onPressedChanged: if (!second.pressed)
            root.facet.endGesture()
        Accessible.name: root.facet.name
        Component.onCompleted: takeRange()

        first.handle: FacetHandle {
            x: slider.first.visualPosition * (slider.availableWidth - width)
            y: (slider.height - height) / 2
            pressed: slider.first.pressed
            hovered: slider.first.hovered
            Accessible.name: qsTr("%1, at least: %2").arg(root.facet.name).arg(root.facet.rangeText)
        }
        second.handle: FacetHandle {
            x: slider.second.visualPosition * (slider.availableWidth - width)
            y: (slider.height - height) / 2
            pressed: slider.second.pressed
            hovered: slider.second.hovered
            Accessible.name: qsTr("%1, at most: %2").arg(root.facet.name).arg(root.facet.rangeText)
        }
        background: Rectangle {
            x: slider.first.handle.width / 2
            y: (slider.height - height) / 2
            width: slider.availableWidth - slider.first.handle.width
            height: 3
            radius: 1.5
            color: Theme.line

            Rectangle {
                x: slider.first.visualPosition * parent.width
                width: (slider.second.visualPosition - slider.first.visualPosition) * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
    }
    Connections {
        target: root.facet

        function onChanged() {
            slider.takeRange();
        }
    }
    FacetChoice {
        width: parent.width
        facet: root.facet
    }
}
