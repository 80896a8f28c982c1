// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// What the model needs, line by line: what the device has, and what is left or missing.
Column {
    id: root

    required property list<fitRequirement> requirements
    property fitRequirement none // of a row that outlives what it stands for by a moment

    signal asked(int requirement) // where it comes from

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Requirements")

    RequirementRow {
        width: root.width
        header: true
        what: qsTr("What")
        need: qsTr("Needed")
        have: qsTr("On the device")
        gap: qsTr("Difference")
    }
    Repeater {
        model: root.requirements.length // not the list: the rows stay, and say something else

        RequirementRow {
            required property int index
            readonly property fitRequirement requirement: root.requirements[index] ?? root.none

            width: root.width
            what: requirement.what
            need: requirement.need
            have: requirement.have
            gap: requirement.gap
            sum: requirement.sum
            verdict: requirement.state
            onAsked: root.asked(index)
        }
    }
}
