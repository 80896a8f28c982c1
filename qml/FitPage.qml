// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// One model on one device, or several: the verdict, what it stands on, and what else there is for the job. With the keyboard on
/// the page, left and right go from device to device.
FocusScope {
    id: root

    required property Session session
    required property FitViewModel fit
    required property FitWhatIf whatIf
    required property FitChanges changes
    required property FitProofViewModel proof
    required property FitTogether together
    required property FitDrop fitDrop
    required property PairDrag drag
    required property AtlasActions actions
    required property KeyboardKeeper keeper
    property int quantity: ChartSource.Accuracy // of the bars, for the picture
    readonly property bool wide: width >= 1000 * Theme.textScale // below, the charts stand under the figures

    /// Where the keyboard is: what is scrolled away is scrolled into sight.
    readonly property Item focusItem: activeFocus && !flickable.activeFocus ? Window.activeFocusItem : null

    function takeKeyboard() {
        flickable.forceActiveFocus(Qt.TabFocusReason);
    }
    function scrollBy(pixels: real) {
        flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height, flickable.contentY + pixels));
    }

    function reveal(item: Item) {
        const top = item.mapToItem(flickable, 0, 0).y;
        root.scrollBy(Math.min(0, top - 16) + Math.max(0, top + item.height + 16 - flickable.height));
    }

    /// Puts the answer on the clipboard: text, and a picture.
    function copy() {
        root.fit.copyAnswer(root.quantity);
        copied.restart();
    }

    /// What is supposed changes the sentences above the knobs: these stay under the hand that is on one. A hand
    /// above them keeps what it is on.
    function hold(top: real) {
        const below = root.focusItem && root.focusItem.mapToItem(page, 0, 0).y >= Math.min(top, page.heldTop);
        root.scrollBy(below && page.heldFor === page.shownFor ? top - page.heldTop : 0);
        page.heldTop = top;
        page.heldFor = page.shownFor;
    }

    onFocusItemChanged: if (focusItem)
        reveal(focusItem)

    Flickable {
        id: flickable

        anchors.fill: parent
        contentHeight: page.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        activeFocusOnTab: true
        ScrollBar.vertical: AtlasScrollBar {}
        Accessible.name: qsTr("Fit")
        Keys.onLeftPressed: root.fit.previousDevice()
        Keys.onRightPressed: root.fit.nextDevice()
        Keys.onUpPressed: root.scrollBy(-60)
        Keys.onDownPressed: root.scrollBy(60)
        Keys.onPressed: event => {
            const pages = { [Qt.Key_PageUp]: -1, [Qt.Key_PageDown]: 1, [Qt.Key_Home]: -100, [Qt.Key_End]: 100 }[event.key];
            event.accepted = pages !== undefined;
            root.scrollBy((pages ?? 0) * flickable.height * 0.9);
        }

        Pane {
            id: page

            property real heldTop: 0
            readonly property string shownFor: `${root.fit.model.index} ${root.fit.device.index} ${width}`
            property string heldFor: ""

            x: (flickable.width - width) / 2
            width: Math.min(flickable.width, Math.round(1600 * Theme.textScale)) // wider, and nothing is beside what it is compared with
            padding: 24
            topPadding: 20
            background: null

            contentItem: ColumnLayout {
                spacing: 16

                FitTitle {
                    Layout.fillWidth: true
                    session: root.session
                    fit: root.fit
                    actions: root.actions
                    copied: copied.running
                    onCopyRequested: root.copy()
                }
                FitModelChips {
                    Layout.fillWidth: true
                    visible: root.together.several
                    together: root.together
                }
                VerdictBanner {
                    Layout.fillWidth: true
                    verdict: root.fit.state
                    headline: root.fit.headline
                    explanation: root.fit.explanation
                    proofCommand: root.proof.command
                    onAsked: root.fit.explainVerdict()
                    onProofAsked: root.proof.show()
                }
                FitWaysOut {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    visible: root.changes.wanted
                    changes: root.changes
                    wide: root.wide
                }
                GridLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                    columns: root.wide ? 2 : 1
                    columnSpacing: 32
                    rowSpacing: 24

                    FitFigures {
                        readonly property real knobsTop: (parent?.y ?? 0) + y + whatIfTop // on the page

                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 100
                        session: root.session
                        fit: root.fit
                        together: root.together
                        whatIf: root.whatIf
                        onKnobsTopChanged: root.hold(knobsTop)
                    }
                    FitCharts {
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: 100
                        fit: root.fit
                        onQuantityChanged: root.quantity = quantity
                        onModelChosen: model => root.fit.tryModel(model)
                    }
                }
            }
        }
    }
    FitDropZones {
        anchors.fill: parent
        visible: root.fitDrop.offered
        target: root.fitDrop
        drag: root.drag
    }
    FocusRing {
        anchors.margins: 1
        radius: 0
        visible: flickable.activeFocus && root.keeper.inUse
    }
    Timer {
        id: copied

        interval: 2000
    }
}
