// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/lanes_view_model.h"

#include <algorithm>
#include <cmath>

// What a drag does to the lanes, and how the lane of the others scrolls under it by itself.
namespace tinyatlas {

namespace {

constexpr double autoScrollReach = 40;   // pixels from the lane's edge
constexpr double fastestAutoScroll = 24; // pixels a tick

} // namespace

void LanesViewModel::beginOrEndDrag() {
    m_dragPoint.reset();
    m_state.underGroup.clear();
    m_sprung.clear();
    m_spring.stop();
    if (m_viewBeforeDrag)
        setView(*std::exchange(m_viewBeforeDrag, std::nullopt));
    if (m_beforeDrag) {
        m_content = std::move(m_beforeDrag->content);
        m_content.fold(m_folds);
        m_state.modelScroll = m_beforeDrag->modelScroll;
        m_state.deviceScroll = m_beforeDrag->deviceScroll;
        m_beforeDrag.reset();
        layOut();
    } else if (grouped()) {
        refold();
    }
    m_filling.stop();
    m_autoScroll.stop();
    if (m_drag.active()) {
        setHover(HitRegion());
        if (!atRest()) {
            m_viewBeforeDrag = m_view;
            zoomToFit();
        }
        if (!isShown(m_drag.subject()))
            reveal(m_drag.subject());
        orderForDrag();
        if (m_theme.movement() > 0) {
            m_filling.setDuration(m_theme.movement());
            m_filling.start();
        }
    }
    updateScene();
}

/// Where all the others are in sight they stay where they are: nothing jumps without need.
void LanesViewModel::orderForDrag() {
    const Selection &subject = m_drag.subject();
    const bool ofModel = subject.kind == Selection::Kind::Model;
    const bool divided = !(ofModel ? m_content.deviceGroups : m_content.modelGroups).empty();
    const bool overflows = laneOfOthers().overflows();
    if (!overflows && !(ofModel && divided))
        return;
    m_beforeDrag = {m_content, m_state.modelScroll, m_state.deviceScroll};
    const FitMatrix &matrix = m_session.matrix();
    std::vector<bool> preferred;
    if (ofModel && overflows) {
        m_state.deviceScroll = 0;
        preferred.resize(m_session.catalog().devices.size());
        for (std::size_t i = 0; i < preferred.size(); ++i)
            preferred[i] = isFit(matrix.state(ModelId{subject.index}, idAt<DeviceId>(i)));
    }
    if (ofModel) {
        m_content.orderDevicesFor(matrix, ModelId{subject.index});
    } else {
        m_state.modelScroll = 0;
        m_content.orderModelsFor(matrix, DeviceId{subject.index});
    }
    if (m_content.grouped()) {
        m_content.group(m_session.catalog(), m_session.index().laneKeys, preferred);
        m_content.fold(folds());
    }
    layOut(); // it has other sections now, or other groups
}

const Lane &LanesViewModel::laneOfOthers() const {
    return m_drag.subject().kind == Selection::Kind::Device ? m_layout.modelLane : m_layout.deviceLane;
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
    const HitRegion *hit = hitAt(*m_dragPoint);
    const Selection under = hit ? hit->thing : Selection();
    const std::string group = hit ? hit->group : std::string();
    if (group != m_state.underGroup) {
        m_state.underGroup = group;
        m_spring.stop();
        if (!group.empty())
            m_spring.start();
        updateScene();
    }
    m_drag.setUnder(under, rectOf(under).translated(m_drag.position() - *m_dragPoint));
}

/// Pixels a tick, faster towards the edge; 0 where the drag is not near one.
double LanesViewModel::autoScrollSpeed() const {
    if (!m_dragPoint)
        return 0;
    const QPointF point = *m_dragPoint;
    const LayoutRect &window = laneOfOthers().window;
    const QRectF lane = m_view.fromPicture(QRectF(window.x, window.y, window.width, window.height))
                            .intersected(QRectF(QPointF(), m_viewport));
    if (!laneOfOthers().overflows() || point.x() < lane.left() || point.x() > lane.right() ||
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
    const bool overModels = m_drag.subject().kind == Selection::Kind::Device;
    scrollLane(laneOfOthers(), overModels ? m_state.modelScroll : m_state.deviceScroll, autoScrollSpeed());
    if (autoScrollSpeed() == 0)
        m_autoScroll.stop();
}

} // namespace tinyatlas
