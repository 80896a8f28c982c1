// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// What stands where the graph would: it is empty, or the filters leave nothing of it.
Item {
    id: root

    required property Session session
    readonly property bool empty: session.modelCount + session.deviceCount === 0

    implicitHeight: Math.max(nothing.implicitHeight, filtered.implicitHeight)

    EmptyState {
        id: nothing

        width: root.width
        visible: root.empty && !root.session.loading
        iconName: "explore"
        title: qsTr("Nothing to show")
        hint: qsTr("What is on describes neither models nor devices. Switch a source on in Data, or open a file.")
    }
    EmptyState {
        id: filtered

        width: root.width
        visible: !root.empty && root.session.nothingShown
        iconName: "filter"
        title: qsTr("Nothing passes the filters")
        hint: qsTr("No model and no device has all that is chosen in the list panel.")
        actionText: qsTr("Clear the filters")
        onActionClicked: root.session.clearFilter()
    }
}
