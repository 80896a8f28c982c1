// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// The pair: which model on which device, the way to the next device, and the way out. Where it is narrow the pair
/// stands below the buttons.
GridLayout {
    id: root

    required property Session session
    required property FitViewModel fit
    required property bool copied

    signal copyRequested

    readonly property bool narrow: width < 860 * Theme.textScale
    readonly property bool stacked: width < 600 * Theme.textScale

    columnSpacing: narrow ? 8 : 12
    rowSpacing: 12

    AtlasButton {
        iconName: "back"
        tip: qsTr("Back to Explore (Esc)")
        onClicked: root.session.closeFit()
    }
    // Before the names: their place must not hang on what the device is called.
    Row {
        spacing: 4

        AtlasButton {
            iconName: "chevron_down"
            tip: qsTr("Previous device (Alt+Left), %1").arg(root.fit.position)
            rotation: 90
            onClicked: root.fit.previousDevice()
        }
        AtlasButton {
            iconName: "chevron_down"
            tip: qsTr("Next device (Alt+Right), %1").arg(root.fit.position)
            rotation: -90
            onClicked: root.fit.nextDevice()
        }
    }
    RowLayout {
        Layout.row: root.stacked ? 1 : 0
        Layout.column: root.stacked ? 0 : 2
        Layout.columnSpan: root.stacked ? 5 : 1
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        spacing: root.columnSpacing

        FitSideCard {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            side: root.fit.model
            dot: Theme.groupColors[root.fit.model.group] ?? Theme.muted
            frame: Theme.line
        }
        Label {
            text: qsTr("on", "a model on a device")
            color: Theme.muted
            font.pixelSize: Theme.titleSize
        }
        FitSideCard {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            side: root.fit.device
            iconName: "device"
            frame: Theme.stateColors[root.fit.state] ?? Theme.line
        }
    }
    Item {
        Layout.row: 0
        Layout.column: 3
        Layout.fillWidth: true
        Layout.preferredWidth: 0
        implicitWidth: 0
    }
    AtlasButton {
        Layout.row: 0
        Layout.column: 4
        iconName: root.copied ? "fits" : "copy"
        text: root.narrow && !root.stacked ? "" : root.copied ? qsTr("Copied") : qsTr("Copy answer")
        tip: qsTr("Copies the answer as text and as a picture (Ctrl+Shift+C)")
        onClicked: root.copyRequested()
    }
}
