// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// Where the graph comes from: what is built in and what was opened, to be switched on and off.
ListView {
    id: root

    required property SourceListModel sources

    signal findingsRequested(string name, bool builtIn)

    function takeKeyboard() {
        forceActiveFocus(Qt.TabFocusReason);
    }

    clip: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: Theme.movement
    currentIndex: -1
    bottomMargin: 16
    boundsBehavior: Flickable.StopAtBounds
    model: sources
    ScrollBar.vertical: AtlasScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Sources")

    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        currentIndex = 0
    Keys.onSpacePressed: (currentItem as SourceRow).toggle()
    Keys.onReturnPressed: (currentItem as SourceRow).toggle()
    Keys.onEnterPressed: (currentItem as SourceRow).toggle()
    Keys.onDeletePressed: root.sources.close(currentIndex)

    delegate: SourceRow {
        required property int index

        width: ListView.view.width - 14
        focused: ListView.isCurrentItem && root.activeFocus
        onSwitched: on => root.sources.setOn(index, on)
        onCloseRequested: root.sources.close(index)
        onRereadRequested: root.sources.reread(index)
        onFindingsRequested: root.findingsRequested(name, !closable)
    }
}
