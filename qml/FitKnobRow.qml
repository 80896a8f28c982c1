// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One thing that can be supposed otherwise: its name, a slider, and its value to read and to type.
RowLayout {
    id: root

    required property fitKnob knob

    signal asked // where its value comes from
    signal moved(double value)
    signal released
    signal entered(string text)

    spacing: 12

    Label {
        Layout.preferredWidth: Math.round(140 * Theme.textScale)
        text: root.knob.name
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted

        TapHandler {
            onTapped: root.asked()
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
    AtlasSlider {
        Layout.fillWidth: true
        enabled: root.knob.maximum > 0
        from: 0
        to: Math.max(root.knob.maximum, 1)
        stepSize: root.knob.step
        value: root.knob.value
        Accessible.name: root.knob.name
        Accessible.description: root.knob.text
        onMoved: root.moved(value)
        onPressedChanged: if (!pressed)
            root.released()
        onActiveFocusChanged: if (!activeFocus)
            root.released()
    }
    FitKnobField {
        enabled: root.knob.maximum > 0
        shown: root.knob.text
        name: root.knob.name
        onEntered: text => root.entered(text)
    }
}
