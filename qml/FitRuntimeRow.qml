// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import TinyAtlas.App

/// What is counted in flash as the runtime: one of those that were measured, or a figure to type.
RowLayout {
    id: root

    required property FitWhatIf whatIf

    spacing: 12

    Label {
        Layout.preferredWidth: Math.round(140 * Theme.textScale)
        text: qsTr("Runtime in flash")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.muted
    }
    AtlasChoice {
        id: choice

        Layout.fillWidth: true
        model: root.whatIf.runtimes
        displayText: root.whatIf.runtimeShort
        Accessible.name: qsTr("Runtime in flash: %1").arg(currentText)
        onActivated: index => {
            root.whatIf.chooseRuntime(index);
            if (index === FitWhatIf.OwnFigure)
                figure.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    // It stays bound when a text is chosen, which writes to it.
    Binding {
        choice.currentIndex: root.whatIf.runtime
    }
    FitKnobField {
        id: figure

        shown: root.whatIf.runtimeFigure
        name: qsTr("Runtime in flash, own figure")
        onEntered: text => root.whatIf.enterRuntime(text)
    }
}
