// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A popup that is made when it is first opened.
Loader {
    id: root

    required property string file
    property var properties: ({}) // what it requires

    function made(): T.Popup {
        if (status === Loader.Null)
            setSource(root.file, root.properties);
        return item as T.Popup;
    }
    function open() {
        made().open();
    }
}
