// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lane_group_rows.h"

#include "app/scene/count_signs.h"
#include "app/scene/scene_text.h"
#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/lane_group_texts.h"
#include "app/text/lane_texts.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double chevronSize = 7;
constexpr double gap = 6;
constexpr double sidePadding = 14;
constexpr double titleHeight = 18;
constexpr double lineHeight = 15;
constexpr double stackStep = 2.5; // by which the cards below peek out
constexpr double dimmedShapes = 0.45;
constexpr double dimmedNode = 0.3;
constexpr double smallestName = 0.45; // of a row, before its counts have room

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QRectF scrolled(const LayoutRect &rect, double scroll) {
    return {rect.x, rect.y - scroll, rect.width, rect.height};
}

} // namespace

LaneGroupRows::LaneGroupRows(const LanesInput &input, SceneLayer &layer, std::vector<HitRegion> &hits)
    : m_in(input), m_tokens(input.tokens), m_scale(input.layout.scale), m_layer(layer), m_hits(hits),
      m_judgedModel(judgedModel(input.state)), m_judgedDevice(judgedDevice(input.state)) {}

int LaneGroupRows::fontSize(double size) const { return static_cast<int>(std::lround(size * m_scale)); }

QString LaneGroupRows::titleOf(const LaneGroup &group) const {
    return text::groupTitle(m_in.catalog, group, m_in.content.modelsByVerdict);
}

template <class AnyId>
std::optional<VerdictCounts> LaneGroupRows::countsOf(const LaneGroup &group,
                                                     const std::optional<AnyId> &judge) const {
    if (!judge)
        return std::nullopt;
    const auto [found, isNew] = m_counts.try_emplace(&group);
    if (isNew)
        found->second = m_in.content.countsOf(m_in.matrix, group, *judge);
    return found->second;
}

std::optional<VerdictCounts> LaneGroupRows::countsOfModels(const LaneGroup &group) const {
    return countsOf(group, m_judgedDevice);
}

std::optional<VerdictCounts> LaneGroupRows::countsOfDevices(const LaneGroup &group) const {
    return countsOf(group, m_judgedModel);
}

GroupLight LaneGroupRows::lightOfModels(const LaneGroup &group, const LanesEmphasis &focus) const {
    const auto counts = countsOfModels(group);
    return focus.lightOf(group, m_in.content.models, counts && counts->fit() > 0);
}

GroupLight LaneGroupRows::lightOfDevices(const LaneGroup &group, const LanesEmphasis &focus) const {
    return focus.lightOf(group, m_in.content.devices, true);
}

/// The colour of the models' group that it lies in; of a verdict's section, none in particular.
QColor LaneGroupRows::accentOf(const LaneGroup &group) const {
    return m_in.content.modelsByVerdict
               ? m_tokens.muted
               : m_tokens.of(m_in.catalog.model(m_in.content.models[group.begin]).group);
}

bool LaneGroupRows::holdsSelection(const LaneGroup &group, bool ofModels) const {
    const Selection &selection = m_in.state.drag ? m_in.state.drag->subject : m_in.state.selection;
    const auto slot = ofModels && selection.kind == Selection::Kind::Model
                          ? m_in.content.slotOf(ModelId{selection.index})
                      : !ofModels && selection.kind == Selection::Kind::Device
                          ? m_in.content.slotOf(DeviceId{selection.index})
                          : std::nullopt;
    return slot && *slot >= group.begin && *slot < group.end;
}

/// That it has the keyboard, or holds what is selected, or is under the pointer; else an invalid colour.
QColor LaneGroupRows::outlineOf(const LaneGroup &group, bool open, bool ofModels) const {
    if (m_in.state.currentGroup == group.key || (!open && holdsSelection(group, ofModels)))
        return m_tokens.accent;
    return m_in.state.hoverGroup == group.key ? m_tokens.muted : QColor();
}

void LaneGroupRows::addChevron(bool open, const QPointF &centre, const QColor &color) {
    const double half = chevronSize / 2 * m_scale;
    m_layer.shapes.push_back({.kind = open ? SceneShape::Kind::ChevronDown : SceneShape::Kind::ChevronRight,
                              .rect = {centre.x() - half, centre.y() - half, 2 * half, 2 * half},
                              .fill = {},
                              .fillBottom = {},
                              .stroke = color,
                              .strokeWidth = 1.6 * m_scale});
}

/// Several nodes one over the other.
void LaneGroupRows::addStackedNode(const LaneGroup &group, const QPointF &centre, Light light) {
    const double radius = 0.62 * m_in.layout.maxNodeRadius;
    const QColor color = withOpacity(accentOf(group), light == Light::Dimmed ? dimmedNode : 1);
    for (const double step : {-1.0, 0.0, 1.0})
        m_layer.shapes.push_back({.kind = SceneShape::Kind::Circle,
                                  .rect = {centre.x() - radius - step * 0.55 * radius, centre.y() - radius,
                                           2 * radius, 2 * radius},
                                  .fill = step == 1 ? color : blend(color, m_tokens.background, 0.5),
                                  .fillBottom = {},
                                  .stroke = m_tokens.background,
                                  .strokeWidth = m_scale});
}

/// At the right of a row: how many there are, or of each verdict. Returns where they begin.
double LaneGroupRows::addRowCounts(const LaneGroup &group, const QRectF &box) {
    const auto counts = countsOfModels(group);
    if (counts) {
        const CountSigns signs{*counts, m_scale, m_tokens.background};
        const int most = fittingIn(signs, box.width() * (1 - smallestName));
        const double left = box.right() - widthOf(signs, most);
        addCountSigns(signs, {left, box.top(), box.right() - left, box.height()}, m_tokens, m_layer, most);
        return most == 0 ? box.right() : left - gap * m_scale;
    }
    SceneText count{.text = text::countExact(group.size()),
                    .box = box,
                    .horizontal = Qt::AlignRight,
                    .size = fontSize(11),
                    .color = m_tokens.muted};
    const double width = std::ceil(fullWidth(count));
    m_layer.texts.push_back(std::move(count));
    m_layer.texts.back().box.setLeft(box.right() - width);
    return box.right() - width - gap * m_scale;
}

void LaneGroupRows::addModelGroup(const LaneGroup &group, bool open, const LanesLayout::ModelSlot &place,
                                  Light light) {
    const QRectF row = scrolled(place.row, m_in.state.modelScroll);
    const QRectF label = scrolled(place.label, m_in.state.modelScroll);
    const QPointF centre(place.nodeX, place.nodeY - m_in.state.modelScroll);
    addOutline(row.adjusted(-6 * m_scale, 1, 0, -1), outlineOf(group, open, true));
    if (!open)
        addStackedNode(group, centre, light);
    const double room = (chevronSize + gap) * m_scale;
    const double right = addRowCounts(group, label);
    SceneText name{
        .text = titleOf(group),
        .box = {label.left() + room, label.top(), std::max(0.0, right - label.left() - room), label.height()},
        .horizontal = Qt::AlignRight,
        .size = fontSize(13),
        .weight = open || light == Light::Lit ? QFont::DemiBold : QFont::Normal,
        .color = light == Light::Dimmed || open ? m_tokens.muted : m_tokens.text};
    const double width = std::min(fullWidth(name), name.box.width());
    const double chevron = name.box.right() - width - gap * m_scale - chevronSize / 2 * m_scale;
    addChevron(open, {chevron, label.center().y()}, m_tokens.muted);
    m_layer.texts.push_back(std::move(name));
    addHit(group, row, centre, m_in.layout.modelLane);
}

void LaneGroupRows::addSection(const LaneGroup &group, bool open, const QRectF &box) {
    const bool byVerdict = m_in.content.modelsByVerdict;
    const QColor color = byVerdict ? m_tokens.inkOf(static_cast<FitState>(group.value))
                                   : m_tokens.of(static_cast<Group>(group.value));
    SceneText title{.text = titleOf(group) + QStringLiteral(" · ") + text::countExact(group.size()),
                    .box = box.adjusted(0, box.height() * 0.3, 0, 0),
                    .horizontal = Qt::AlignRight,
                    .size = fontSize(11),
                    .weight = QFont::DemiBold,
                    .heading = true,
                    .color = color};
    const double width = std::min(fullWidth(title), title.box.width());
    const QPointF chevron(title.box.right() - width - (gap + chevronSize / 2) * m_scale,
                          title.box.center().y());
    addOutline(title.box.adjusted(-6 * m_scale, 1, 4 * m_scale, -1), outlineOf(group, open, true));
    addChevron(open, chevron, color);
    addHit(group, title.box, {m_in.layout.modelLane.window.right(), title.box.center().y()},
           m_in.layout.modelLane);
    m_layer.texts.push_back(std::move(title));
}

void LaneGroupRows::addCardFrame(const LaneGroup &group, const QRectF &rect, Light light) {
    const double opacity = light == Light::Dimmed ? dimmedShapes : 1;
    const QColor outline = outlineOf(group, false, false);
    const bool springs = m_in.state.drag && m_in.state.underGroup == group.key;
    for (const double below : {2.0, 1.0, 0.0}) {
        const double inset = 2 * below * stackStep * m_scale;
        const double down = below * stackStep * m_scale;
        const bool front = below == 0;
        const QColor border = front && springs             ? m_tokens.accent
                              : front && outline.isValid() ? outline
                                                           : m_tokens.line;
        m_layer.shapes.push_back(
            {.kind = SceneShape::Kind::Rect,
             .rect = rect.adjusted(inset, down, -inset, down),
             .radius = 10 * m_scale,
             .fill = blend(m_tokens.raised, m_tokens.background, front ? opacity : opacity * 0.8),
             .fillBottom = {},
             .stroke = withOpacity(border, opacity),
             .strokeWidth = (front && (springs || outline == m_tokens.accent) ? 2 : 1) * m_scale});
    }
}

/// How many there are; of an open group, of each verdict. Returns the room they take at the right.
double LaneGroupRows::addCardCount(const LaneGroup &group, const QRectF &line, bool open) {
    const auto counts = open ? countsOfDevices(group) : std::nullopt;
    if (counts) {
        const CountSigns signs{*counts, m_scale, m_tokens.background};
        const int most = fittingIn(signs, line.width() * (1 - smallestName));
        const double taken = widthOf(signs, most);
        addCountSigns(signs, line.adjusted(line.width() - taken, 0, 0, 0), m_tokens, m_layer, most);
        return taken;
    }
    SceneText count{.text = text::deviceCount(group.size()),
                    .box = line,
                    .horizontal = Qt::AlignRight,
                    .size = fontSize(11),
                    .color = m_tokens.muted};
    const double width = std::ceil(fullWidth(count));
    count.box.setLeft(line.right() - width);
    m_layer.texts.push_back(std::move(count));
    return width;
}

/// The chevron, the name, and how many at the right.
void LaneGroupRows::addCardTitle(const LaneGroup &group, const QRectF &line, bool open, Light light) {
    const double width = addCardCount(group, line, open);
    const double indent = (chevronSize + gap) * m_scale;
    addChevron(open, {line.left() + chevronSize / 2 * m_scale, line.center().y()}, m_tokens.muted);
    m_layer.texts.push_back(
        {.text = titleOf(group),
         .box = {line.left() + indent, line.top(),
                 std::max(0.0, line.width() - indent - width - gap * m_scale), line.height()},
         .size = fontSize(13),
         .weight = QFont::DemiBold,
         .color = light == Light::Dimmed ? m_tokens.muted : m_tokens.text});
}

/// The verdicts, or what its devices carry; then the memory they have.
void LaneGroupRows::addCardLines(const LaneGroup &group, const QRectF &inner) {
    const double line = inner.height() / 3;
    const QRectF first(inner.left(), inner.top(), inner.width(), line);
    if (const auto counts = countsOfDevices(group)) {
        const CountSigns signs{*counts, m_scale, m_tokens.raised};
        addCountSigns(signs, first, m_tokens, m_layer, fittingIn(signs, first.width()));
    } else if (!group.sensors.empty()) {
        m_layer.texts.push_back({.text = text::groupSensors(m_in.catalog, group),
                                 .box = first,
                                 .size = fontSize(11),
                                 .color = m_tokens.muted});
    }
    const double indent = 34 * m_scale;
    double y = inner.top() + (group.sensors.empty() && !m_judgedModel ? 0 : line);
    for (const auto &[label, range] : {std::pair(text::ramBarLabel(), text::memoryRange(group.ram)),
                                       std::pair(text::flashBarLabel(), text::memoryRange(group.flash))}) {
        m_layer.texts.push_back({.text = label,
                                 .box = {inner.left(), y, indent, line},
                                 .size = fontSize(10),
                                 .color = m_tokens.muted});
        m_layer.texts.push_back({.text = range,
                                 .box = {inner.left() + indent, y, inner.width() - indent, line},
                                 .size = fontSize(11),
                                 .color = m_tokens.muted});
        y += line;
    }
}

void LaneGroupRows::addDeviceGroup(const LaneGroup &group, bool open, const QRectF &rect, Light light) {
    const double padding = sidePadding * m_scale;
    if (open) {
        addOutline(rect, outlineOf(group, open, false));
        addCardTitle(group, rect.adjusted(padding, 0, -padding, 0), true, Light::Even);
    } else {
        addCardFrame(group, rect, light);
        const double spare = std::max(0.0, rect.height() - (titleHeight + 3 * lineHeight) * m_scale);
        const QRectF inner = rect.adjusted(padding, spare * 0.45, -padding, -spare * 0.55);
        addCardTitle(group, {inner.left(), inner.top(), inner.width(), titleHeight * m_scale}, false, light);
        addCardLines(group, inner.adjusted(0, titleHeight * m_scale, 0, 0));
    }
    addHit(group, rect, rect.center(), m_in.layout.deviceLane);
}

void LaneGroupRows::addOutline(const QRectF &rect, const QColor &color) {
    if (!color.isValid())
        return;
    const bool strong = color == m_tokens.accent;
    m_layer.shapes.push_back({.kind = SceneShape::Kind::Rect,
                              .rect = rect,
                              .radius = 6 * m_scale,
                              .fill = {},
                              .fillBottom = {},
                              .stroke = strong ? color : withOpacity(color, 0.6),
                              .strokeWidth = (strong ? 1.5 : 1) * m_scale});
}

/// What a lane has scrolled out of its window takes no pointer.
void LaneGroupRows::addHit(const LaneGroup &group, const QRectF &rect, const QPointF &centre,
                           const Lane &lane) {
    const QRectF shown = rect.intersected({rect.x(), lane.window.y, rect.width(), lane.window.height});
    if (!shown.isEmpty())
        m_hits.push_back({.thing = {}, .rect = shown, .centre = centre, .elided = false, .group = group.key});
}

} // namespace tinyatlas
