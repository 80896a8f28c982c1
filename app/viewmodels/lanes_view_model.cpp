// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/lanes_view_model.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double doubleClickZoom = 2;
constexpr int tickMilliseconds = 16;
constexpr int springMilliseconds = 600; // a drag rests on a group before that opens
constexpr double tipLine = 16;
constexpr double sightMargin = 24; // pixels between the edge of a lane and what is scrolled into sight

} // namespace

LanesViewModel::LanesViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent)
    : GraphArrangement(parent), m_session(session), m_drag(drag), m_theme(theme) {
    m_filling.setStartValue(0.0);
    m_filling.setEndValue(1.0);
    m_filling.setEasingCurve(QEasingCurve::OutCubic);
    m_autoScroll.setInterval(tickMilliseconds);
    m_spring.setInterval(springMilliseconds);
    m_spring.setSingleShot(true);

    connect(&session, &Session::datasetChanged, this, &LanesViewModel::readDataset);
    connect(&session, &Session::shownChanged, this, &LanesViewModel::readShown);
    connect(&session, &Session::matrixChanged, this, &LanesViewModel::readMatrix);
    connect(&session, &Session::selectionChanged, this, &LanesViewModel::showSelection);
    connect(&session, &Session::marksChanged, this, &LanesViewModel::updateScene);
    connect(&theme, &Theme::changed, this, &LanesViewModel::layOut);
    connect(&drag, &PairDrag::activeChanged, this, &LanesViewModel::beginOrEndDrag);
    connect(&drag, &PairDrag::underChanged, this, &LanesViewModel::updateScene);
    connect(&m_filling, &QVariantAnimation::valueChanged, this, &LanesViewModel::updateScene);
    connect(&m_autoScroll, &QTimer::timeout, this, &LanesViewModel::autoScroll);
    connect(&m_spring, &QTimer::timeout, this, &LanesViewModel::springOpen);
    connect(&session, &Session::stateChanged, this, &LanesViewModel::readFolds);
    readDataset();
}

void LanesViewModel::readDataset() {
    emit thingsReplaced();
    m_content = m_session.shown()->groupedLanes();
    m_folds = m_session.state().folds;
    m_content.fold(m_folds);
    m_beforeDrag.reset();
    m_viewBeforeDrag.reset();
    m_state = {};
    m_hoverText.clear();
    layOut();
    emit hoverChanged();
    emit groupsChanged();
    showSelection();
}

/// Other things, of which those that stay are where they were as far as the room allows.
void LanesViewModel::readShown() {
    if (m_beforeDrag) {
        m_state.modelScroll = m_beforeDrag->modelScroll;
        m_state.deviceScroll = m_beforeDrag->deviceScroll;
        m_beforeDrag.reset();
    }
    // No scene is asked for in between: it would be made of this content in the layout of another.
    m_content = m_session.shown()->groupedLanes();
    m_content.fold(folds());
    m_state.hover = {};
    m_state.hoverGroup.clear();
    m_hoverText.clear();
    layOut();
    emit hoverChanged();
    setCurrentGroup(m_content.groupOf(m_state.currentGroup) ? m_state.currentGroup : std::string());
    emit groupsChanged();
    if (m_drag.active())
        orderForDrag();
    showSelection();
}

/// While something is dragged the others stand in the order of their verdicts.
void LanesViewModel::readMatrix() {
    if (m_drag.active())
        readShown();
    else
        updateScene();
}

void LanesViewModel::layOut() {
    LanesRequest request = m_content.request();
    request.bottomInset = m_bottomInset;
    request.minScale = m_theme.textScale();
    request.width = m_viewport.width();
    request.height = m_viewport.height();
    m_layout = layOutLanes(request);
    if (m_view.zoom < 1) {
        // Zoomed out, the lanes are taller: more of them shows, at the scale they had.
        request.maxScale = m_layout.scale;
        request.width /= m_view.zoom;
        request.height /= m_view.zoom;
        request.bottomInset /= m_view.zoom;
        m_layout = layOutLanes(request);
    }
    m_view = m_view.within(m_viewport, {m_layout.width, m_layout.height});
    clampScroll();
    updateScene();
    findUnderDrag();
}

void LanesViewModel::clampScroll() {
    m_state.modelScroll = std::clamp(m_state.modelScroll, 0.0, m_layout.modelLane.maxScroll());
    m_state.sensorScroll = std::clamp(m_state.sensorScroll, 0.0, m_layout.sensorLane.maxScroll());
    m_state.deviceScroll = std::clamp(m_state.deviceScroll, 0.0, m_layout.deviceLane.maxScroll());
}

/// What the filters hide is selected still, but gives nothing its light.
Selection LanesViewModel::selectionInSight() const {
    const Selection &selection = m_session.state().selection;
    const ShownThings &shown = *m_session.shown();
    const bool hidden =
        (selection.kind == Selection::Kind::Model && !shown.contains(ModelId{selection.index})) ||
        (selection.kind == Selection::Kind::Device && !shown.contains(DeviceId{selection.index}));
    return hidden ? Selection() : selection;
}

void LanesViewModel::updateScene() {
    m_state.selection = selectionInSight();
    m_state.marked.clear();
    if (m_session.state().selection.kind == Selection::Kind::None)
        m_state.marked = m_session.markedModels();
    m_state.drag.reset();
    if (m_drag.active()) {
        const bool moving = m_filling.state() == QAbstractAnimation::Running;
        m_state.drag = {.subject = m_drag.subject(),
                        .under = m_drag.under(),
                        .filled = moving ? m_filling.currentValue().toReal() : 1.0};
    }
    m_scene.reset();
    emit sceneChanged();
}

const GraphScene &LanesViewModel::scene() const {
    if (!m_scene)
        m_scene = lanesScene({.catalog = m_session.catalog(),
                              .matrix = m_session.matrix(),
                              .stated = m_session.statedMatrix(),
                              .rules = m_session.matchedRules(),
                              .content = m_content,
                              .layout = m_layout,
                              .tokens = m_theme.tokens(),
                              .state = m_state});
    return *m_scene;
}

const HitRegion *LanesViewModel::hitAt(const QPointF &point) const {
    return QRectF(QPointF(), m_viewport).contains(point) ? scene().at(m_view.toPicture(point)) : nullptr;
}

void LanesViewModel::setViewport(const QSizeF &size) {
    if (size == m_viewport)
        return;
    m_viewport = size;
    layOut();
}

void LanesViewModel::setBottomInset(double pixels) {
    if (pixels == m_bottomInset)
        return;
    m_bottomInset = pixels;
    emit bottomInsetChanged();
    layOut();
}

void LanesViewModel::setView(const PictureView &view) {
    const bool relaid = view.zoom != m_view.zoom && std::min(view.zoom, m_view.zoom) < 1;
    const PictureView before = m_view;
    m_view = view;
    if (relaid)
        layOut();
    m_view = m_view.within(m_viewport, {m_layout.width, m_layout.height});
    if (m_view == before)
        return;
    emit viewChanged();
    findUnderDrag();
}

void LanesViewModel::zoomAbout(const QPointF &point, double factor) {
    setView(m_view.zoomedAbout(point, m_view.zoom * factor));
}

void LanesViewModel::zoomToFit() { setView({}); }

void LanesViewModel::panBy(const QPointF &pixels) {
    PictureView view = m_view;
    view.pan += pixels;
    setView(view);
}

bool LanesViewModel::scrollLane(const Lane &lane, double &offset, double pixels) {
    const double next = std::clamp(offset + pixels, 0.0, lane.maxScroll());
    if (next == offset)
        return false;
    offset = next;
    updateScene();
    findUnderDrag();
    return true;
}

void LanesViewModel::scrollAt(const QPointF &point, const QPointF &pixels) {
    const double x = m_view.toPicture(point).x();
    const double afterModels = (m_layout.modelLane.window.right() + m_layout.sensorLane.window.x) / 2;
    const double afterSensors = (m_layout.sensorLane.window.right() + m_layout.deviceLane.window.x) / 2;
    const bool overModels = x < afterModels;
    const bool overSensors = !overModels && x < afterSensors;
    const Lane &lane = overModels    ? m_layout.modelLane
                       : overSensors ? m_layout.sensorLane
                                     : m_layout.deviceLane;
    double &offset = overModels    ? m_state.modelScroll
                     : overSensors ? m_state.sensorScroll
                                   : m_state.deviceScroll;
    if (!lane.overflows()) {
        panBy(pixels);
        return;
    }
    if (scrollLane(lane, offset, std::round(-pixels.y() / m_view.zoom)))
        hoverAt(point);
    panBy({pixels.x(), 0});
}

void LanesViewModel::setHover(const HitRegion &hit, const QPointF &point) {
    if (m_state.hover == hit.thing && m_state.hoverGroup == hit.group)
        return;
    m_state.hover = hit.thing;
    m_state.hoverGroup = hit.group;
    m_hoverText = textFor(hit);
    m_hoverPosition = besideOf(hit, point);
    emit hoverChanged();
    updateScene();
}

/// Where a tooltip leaves the lane of the thing to be read: beside a model's node, over the edges; above a
/// device's card, where the bars of the one before are the least loss.
QPointF LanesViewModel::besideOf(const HitRegion &hit, const QPointF &point) const {
    const QRectF rect = m_view.fromPicture(hit.rect);
    const double line = tipLine * m_theme.textScale();
    const LaneGroup *group = m_content.groupOf(hit.group);
    const bool ofModels = group ? isOfModels(*group) : hit.thing.kind == Selection::Kind::Model;
    if (ofModels)
        return {rect.right() + tipOffset.x(), rect.center().y() - line};
    const auto lines = static_cast<double>(m_hoverText.count(QLatin1Char('\n')) + 1);
    if (group || hit.thing.kind == Selection::Kind::Device)
        return {rect.left() + tipOffset.x(),
                std::max(0.0, rect.top() - std::max(2.0, group ? lines + 1 : 0) * line)};
    return point + tipOffset;
}

/// A model's figures are nowhere else in the picture; other things need their name only where that is cut.
/// What has figures says where they are stated.
QString LanesViewModel::textFor(const HitRegion &hit) const {
    if (const LaneGroup *group = m_content.groupOf(hit.group))
        return textFor(*group);
    const Catalog &catalog = m_session.catalog();
    switch (hit.thing.kind) {
    case Selection::Kind::Model: {
        const NeuralNetwork &model = catalog.models[hit.thing.index];
        return text::displayName(model.name) + QLatin1Char('\n') +
               text::modelSummary(model, m_session.matchedRules().of(ModelId{hit.thing.index})) +
               QLatin1Char('\n') + text::figurePlaces(m_session.dataset()->store, model);
    }
    case Selection::Kind::Device:
        return (hit.elided ? text::deviceTitle(catalog.devices[hit.thing.index]) + u'\n' : QString()) +
               text::figurePlaces(m_session.dataset()->store, catalog.devices[hit.thing.index]);
    case Selection::Kind::Sensor:
        return hit.elided ? text::displayClass(catalog.sensorTypes[hit.thing.index].name) : QString();
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    return {};
}

void LanesViewModel::hoverAt(const QPointF &point) {
    const HitRegion *hit = m_drag.active() ? nullptr : hitAt(point);
    setHover(hit ? HitRegion(*hit) : HitRegion(), point); // a copy: the scene is made anew
}

void LanesViewModel::leave() { setHover(HitRegion()); }

void LanesViewModel::clickAt(const QPointF &point) {
    setCurrentGroup({});
    if (const HitRegion *hit = hitAt(point); hit && !hit->group.empty()) {
        toggleGroup(std::string(hit->group));
        return;
    }
    m_clicked = thingAt(point);
    m_session.select(m_clicked);
    m_clicked = {};
}

void LanesViewModel::doubleClickAt(const QPointF &point) {
    const HitRegion *hit = hitAt(point);
    if (hit && !hit->group.empty())
        return; // the first of the two clicks has opened or folded it
    if (!atRest() || !hit)
        zoomToFit();
    else
        zoomAbout(point, doubleClickZoom);
}

void LanesViewModel::scrollIntoSight(const Lane &lane, double &offset, const LayoutRect &rect) {
    if (!lane.overflows())
        return;
    const double lowest = rect.y - lane.window.y - sightMargin;
    const double highest = std::min(rect.bottom() - lane.window.bottom() + sightMargin, lowest);
    offset = std::round(std::clamp(offset, highest, lowest));
}

void LanesViewModel::reveal(const Selection &thing) {
    if (m_drag.active())
        springOpenAround(thing);
    if (thing.kind == Selection::Kind::Model) {
        if (const auto row = m_content.rowOf(ModelId{thing.index}))
            scrollIntoSight(m_layout.modelLane, m_state.modelScroll, m_layout.models[*row].row);
    } else if (thing.kind == Selection::Kind::Sensor) {
        if (const auto slot = m_content.slotOf(SensorTypeId{thing.index}))
            scrollIntoSight(m_layout.sensorLane, m_state.sensorScroll, m_layout.sensors[*slot].row);
    } else if (thing.kind == Selection::Kind::Device) {
        if (const auto row = m_content.rowOf(DeviceId{thing.index}))
            scrollIntoSight(m_layout.deviceLane, m_state.deviceScroll, m_layout.devices[*row]);
    }
    clampScroll();
    updateScene();
}

/// A selection made elsewhere is scrolled into sight; one made here is there already, and must not move.
void LanesViewModel::showSelection() {
    const Selection selection = m_session.state().selection;
    setCurrentGroup({});
    if (selection == m_clicked)
        updateScene();
    else
        reveal(selection);
}

} // namespace tinyatlas
