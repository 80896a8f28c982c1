// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One model on one device: the verdict, what it stands on, and what else there is for the job.
Item {
    id: root

    required property Session session
    required property FitViewModel fit
    required property FitWhatIf whatIf
    property int metric: MetricBars.Accuracy // of the bars, for the picture
    readonly property bool wide: width >= 1000 * Theme.textScale // below, the charts stand under the figures

    /// Puts the answer on the clipboard: text, and a picture.
    function copy() {
        root.fit.copyAnswer(root.metric);
        copied.restart();
    }

    Flickable {
        id: flickable

        anchors.fill: parent
        contentHeight: page.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AtlasScrollBar {}

        Pane {
            id: page

            width: flickable.width
            padding: 24
            topPadding: 20
            background: null

            contentItem: ColumnLayout {
                spacing: 16

                FitTitle {
                    Layout.fillWidth: true
                    session: root.session
                    fit: root.fit
                    copied: copied.running
                    onCopyRequested: root.copy()
                }
                VerdictBanner {
                    Layout.fillWidth: true
                    verdict: root.fit.state
                    headline: root.fit.headline
                    explanation: root.fit.explanation
                }
                GridLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    columns: root.wide ? 2 : 1
                    columnSpacing: 32
                    rowSpacing: 24

                    FitFigures {
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 100
                        session: root.session
                        fit: root.fit
                        whatIf: root.whatIf
                    }
                    FitCharts {
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 100
                        fit: root.fit
                        onMetricChanged: root.metric = metric
                        onModelChosen: model => root.fit.tryModel(model)
                    }
                }
            }
        }
    }
    Timer {
        id: copied

        interval: 2000
    }
}
