// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_scene.h"

#include "app/scene/device_card.h"
#include "app/scene/lane_group_rows.h"
#include "app/scene/lanes_edges.h"
#include "app/scene/lanes_emphasis.h"
#include "app/scene/lanes_frame.h"
#include "app/scene/scene_text.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double dimmedNode = 0.3;
constexpr double dimmedSensor = 0.42;
constexpr double modelSign = 12; // pixels at scale 1

/// The one thing everything else is seen from: what is dragged, else what is selected, else what is hovered.
Selection focusOf(const LanesState &state) {
    if (state.drag)
        return state.drag->subject;
    return state.selection.kind != Selection::Kind::None ? state.selection : state.hover;
}

/// What others are judged by: what is dragged, else what is selected.
const Selection &judgeOf(const LanesState &state) {
    return state.drag ? state.drag->subject : state.selection;
}

QRectF toRect(const LayoutRect &rect, double scroll) {
    return {rect.x, rect.y - scroll, rect.width, rect.height};
}

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

class LanesWriter {
public:
    explicit LanesWriter(const LanesInput &input)
        : m_in(input), m_layout(input.layout), m_tokens(input.tokens),
          m_focus(input.catalog, input.matrix, focusOf(input.state), input.state.marked),
          m_judged(judgedModel(input.state)), m_judgedDevice(judgedDevice(input.state)),
          m_models(m_layout.visibleModels(input.state.modelScroll)),
          m_sensors(m_layout.visibleSensors(input.state.sensorScroll)),
          m_devices(m_layout.visibleDevices(input.state.deviceScroll)),
          m_groups(input, m_things, m_scene.hits) {}

    GraphScene write() {
        m_scene.size = {m_layout.width, m_layout.height};
        m_scene.background = m_tokens.background;
        addHeadings();
        for (std::size_t row = m_models.begin; row < m_models.end; ++row)
            addModelRow(row);
        for (std::size_t slot = m_sensors.begin; slot < m_sensors.end; ++slot)
            addSensor(slot);
        for (std::size_t row = m_devices.begin; row < m_devices.end; ++row)
            addDeviceRow(row);
        m_scene.layers = {lanesEdges(m_in, m_focus, m_groups), std::move(m_things), lanesFrame(m_in)};
        return std::move(m_scene);
    }

private:
    [[nodiscard]] int fontSize(double size) const {
        return static_cast<int>(std::lround(size * m_layout.scale));
    }

    [[nodiscard]] QPointF sensorPoint(std::size_t slot) const {
        return {m_layout.sensors[slot].nodeX, m_layout.sensors[slot].nodeY - m_in.state.sensorScroll};
    }

    void addHeadings() {
        for (const LanesLayout::Heading &heading : m_layout.headings) {
            const QRectF box = toRect(heading.rect, m_in.state.modelScroll);
            if (box.bottom() < m_layout.modelLane.window.y || box.top() > m_layout.modelLane.window.bottom())
                continue;
            if (const LaneGroup *group = m_in.content.sectionGroup(heading.section)) {
                m_groups.addSection(*group, !m_in.content.foldedSections[heading.section], box);
                continue;
            }
            const bool byVerdict = m_in.content.modelsByVerdict;
            const auto state = static_cast<FitState>(heading.section);
            const auto group = static_cast<Group>(heading.section);
            m_things.texts.push_back({.text = byVerdict ? text::verdictWord(state) : text::groupName(group),
                                      .box = box.adjusted(0, box.height() * 0.3, 0, 0),
                                      .horizontal = Qt::AlignRight,
                                      .size = fontSize(11),
                                      .weight = QFont::DemiBold,
                                      .heading = true,
                                      .color = byVerdict ? m_tokens.inkOf(state) : m_tokens.of(group)});
        }
    }

    void addModelRow(std::size_t row) {
        const LaneRow what = m_in.content.modelRow(row);
        if (!what.isGroup) {
            addModel(m_in.content.models[what.index], m_layout.models[row]);
            return;
        }
        const LaneGroup &group = m_in.content.modelGroups[what.index];
        m_groups.addModelGroup(group, what.open, m_layout.models[row],
                               m_groups.lightOfModels(group, m_focus));
    }

    void addModel(ModelId id, const LanesLayout::ModelSlot &place) {
        const Selection thing = Selection::of(id);
        const NeuralNetwork &model = m_in.catalog.model(id);
        const QPointF centre(place.nodeX, place.nodeY - m_in.state.modelScroll);
        addDropGround(thing, place);
        addModelNode(model, thing, centre, m_focus.dimmed(id));

        const bool dimmed = m_focus.dimmed(id) && m_in.state.hover != thing;
        SceneText label{.text = text::displayName(model.name),
                        .box = toRect(place.label, m_in.state.modelScroll),
                        .horizontal = Qt::AlignRight,
                        .size = fontSize(13),
                        .weight = m_focus.lit(id) ? QFont::DemiBold : QFont::Normal,
                        .color = dimmed ? m_tokens.muted : m_tokens.text};
        const double width = fullWidth(label);
        addModelVerdict(id, std::min(width, label.box.width()), label.box);
        const bool elided = width > label.box.width();
        m_things.texts.push_back(std::move(label));
        addHit(thing, toRect(place.row, m_in.state.modelScroll), centre, m_layout.modelLane, elided);
    }

    /// The sign of its verdict on the judged device, before its name. Takes its room from the label's box.
    void addModelVerdict(ModelId id, double width, QRectF &box) {
        if (!m_judgedDevice)
            return;
        const FitState state = m_in.matrix.state(id, *m_judgedDevice);
        const double size = modelSign * m_layout.scale;
        const double gap = 5 * m_layout.scale;
        box.setLeft(box.left() + size + gap);
        const double left = std::max(box.left(), box.right() - width) - size - gap;
        const bool quiet = !m_in.state.drag && !isFit(state);
        m_things.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                   .rect = {left, box.center().y() - size / 2, size, size},
                                   .fill = withOpacity(m_tokens.of(state), quiet ? dimmedSensor : 1),
                                   .fillBottom = {},
                                   .stroke = m_tokens.background,
                                   .state = state});
    }

    /// The row that a dragged device would be dropped on, in the colour of the answer.
    void addDropGround(const Selection &thing, const LanesLayout::ModelSlot &place) {
        if (!m_in.state.drag || m_in.state.drag->under != thing || !m_judgedDevice)
            return;
        const QColor color = m_tokens.of(m_in.matrix.state(ModelId{thing.index}, *m_judgedDevice));
        const double reach = 6 * m_layout.scale;
        m_things.shapes.push_back(
            {.kind = SceneShape::Kind::Rect,
             .rect = toRect(place.row, m_in.state.modelScroll).adjusted(-reach, 0, 0, 0),
             .radius = 6 * m_layout.scale,
             .fill = blend(color, m_tokens.background, 0.16),
             .fillBottom = {},
             .stroke = color,
             .strokeWidth = 1.5 * m_layout.scale});
    }

    void addModelNode(const NeuralNetwork &model, const Selection &thing, const QPointF &centre,
                      bool dimmed) {
        const double radius = nodeRadius(m_in, model);
        const QColor color = m_tokens.of(model.group);
        // A need that is unknown is neither small nor large: a ring.
        const QColor fill = model.ram ? withOpacity(color, dimmed ? dimmedNode : 1) : m_tokens.background;
        m_things.shapes.push_back(
            {.kind = SceneShape::Kind::Circle,
             .rect = around(centre, radius),
             .fill = fill,
             .fillBottom = {},
             .stroke = model.ram ? QColor() : withOpacity(color, dimmed ? dimmedNode : 1),
             .strokeWidth = 1.5 * m_layout.scale});
        addRing(thing, SceneShape::Kind::Circle, around(centre, radius + 3 * m_layout.scale));
    }

    void addSensor(std::size_t slot) {
        const SensorTypeId id = m_in.content.sensors[slot];
        const Selection thing = Selection::of(id);
        const LanesLayout::SensorSlot &place = m_layout.sensors[slot];
        const QPointF centre = sensorPoint(slot);
        const bool bright = m_focus.lit(id) || m_in.state.hover == thing;
        const QColor color = bright ? m_tokens.text : blend(m_tokens.muted, m_tokens.background, 0.6);
        const double opacity = m_focus.dimmed(id) && !bright ? dimmedSensor : 1;
        m_things.shapes.push_back({.kind = SceneShape::Kind::Diamond,
                                   .rect = around(centre, m_layout.sensorRadius),
                                   .fill = withOpacity(color, opacity),
                                   .fillBottom = {},
                                   .stroke = {}});
        addRing(thing, SceneShape::Kind::Diamond, around(centre, m_layout.sensorRadius + 5 * m_layout.scale));

        SceneText label{.text = text::displayClass(m_in.catalog.sensorType(id).name),
                        .box = toRect(place.label, m_in.state.sensorScroll),
                        .horizontal = Qt::AlignHCenter,
                        .size = fontSize(12),
                        .weight = m_focus.lit(id) ? QFont::DemiBold : QFont::Normal,
                        .color = bright ? m_tokens.text : m_tokens.muted};
        const double width = fullWidth(label);
        addLabelGround(label.box, std::min(width, label.box.width()));
        m_things.texts.push_back(std::move(label));
        addHit(thing, toRect(place.row, m_in.state.sensorScroll), centre, m_layout.sensorLane,
               width > place.label.width);
    }

    /// Edges pass below the names of sensors: the ground keeps them legible.
    void addLabelGround(const QRectF &box, double width) {
        const double half = width / 2 + 3 * m_layout.scale;
        m_things.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                   .rect = {box.center().x() - half, box.top(), 2 * half, box.height()},
                                   .radius = 4 * m_layout.scale,
                                   .fill = withOpacity(m_tokens.background, 0.8),
                                   .fillBottom = {},
                                   .stroke = {}});
    }

    void addDeviceRow(std::size_t row) {
        const LaneRow what = m_in.content.deviceRow(row);
        const QRectF rect = toRect(m_layout.devices[row], m_in.state.deviceScroll);
        if (!what.isGroup) {
            addDevice(m_in.content.devices[what.index], rect);
            return;
        }
        const LaneGroup &group = m_in.content.deviceGroups[what.index];
        m_groups.addDeviceGroup(group, what.open, rect, m_groups.lightOfDevices(group, m_focus));
    }

    void addDevice(DeviceId id, const QRectF &rect) {
        const Selection thing = Selection::of(id);
        const Device &device = m_in.catalog.device(id);
        DeviceCard card;
        card.rect = rect;
        card.scale = m_layout.scale;
        card.title = text::deviceTitle(device);
        card.selected = m_in.state.selection == thing;
        card.hovered = m_in.state.hover == thing;
        card.dimmed = m_focus.dimmed(id) && !card.hovered;
        if (m_judged) {
            card.verdict = judge(m_in.catalog, *m_judged, id, m_in.rules);
            card.line = text::verdictLine(m_in.catalog, *card.verdict, m_in.stated.state(*m_judged, id));
        } else {
            card.line = text::deviceSummary(device, m_in.rules.of(id));
        }
        if (m_in.state.drag) {
            card.loud = m_judged.has_value();
            card.underDrag = m_in.state.drag->under == thing;
            card.filled = m_in.state.drag->filled;
        }
        const bool elided = addDeviceCard(card, m_tokens, m_things);
        addHit(thing, card.rect, card.rect.center(), m_layout.deviceLane, elided);
    }

    void addRing(const Selection &thing, SceneShape::Kind kind, const QRectF &rect) {
        const bool marked = thing.kind == Selection::Kind::Model && m_focus.isMarked(ModelId{thing.index});
        const bool selected =
            marked || m_in.state.selection == thing || (m_in.state.drag && m_focus.isFocus(thing));
        if (!selected && m_in.state.hover != thing)
            return;
        m_things.shapes.push_back({.kind = kind,
                                   .rect = rect,
                                   .fill = {},
                                   .fillBottom = {},
                                   .stroke = selected ? m_tokens.accent : m_tokens.muted,
                                   .strokeWidth = (selected ? 2 : 1) * m_layout.scale});
    }

    /// What a lane has scrolled out of its window takes no pointer.
    void addHit(const Selection &thing, const QRectF &rect, const QPointF &centre, const Lane &lane,
                bool elided) {
        const QRectF shown = rect.intersected({rect.x(), lane.window.y, rect.width(), lane.window.height});
        if (!shown.isEmpty())
            m_scene.hits.push_back({thing, shown, centre, elided});
    }

    static QRectF around(const QPointF &centre, double radius) {
        return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
    }

    const LanesInput &m_in;
    const LanesLayout &m_layout;
    const ThemeTokens &m_tokens;
    LanesEmphasis m_focus;
    std::optional<ModelId> m_judged;
    std::optional<DeviceId> m_judgedDevice;
    LanesLayout::Range m_models;
    LanesLayout::Range m_sensors;
    LanesLayout::Range m_devices;

    GraphScene m_scene;
    SceneLayer m_things;
    LaneGroupRows m_groups;
};

} // namespace

std::optional<ModelId> judgedModel(const LanesState &state) {
    const Selection &judge = judgeOf(state);
    return judge.kind == Selection::Kind::Model ? std::optional(ModelId{judge.index}) : std::nullopt;
}

std::optional<DeviceId> judgedDevice(const LanesState &state) {
    const Selection &judge = judgeOf(state);
    return judge.kind == Selection::Kind::Device ? std::optional(DeviceId{judge.index}) : std::nullopt;
}

GraphScene lanesScene(const LanesInput &input) { return LanesWriter(input).write(); }

} // namespace tinyatlas
