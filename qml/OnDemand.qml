// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// Makes what is in a file when that is first wanted, and then keeps it: what is not seen at the start does not
/// delay it. (A component beside it would do, but for Qt 6.4, whose Loader cannot make one that is bound.)
Loader {
    id: root

    required property bool wanted
    required property string file
    required property var properties // of what is made, by name
    property bool atOnce: true // else in the time between frames
    property bool hurried: false

    /// What is made; where it is not there yet, it is made now.
    function made(): Item {
        root.hurried = true;
        return root.item as Item;
    }
    function make() {
        const now = atOnce || hurried;
        if (!(wanted || hurried) || file === "" || status === Loader.Ready || (status === Loader.Loading && !now))
            return;
        source = ""; // what is on its way would lose its properties if it were hurried on
        asynchronous = !now;
        setSource(file, properties);
    }

    onWantedChanged: make()
    onAtOnceChanged: make()
    onHurriedChanged: make()
    Component.onCompleted: make()
}
