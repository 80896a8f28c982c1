// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What stood in the middle, in its order: back, forward, and to any of them.
Item {
    id: root

    required property Session session
    required property FocusViewModel focusView

    readonly property int longestName: Math.round(220 * Theme.textScale)

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        spacing: 6

        AtlasButton {
            iconName: "back"
            tip: qsTr("Back to what was in the middle (Alt+Left)")
            enabled: root.session.canGoBack
            onClicked: root.session.goBack()
        }
        AtlasButton {
            iconName: "forward"
            tip: qsTr("Forward (Alt+Right)")
            enabled: root.session.canGoForward
            onClicked: root.session.goForward()
        }
        Repeater {
            model: root.focusView.trail
            delegate: RowLayout {
                id: step

                required property int index
                required property string modelData
                readonly property bool current: index === root.focusView.trailPlace

                Layout.maximumWidth: root.longestName
                spacing: 6

                Label {
                    text: "›"
                    textFormat: Text.PlainText
                    visible: step.index > 0
                    color: Theme.muted
                    Accessible.ignored: true
                }
                AbstractButton {
                    id: name

                    Layout.fillWidth: true
                    text: step.modelData
                    hoverEnabled: true
                    verticalPadding: 5
                    horizontalPadding: 4
                    Accessible.role: Accessible.Link
                    Accessible.name: step.current ? qsTr("%1, in the middle").arg(text) : qsTr("Put %1 in the middle").arg(text)
                    Keys.onReturnPressed: name.clicked()
                    Keys.onEnterPressed: name.clicked()
                    onClicked: root.focusView.goToTrail(step.index)

                    contentItem: Label {
                        text: name.text
                        textFormat: Text.PlainText
                        elide: Text.ElideMiddle
                        color: step.current || name.hovered ? Theme.text : Theme.muted
                        font.weight: step.current ? Font.DemiBold : Font.Normal
                        font.underline: name.hovered && !step.current
                        Accessible.ignored: true
                    }
                    background: FocusRing {
                        visible: name.visualFocus
                    }

                    HoverHandler {
                        cursorShape: Qt.PointingHandCursor
                    }
                }
            }
        }
    }
}
