// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import TinyAtlas.App

/// Compare: models and devices side by side, and charts of all that is shown.
FocusScope {
    id: root

    required property Session session
    required property CompareViewModel compare
    required property AtlasActions actions
    readonly property list<string> files: ["CompareSideBySide.qml", "CompareScatter.qml", "CompareBars.qml", "CompareRounds.qml", "CompareLayers.qml"]

    function takeKeyboard() {
        const page = pages.itemAt(root.compare.page) as OnDemand;
        page?.made()?.forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        anchors.topMargin: 12
        anchors.bottomMargin: 12
        spacing: 12

        Flow {
            Layout.fillWidth: true
            spacing: 8
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Comparisons")

            Repeater {
                model: [qsTr("Side by side"), qsTr("Scatter"), qsTr("Bars"), qsTr("Over the rounds"), qsTr("Layers")]

                Chip {
                    required property string modelData
                    required property int index

                    implicitHeight: Theme.smallControlHeight
                    text: modelData
                    checked: root.compare.page === index
                    onClicked: root.compare.page = index
                    Accessible.role: Accessible.PageTab
                }
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                text: qsTr("Export…")
                tip: qsTr("This page as a picture, or its figures as CSV (Ctrl+Shift+E)")
                onClicked: root.actions.exportPicture.trigger()
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                iconName: "copy"
                tip: qsTr("Copy this page as a picture (Ctrl+Shift+C)")
                onClicked: root.actions.copy.trigger()
            }
            AtlasButton {
                implicitHeight: Theme.smallControlHeight
                visible: root.actions.exportReport.enabled
                iconName: "report"
                text: root.width < Math.round(680 * Theme.textScale) ? "" : qsTr("Report…")
                Accessible.name: qsTr("Report…")
                tip: qsTr("What stands side by side with its evidence on one page, as PDF or HTML (Ctrl+Shift+P)")
                onClicked: root.actions.exportReport.trigger()
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                id: pages

                model: root.files

                OnDemand {
                    required property string modelData
                    required property int index

                    anchors.fill: parent
                    wanted: root.compare.page === index
                    visible: root.compare.page === index
                    file: modelData
                    properties: index === CompareViewModel.Rounds ? ({ rounds: root.compare.rounds, conditions: root.compare.conditions })
                        : index === CompareViewModel.Layers ? ({ layers: root.compare.layers }) : ({ session: root.session, compare: root.compare })
                    focus: visible
                }
            }
        }
    }
}
