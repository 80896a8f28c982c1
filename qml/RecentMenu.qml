// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick.Controls.Basic
import TinyAtlas.App

/// What was opened before, to be opened again.
AtlasMenu {
    id: root

    required property RecentFiles recent
    property bool wanted: false // its items are made when it is first opened

    title: qsTr("Open &recent")
    implicitWidth: Math.round(440 * Theme.textScale)
    onAboutToShow: {
        wanted = true;
        recent.look();
    }

    Instantiator {
        active: root.wanted
        model: root.recent.files

        delegate: AtlasMenuItem {
            required property int index
            required property recentFile modelData

            text: modelData.name
            detail: modelData.there ? modelData.folder : qsTr("no longer there")
            quiet: !modelData.there
            onTriggered: root.recent.open(index)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as AtlasMenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as AtlasMenuItem)
    }
    Action {
        text: root.recent.files.length === 0 ? qsTr("Nothing was opened yet") : qsTr("&Clear")
        enabled: root.recent.files.length > 0
        onTriggered: root.recent.clear()
    }
}
