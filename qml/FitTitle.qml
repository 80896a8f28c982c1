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
        iconName: "explore"
        tip: qsTr("Back to Explore (Esc)")
        onClicked: root.session.closeFit()
    }
    Row {
        spacing: 4

        AtlasButton {
            iconName: "back"
            enabled: root.session.canGoBack
            tip: qsTr("The pair before (Alt+Left)")
            onClicked: root.session.goBack()
        }
        AtlasButton {
            iconName: "back"
            enabled: root.session.canGoForward
            tip: qsTr("The pair after (Alt+Right)")
            rotation: 180
            onClicked: root.session.goForward()
        }
    }
    // Before the names: their place must not hang on what the device is called.
    Row {
        spacing: 4

        AtlasButton {
            iconName: "chevron_down"
            tip: qsTr("Previous device (Left), %1").arg(root.fit.position)
            rotation: 90
            onClicked: root.fit.previousDevice()
        }
        AtlasButton {
            iconName: "chevron_down"
            tip: qsTr("Next device (Right), %1").arg(root.fit.position)
            rotation: -90
            onClicked: root.fit.nextDevice()
        }
    }
    RowLayout {
        Layout.row: root.stacked ? 1 : 0
        Layout.column: root.stacked ? 0 : 3
        Layout.columnSpan: root.stacked ? 6 : 1
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
        Layout.column: 4
        Layout.fillWidth: true
        Layout.preferredWidth: 0
        implicitWidth: 0
    }
    AtlasButton {
        Layout.row: 0
        Layout.column: 5
        iconName: root.copied ? "fits" : "copy"
        text: root.narrow && !root.stacked ? "" : root.copied ? qsTr("Copied") : qsTr("Copy answer")
        tip: qsTr("Copies the answer as text and as a picture (Ctrl+Shift+C)")
        onClicked: root.copyRequested()
    }
}
