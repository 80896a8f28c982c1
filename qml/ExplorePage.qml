// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import TinyAtlas.App

/// The graph, and its zoom.
FocusScope {
    id: root

    required property Session session
    required property GraphArrangement arrangement
    required property PairDrag drag
    required property AtlasActions actions
    required property bool complete // what the first frame does without is there

    function takeKeyboard() {
        graph.forceActiveFocus(Qt.OtherFocusReason);
    }

    GraphItem {
        id: graph

        anchors.fill: parent
        arrangement: root.arrangement
        drag: root.drag
        focus: true
        activeFocusOnTab: true
        onMenuRequested: position => ((root.session.focusShown ? focusMenu : root.session.mapShown ? mapMenu : menu).made() as AtlasMenu).popup(graph, position)
        onTryRequested: root.actions.tryOther.trigger()
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Graph of models, sensors and devices")
        Accessible.description: root.arrangement.currentText

        FocusRing {
            visible: graph.visualFocus
            anchors.margins: 1
            radius: 0
            opacity: 0.6
        }
    }
    PopupOnDemand {
        id: menu

        file: "SelectionMenu.qml"
        properties: ({ actions: root.actions })
    }
    PopupOnDemand {
        id: mapMenu

        file: "MapMenu.qml"
        properties: ({ actions: root.actions })
    }
    PopupOnDemand {
        id: focusMenu

        file: "FocusMenu.qml"
        properties: ({ actions: root.actions })
    }
    OnDemand {
        x: 14
        y: 14
        width: parent.width - 28
        wanted: root.session.focusShown
        visible: root.session.focusShown
        file: "FocusTrail.qml"
        properties: ({ session: root.session, focusView: root.actions.focusView })
    }
    Tip {
        visible: root.arrangement.hoverText !== "" && !root.drag.active
        text: root.arrangement.hoverText
        x: root.arrangement.hoverPosition.x
        y: root.arrangement.hoverPosition.y
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 14
        spacing: 8
        visible: root.session.mapShown && way.text !== ""

        Pill {
            id: way

            anchors.verticalCenter: parent.verticalCenter
            maximumWidth: root.width - 2 * parent.y - (why.visible ? why.width + parent.spacing : 0)
            text: root.actions.map.settling ? qsTr("Laying out the map…") : root.actions.map.answerText || root.actions.map.pathText || root.actions.map.markedText
        }
        AtlasButton {
            id: why

            implicitHeight: Theme.smallControlHeight
            visible: root.actions.whyItFits.enabled
            text: root.actions.whyItFits.text
            tip: qsTr("Step by step, with what each step stands on (Ctrl+Shift+W)")
            onClicked: root.actions.whyItFits.trigger()
        }
    }
    Rectangle {
        visible: width > 0
        x: root.arrangement.band.x
        y: root.arrangement.band.y
        width: root.arrangement.band.width
        height: root.arrangement.band.height
        color: Qt.alpha(Theme.accent, 0.12)
        border.color: Theme.accent
        radius: 2
    }
    Binding {
        target: root.arrangement
        property: "bottomInset"
        value: Theme.controlHeight + 28
    }
    OnDemand {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: 14
        anchors.bottomMargin: 20 + Theme.controlHeight + Math.round(28 * Theme.textScale)
        wanted: root.session.mapShown && root.actions.map.showsPart
        visible: wanted
        file: "MapOverview.qml"
        properties: ({ map: root.actions.map })
    }
    OnDemand {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        wanted: root.complete
        file: "GraphButtons.qml"
        properties: ({ session: root.session, actions: root.actions, arrangement: Qt.binding(() => root.arrangement) })
    }
    OnDemand {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, Math.round(420 * Theme.textScale))
        wanted: root.session.nothingShown || root.session.modelCount + root.session.deviceCount === 0
        visible: wanted
        file: "NothingShown.qml"
        properties: ({ session: root.session })
    }
}
