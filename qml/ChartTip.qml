// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import TinyAtlas.App

/// What a chart says of the mark under the mouse.
Tip {
    id: root

    required property ChartItem chart
    readonly property real toTheLeft: Math.max(0, chart.hoverPosition.x - 14 - implicitWidth)

    delay: 0
    visible: chart.hoverText !== ""
    text: chart.hoverText + "\n" + qsTr("Right click or Shift+Return: where from?")
    // On the other side of the mark where there is no room or where it would hide a list, and within the chart: a
    // popup that is not is flipped to the other side of that.
    x: chart.hoverInList || chart.hoverPosition.x + 14 + implicitWidth > chart.width ? toTheLeft : chart.hoverPosition.x + 14
    y: Math.max(0, Math.min(chart.hoverPosition.y + 14, chart.height - implicitHeight))
}
