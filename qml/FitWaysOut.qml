// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// Where a model does not fit, or only just: what it would take, and what could be used instead.
GridLayout {
    id: root

    required property FitChanges changes
    required property bool wide
    property fitChangeRow noWay // of a row that is about to go
    property fitSubstituteRow noSubstitute

    component Note: Label {
        Layout.fillWidth: true
        visible: text !== ""
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    component More: AtlasButton {
        visible: text !== ""
    }

    columns: wide ? 2 : 1
    columnSpacing: 32
    rowSpacing: 20

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 100
        spacing: 4

        SectionLabel {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: root.changes.heading
        }
        Note {
            visible: root.changes.searching
            text: qsTr("Looking through the devices…")
        }
        // No layout: one whose rows come and go while it is hidden keeps places for those that are gone (Qt 6.4).
        Column {
            Layout.fillWidth: true
            spacing: 4

            Repeater {
                model: root.changes.rows.length // not the list: the rows stay, and say something else

                FitWayRow {
                    required property int index
                    readonly property fitChangeRow way: root.changes.rows[index] ?? root.noWay

                    width: parent.width
                    title: way.title
                    detail: way.detail
                    spoken: way.spoken
                    verdict: way.state
                    leads: way.leads
                    supposes: way.supposes
                    onChosen: root.changes.choose(index)
                    onAsked: root.changes.explain(index)
                }
            }
        }
        Row {
            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: 12

            More {
                id: moreChanges

                text: root.changes.more
                onClicked: root.changes.toggleMore()
            }
            Note {
                anchors.verticalCenter: moreChanges.visible ? moreChanges.verticalCenter : undefined
                width: parent.width - (moreChanges.visible ? moreChanges.width + parent.spacing : 0)
                text: root.changes.note
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 100
        visible: root.changes.substitutesWanted
        spacing: 4

        SectionLabel {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: root.changes.substitutesHeading
        }
        Note {
            visible: root.changes.searching
            text: qsTr("Looking through the models…")
        }
        Column {
            Layout.fillWidth: true
            spacing: 4

            Repeater {
                model: root.changes.substitutes.length

                FitWayRow {
                    required property int index
                    readonly property fitSubstituteRow way: root.changes.substitutes[index] ?? root.noSubstitute

                    width: parent.width
                    title: way.title
                    detail: way.reason
                    spoken: way.spoken
                    verdict: way.state
                    figures: way.figures
                    words: way.words
                    effects: way.effects
                    onChosen: root.changes.chooseSubstitute(index)
                    onAsked: root.changes.explainSubstitute(index)
                    onFigureAsked: figure => root.changes.explainTrade(index, figure)
                }
            }
        }
        More {
            text: root.changes.moreSubstitutes
            onClicked: root.changes.toggleMoreSubstitutes()
        }
        Note {
            text: root.changes.substitutesNote
        }
    }
}
