// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Takes files that are dropped anywhere on the window.
DropArea {
    id: root

    required property Session session

    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        drop.acceptProposedAction();
        root.session.open(drop.urls);
    }

    Loader {
        anchors.fill: parent
        active: root.containsDrag
        source: "DropNotice.qml"
    }
}
