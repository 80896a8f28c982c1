// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A value to read and to type.
TextField {
    id: root

    required property string shown
    required property string name
    property bool edited: false // leaving it as it is must not round it
    property bool wrong: false // what was typed is no value: it stays until the field is left, to be mended

    signal entered(string text)

    function show() {
        root.edited = false;
        root.text = Qt.binding(() => root.shown);
    }

    implicitWidth: Math.round(84 * Theme.textScale)
    implicitHeight: Theme.smallControlHeight
    text: shown
    horizontalAlignment: Text.AlignRight
    selectByMouse: true
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    color: enabled ? Theme.text : Theme.muted
    Accessible.name: name
    onActiveFocusChanged: activeFocus ? selectAll() : deselect()
    onTextEdited: edited = true
    onEditingFinished: {
        if (edited)
            root.entered(text);
        if (!wrong || !activeFocus)
            show(); // whatever was typed, what counts is shown
    }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && edited
    Keys.onEscapePressed: show()
    background: Rectangle {
        color: Theme.raised
        border.color: root.wrong && root.edited ? Theme.doesNotFit : root.activeFocus ? Theme.accent : Theme.line
        border.width: root.activeFocus ? 2 : 1
        radius: Theme.radius - 2
    }
}
