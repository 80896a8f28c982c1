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
        elide: Text.ElideRight
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
    TextField {
        id: field

        property bool edited: false // leaving it as it is must not round it

        function show() {
            field.edited = false;
            field.text = Qt.binding(() => root.knob.text);
        }

        Layout.preferredWidth: Math.round(84 * Theme.textScale)
        implicitHeight: Theme.smallControlHeight
        enabled: root.knob.maximum > 0
        text: root.knob.text
        horizontalAlignment: Text.AlignRight
        selectByMouse: true
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        color: enabled ? Theme.text : Theme.muted
        Accessible.name: root.knob.name
        onActiveFocusChanged: activeFocus ? selectAll() : deselect()
        onTextEdited: edited = true
        onEditingFinished: {
            if (edited)
                root.entered(text);
            show(); // whatever was typed, what counts is shown
        }
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && edited
        Keys.onEscapePressed: show()
        background: Rectangle {
            color: Theme.raised
            border.color: field.activeFocus ? Theme.accent : Theme.line
            border.width: field.activeFocus ? 2 : 1
            radius: Theme.radius - 2
        }
    }
}
