// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// A list of cards: arrows move, Return chooses, Shift+Return tries, Ctrl+Return adds, the menu key opens the menu. The list has the focus, its current card shows it.
ListView {
    id: root

    signal chooseRequested
    signal tryRequested
    signal addRequested
    signal menuRequested

    /// The keyboard is here and in use; a click alone marks nothing.
    property bool focusShown: false

    /// Less does not show the first card, or why there is none.
    property real leastHeight: Math.round(64 * Theme.textScale)

    function answer(modifiers: int) {
        modifiers & Qt.ControlModifier ? addRequested() : modifiers & Qt.ShiftModifier ? tryRequested() : chooseRequested();
    }

    /// The mouse is on this row: the keyboard goes on from there.
    function takeMouse(row: int) {
        currentIndex = row;
        forceActiveFocus(Qt.MouseFocusReason);
        focusShown = false;
    }

    /// What was selected elsewhere comes into sight, and the keyboard goes on from there.
    function reveal(row: int) {
        if (row < 0 || activeFocus)
            return;
        currentIndex = row;
        positionViewAtIndex(row, ListView.Contain);
    }

    /// To its first card, once there is time: that makes the cards.
    function toBeginning() {
        beginning.restart();
    }

    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    clip: true
    spacing: 6
    leftMargin: 14
    rightMargin: 14
    bottomMargin: 14
    reuseItems: true
    cacheBuffer: 0 // with cards that are reused, nothing need be made ahead
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: Theme.movement
    currentIndex: -1
    ScrollBar.vertical: AtlasScrollBar {}
    Accessible.role: Accessible.List

    onActiveFocusChanged: {
        focusShown = activeFocus;
        if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0;
    }
    Keys.onPressed: event => {
        focusShown = true;
        event.accepted = event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier;
        if (event.accepted)
            menuRequested();
    }
    Keys.onMenuPressed: menuRequested()
    Keys.onReturnPressed: event => answer(event.modifiers)
    Keys.onEnterPressed: event => answer(event.modifiers)
    Keys.onSpacePressed: chooseRequested()

    Timer {
        id: beginning

        interval: 0
        onTriggered: root.positionViewAtBeginning()
    }
}
