// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import TinyAtlas.App

/// Every key, by where it works.
Popup {
    id: root

    required property AtlasActions actions

    component Group: Column {
        id: group

        required property string title
        default property alias rows: rows.data

        width: grid.columnWidth
        spacing: 6
        bottomPadding: 14

        SectionLabel {
            text: group.title
        }
        Column {
            id: rows

            width: parent.width
        }
    }
    component Commands: Repeater {
        delegate: ShortcutRow {
            required property Action modelData

            width: grid.columnWidth
            keys: modelData.shortcut ?? ""
            what: modelData.text.replace("&", "").split(":")[0] // without what would be undone
        }
    }
    component Key: ShortcutRow {
        width: grid.columnWidth
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Math.round(860 * Theme.textScale), parent.width - 48)
    height: Math.min(implicitHeight, parent.height - 48)
    padding: 24
    modal: true
    focus: true
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.background, 0.6)
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.line
        radius: 12
    }
    onOpened: close.forceActiveFocus(Qt.PopupFocusReason)

    contentHeight: title.height + 16 + grid.implicitHeight

    Item {
        anchors.fill: parent
        Keys.onUpPressed: scroll.flick(0, 600)
        Keys.onDownPressed: scroll.flick(0, -600)

        Shortcut {
            sequence: "F1" // that of the action does not reach beneath the sheet
            enabled: root.opened
            onActivated: root.close()
        }
        Label {
            id: title

            text: qsTr("Keyboard shortcuts")
            textFormat: Text.PlainText
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        AtlasButton {
            id: close

            anchors.right: parent.right
            iconName: "close"
            tip: qsTr("Close (Esc)")
            onClicked: root.close()
        }
        Flickable {
            id: scroll

            y: title.height + 16
            width: parent.width
            height: parent.height - y
            clip: true
            contentHeight: grid.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AtlasScrollBar {}

            GridLayout {
                id: grid

                readonly property bool wide: scroll.width >= 640 * Theme.textScale
                readonly property real columnWidth: wide ? (width - columnSpacing) / 2 : width

                width: parent.width - 14
                columns: wide ? 2 : 1
                columnSpacing: 40

                Column {
                    Layout.alignment: Qt.AlignTop

                    Group {
                        title: qsTr("FILE")
                        Commands {
                            model: root.actions.allFileActions
                        }
                    }
                    Group {
                        title: qsTr("EDIT")
                        Commands {
                            model: root.actions.editActions
                        }
                        Key {
                            keys: "/"
                            what: qsTr("Search, from anywhere")
                        }
                    }
                    Group {
                        title: qsTr("SELECTION")
                        Commands {
                            model: root.actions.selectionActions
                        }
                        Key {
                            keys: qsTr("Menu, Shift+F10")
                            what: qsTr("Menu of the selection")
                        }
                        Key {
                            keys: qsTr("Esc")
                            what: qsTr("Cancel, leave Fit, clear the selection")
                        }
                    }
                    Group {
                        title: qsTr("GO")
                        Commands {
                            model: root.actions.goActions
                        }
                        Key {
                            keys: qsTr("Alt+F, E, S, G, V, M, H")
                            what: qsTr("Open a menu")
                        }
                        Key {
                            keys: qsTr("Tab, Shift+Tab")
                            what: qsTr("Next or previous control")
                        }
                    }
                }
                Column {
                    Layout.alignment: Qt.AlignTop

                    Group {
                        title: qsTr("VIEW")
                        Commands {
                            model: root.actions.viewActions
                        }
                    }
                    Group {
                        title: qsTr("MAP")
                        Commands {
                            model: root.actions.mapActions.all
                        }
                    }
                    Group {
                        title: qsTr("FOCUS")
                        Commands {
                            model: root.actions.focusActions.all
                        }
                        Key {
                            keys: qsTr("Return")
                            what: qsTr("Put what is selected in the middle")
                        }
                        Key {
                            keys: qsTr("+, −")
                            what: qsTr("Show or fold what is next to it")
                        }
                    }
                    Group {
                        title: qsTr("IN THE GRAPH")
                        Key {
                            keys: qsTr("Arrows, Page, Home, End")
                            what: qsTr("Select another thing")
                        }
                        Key {
                            keys: qsTr("Return")
                            what: qsTr("Try it on another")
                        }
                        Key {
                            keys: qsTr("Ctrl+Wheel")
                            what: qsTr("Zoom at the pointer")
                        }
                    }
                    Group {
                        title: qsTr("IN THE LISTS")
                        Key {
                            keys: qsTr("Up, Down")
                            what: qsTr("Move")
                        }
                        Key {
                            keys: qsTr("Return")
                            what: qsTr("Select; in Fit, try it")
                        }
                        Key {
                            keys: qsTr("Shift+Return")
                            what: qsTr("Try it on another")
                        }
                        Key {
                            keys: qsTr("Ctrl+Return")
                            what: qsTr("In Fit, add the model to the device")
                        }
                    }
                    Group {
                        title: qsTr("IN THE INSPECTOR")
                        Key {
                            keys: qsTr("Return")
                            what: qsTr("Open Fit for the verdict; else, where from?")
                        }
                        Key {
                            keys: qsTr("Space")
                            what: qsTr("Select it, fold or unfold")
                        }
                    }
                    Group {
                        title: qsTr("IN FIT")
                        Key {
                            keys: qsTr("Left, Right")
                            what: qsTr("Previous or next device")
                        }
                        Key {
                            keys: qsTr("Up, Down, Page")
                            what: qsTr("Scroll")
                        }
                        Key {
                            keys: qsTr("Arrows, Return")
                            what: qsTr("In a chart: another model, try it")
                        }
                        Key {
                            keys: qsTr("Shift+Return")
                            what: qsTr("In a chart: where from?")
                        }
                    }
                    Group {
                        title: qsTr("HELP")
                        Commands {
                            model: root.actions.helpActions
                        }
                    }
                }
            }
        }
    }
}
