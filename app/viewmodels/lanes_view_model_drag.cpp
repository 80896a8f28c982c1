// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/lanes_view_model.h"

#include <algorithm>
#include <cmath>

// What a drag does to the lanes, and how the devices' lane scrolls under it by itself.
namespace tinyatlas {

namespace {

constexpr double autoScrollReach = 40;   // pixels from the lane's edge
constexpr double fastestAutoScroll = 24; // pixels a tick

} // namespace

void LanesViewModel::beginOrEndDrag() {
    m_dragPoint.reset();
    if (m_viewBeforeDrag)
        setView(*std::exchange(m_viewBeforeDrag, std::nullopt));
    if (m_beforeDrag) {
        m_content.devices = std::move(m_beforeDrag->devices);
        m_state.deviceScroll = m_beforeDrag->scroll;
        m_beforeDrag.reset();
        clampScroll();
    }
    m_filling.stop();
    m_autoScroll.stop();
    if (const auto model = m_drag.modelId()) {
        setHover({});
        if (!atRest()) {
            m_viewBeforeDrag = m_view;
            zoomToFit();
        }
        orderForDrag(*model);
        if (m_theme.movement() > 0) {
            m_filling.setDuration(m_theme.movement());
            m_filling.start();
        }
    }
    updateScene();
}

/// Where all devices are in sight they stay where they are: nothing jumps without need.
void LanesViewModel::orderForDrag(ModelId model) {
    if (!m_layout.deviceLane.overflows())
        return;
    m_beforeDrag = {m_content.devices, std::exchange(m_state.deviceScroll, 0)};
    m_content.orderDevicesFor(m_session.matrix(), model);
}

void LanesViewModel::dragAt(const QPointF &point) {
    if (!m_drag.active())
        return;
    m_dragPoint = point;
    findUnderDrag();
    if (autoScrollSpeed() == 0)
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
}

/// Again whenever the picture moves: the pointer need not.
void LanesViewModel::findUnderDrag() {
    if (!m_drag.active() || !m_dragPoint)
        return;
    const Selection under = thingAt(*m_dragPoint);
    m_drag.setDeviceUnder(under.kind == Selection::Kind::Device ? static_cast<int>(under.index) : -1);
}

/// Pixels a tick, faster towards the edge; 0 where the drag is not near one.
double LanesViewModel::autoScrollSpeed() const {
    if (!m_dragPoint)
        return 0;
    const QPointF point = *m_dragPoint;
    const LayoutRect &window = m_layout.deviceLane.window;
    const QRectF lane = m_view.fromPicture(QRectF(window.x, window.y, window.width, window.height))
                            .intersected(QRectF(QPointF(), m_viewport));
    if (!m_layout.deviceLane.overflows() || point.x() < lane.left() || point.x() > lane.right() ||
        !QRectF(QPointF(), m_viewport).contains(point))
        return 0;
    const double above = lane.top() + autoScrollReach - point.y();
    const double below = point.y() - (lane.bottom() - autoScrollReach);
    const double depth = std::min(std::max(above, below) / autoScrollReach, 1.0);
    if (depth <= 0)
        return 0;
    return std::ceil(depth * fastestAutoScroll) * (above > below ? -1 : 1);
}

void LanesViewModel::autoScroll() {
    scrollLane(m_layout.deviceLane, m_state.deviceScroll, autoScrollSpeed());
    if (autoScrollSpeed() == 0)
        m_autoScroll.stop();
}

} // namespace tinyatlas
