// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// A tool tip that exists only while the mouse is there: of a list of cards, one is asked for at a time.
Loader {
    id: root

    required property bool hovered
    required property string text

    active: hovered && text !== ""
    source: "Tip.qml"
    onLoaded: {
        const tip = item as Tip;
        tip.text = Qt.binding(() => root.text);
        tip.visible = true;
    }
}
