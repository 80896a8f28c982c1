// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The pair: which model on which device, the way to the next device, and the way out. Where it is narrow the pair
/// stands below the buttons. (Not a layout: the cards' height follows their width, and layouts in one another give up
/// before all is in its place.)
Item {
    id: root

    required property Session session
    required property FitViewModel fit
    required property AtlasActions actions
    required property bool copied

    signal copyRequested

    readonly property bool narrow: width < 860 * Theme.textScale
    readonly property bool stacked: width < 600 * Theme.textScale
    readonly property int spacing: narrow ? 8 : 12

    implicitHeight: stacked ? pair.y + pair.height : Math.max(commands.height, pair.height)

    Row {
        id: buttons

        y: root.stacked ? 0 : (root.height - height) / 2
        spacing: root.spacing

        AtlasButton {
            iconName: root.session.matrixOpen ? "matrix" : root.session.compareOpen ? "compare" : "explore"
            tip: root.session.matrixOpen ? qsTr("Back to the matrix (Esc)") : root.session.compareOpen ? qsTr("Back to Compare (Esc)") : qsTr("Back to Explore (Esc)")
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
    }
    Item {
        id: pair

        readonly property real room: width - between.width - 2 * root.spacing // of both cards

        x: root.stacked ? 0 : buttons.width + root.spacing
        y: root.stacked ? buttons.height + 12 : (root.height - height) / 2
        width: root.width - x - (root.stacked ? 0 : commands.width + root.spacing)
        height: Math.max(model.height, device.height)

        FitSideCard {
            id: model

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(pair.room / 2, pair.room - device.implicitWidth))
            side: root.fit.model
            dot: Theme.groupColors[root.fit.model.group] ?? Theme.muted
            frame: Theme.line
        }
        Label {
            id: between

            anchors.verticalCenter: parent.verticalCenter
            x: model.width + root.spacing
            text: qsTr("on", "a model on a device")
            textFormat: Text.PlainText
            color: Theme.muted
            font.pixelSize: Theme.titleSize
        }
        FitSideCard {
            id: device

            anchors.verticalCenter: parent.verticalCenter
            x: between.x + between.width + root.spacing
            width: Math.min(implicitWidth, Math.max(pair.room / 2, pair.room - model.implicitWidth))
            side: root.fit.device
            iconName: "device"
            frame: Theme.stateColors[root.fit.state] ?? Theme.line
        }
    }
    Row {
        id: commands

        anchors.right: parent.right
        y: root.stacked ? 0 : (root.height - height) / 2
        spacing: root.spacing

        AtlasButton {
            iconName: "add"
            text: root.narrow && !root.stacked ? "" : qsTr("Add model")
            tip: qsTr("Adds another model to this device (Ctrl+Shift+Return)")
            onClicked: root.actions.addModel.trigger()
        }
        AtlasButton {
            iconName: root.copied ? "fits" : "copy"
            text: root.narrow && !root.stacked ? "" : root.copied ? qsTr("Copied") : qsTr("Copy answer")
            tip: qsTr("Copies the answer as text and as a picture (Ctrl+Shift+C)")
            onClicked: root.copyRequested()
        }
        AtlasButton {
            iconName: "report"
            text: root.narrow && !root.stacked ? "" : qsTr("Report…")
            tip: qsTr("The answer with its evidence on one page, as PDF or HTML (Ctrl+Shift+P)")
            onClicked: root.actions.exportReport.trigger()
        }
    }
}
