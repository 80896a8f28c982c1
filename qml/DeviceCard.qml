// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

/// A device in the list.
Card {
    id: root

    required property int device
    required property string name
    required property string summary
    required property string sensors
    required property int fitCount
    required property int modelCount

    title: name
    detail: summary + "\n" + sensors
    iconName: "device"
    fitText: qsTr("%1/%2").arg(fitCount).arg(modelCount)
    fitTip: qsTr("%1 of %2 models fit").arg(fitCount).arg(modelCount)
}
