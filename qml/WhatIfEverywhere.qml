// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What is supposed of all models and devices alike: the margin, and what stands beside every model.
ColumnLayout {
    id: root

    required property WhatIfViewModel whatIf
    property int typed: -1 // the figure that was typed last: its is the problem, if any

    spacing: 8

    SectionLabel {
        text: qsTr("WITH EVERY MODEL, ON EVERY DEVICE")
        Layout.fillWidth: true
    }
    Repeater {
        model: root.whatIf.general.length // not the list: the rows stay under the hand

        WhatIfFigureRow {
            required property int index

            Layout.fillWidth: true
            knob: root.whatIf.general[index]
            problem: root.typed === index ? root.whatIf.problem : ""
            onMoved: value => root.whatIf.set(index, value)
            onReleased: root.whatIf.release()
            onEntered: text => {
                root.typed = index;
                root.whatIf.enter(index, text);
            }
        }
    }
}
