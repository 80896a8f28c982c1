// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What if: of the model and the device at hand, and of all alike; what follows from it; and what was kept. Beside
/// every view.
Pane {
    id: root

    required property Session session
    required property WhatIfViewModel whatIf
    required property KeptWhatIfModel kept

    signal closeRequested

    function takeKeyboard() {
        flickable.contentY = 0;
        close.forceActiveFocus(Qt.TabFocusReason);
    }

    padding: 0
    background: Rectangle {
        color: Theme.panel
    }
    Accessible.name: qsTr("What-if")

    RowLayout {
        id: head

        x: 16
        y: 10
        width: parent.width - 26
        spacing: 8

        Label {
            Layout.fillWidth: true
            text: qsTr("What if …")
            textFormat: Text.PlainText
            font.pixelSize: Theme.bodySize + 3
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AtlasButton {
            implicitHeight: Math.round(26 * Theme.textScale)
            enabled: root.session.supposed
            text: qsTr("Reset all")
            tip: qsTr("Everything as in the graph; what was kept stays")
            onClicked: root.session.resetWhatIf()
        }
        AtlasButton {
            id: close

            implicitHeight: Math.round(26 * Theme.textScale)
            iconName: "close"
            tip: qsTr("Close (Ctrl+Shift+S)")
            onClicked: root.closeRequested()
        }
    }
    WhatIfEffect {
        id: effect

        x: 16
        y: head.y + head.height + 6
        width: parent.width - 32
        whatIf: root.whatIf
    }
    Flickable {
        id: flickable

        // Where the keyboard is: what is scrolled away is scrolled into sight.
        readonly property Item focusItem: root.activeFocus ? Window.activeFocusItem : null

        function reveal(item: Item) {
            const top = item.mapToItem(column, 0, 0).y;
            flickable.contentY = Math.max(0, Math.min(top - 12, Math.max(flickable.contentY, top + item.height + 12 - flickable.height)));
        }

        onFocusItemChanged: if (focusItem && focusItem !== close)
            reveal(focusItem)
        anchors.fill: parent
        anchors.topMargin: effect.y + effect.height + 14
        contentHeight: column.implicitHeight + 32
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AtlasScrollBar {}

        ColumnLayout {
            id: column

            x: 16
            width: flickable.width - 32
            spacing: 14

            Label {
                Layout.fillWidth: true
                visible: !root.whatIf.device.present && !root.whatIf.model.present
                text: qsTr("Select a model or a device to suppose something of it: more RAM, another sensor, a smaller need.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            WhatIfThing {
                Layout.fillWidth: true
                visible: root.whatIf.device.present
                thing: root.whatIf.device
            }
            WhatIfThing {
                Layout.fillWidth: true
                visible: root.whatIf.model.present
                thing: root.whatIf.model
            }
            WhatIfEverywhere {
                Layout.fillWidth: true
                whatIf: root.whatIf
            }
            WhatIfChanges {
                Layout.fillWidth: true
                visible: root.whatIf.changes.length > 0
                whatIf: root.whatIf
            }
            WhatIfSupposed {
                Layout.fillWidth: true
                visible: root.whatIf.lines.length > 0
                whatIf: root.whatIf
            }
            WhatIfKept {
                Layout.fillWidth: true
                session: root.session
                kept: root.kept
            }
        }
    }
}
