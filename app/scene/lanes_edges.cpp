// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_edges.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double restingEdge = 0.3;
constexpr double dimmedEdge = 0.09;
constexpr double litEdge = 0.85;

class EdgeWriter {
public:
    EdgeWriter(const LanesInput &input, const LanesEmphasis &focus, const LaneGroupRows &groups)
        : m_in(input), m_layout(input.layout), m_tokens(input.tokens), m_focus(focus), m_groups(groups),
          m_judged(judgedModel(input.state)), m_models(m_layout.visibleModels(input.state.modelScroll)),
          m_sensors(m_layout.visibleSensors(input.state.sensorScroll)),
          m_devices(m_layout.visibleDevices(input.state.deviceScroll)) {}

    SceneLayer write() {
        addModelEdges();
        addDeviceEdges();
        m_layer.curves.insert(m_layer.curves.end(), m_litCurves.begin(), m_litCurves.end());
        return std::move(m_layer);
    }

private:
    [[nodiscard]] static bool shows(const Lane &lane, double y) {
        return y >= lane.window.y && y <= lane.window.bottom();
    }
    [[nodiscard]] QPointF sensorPoint(std::size_t slot) const {
        return {m_layout.sensors[slot].nodeX, m_layout.sensors[slot].nodeY - m_in.state.sensorScroll};
    }
    static QColor withOpacity(QColor color, double opacity) {
        color.setAlphaF(static_cast<float>(opacity));
        return color;
    }

    void addEdge(const QPointF &from, const QPointF &to, const QColor &color, bool lit) {
        const double opacity = lit ? litEdge : m_focus.active() ? dimmedEdge : restingEdge;
        (lit ? m_litCurves : m_layer.curves)
            .push_back({from, to, withOpacity(color, opacity), (lit ? 1.8 : 1.1) * m_layout.scale});
    }

    void addModelEdges() {
        for (std::size_t row = m_models.begin; row < m_models.end; ++row) {
            const LaneRow what = m_in.content.modelRow(row);
            const double y = m_layout.models[row].nodeY - m_in.state.modelScroll;
            if (what.open || !shows(m_layout.modelLane, y))
                continue;
            const double x = m_layout.models[row].nodeX;
            if (what.isGroup) {
                const LaneGroup &group = m_in.content.modelGroups[what.index];
                const NeuralNetwork &first = m_in.catalog.model(m_in.content.models[group.begin]);
                addModelEdges({x + m_layout.maxNodeRadius + 2 * m_layout.scale, y}, group.sensors,
                              m_tokens.of(first.group),
                              m_groups.lightOfModels(group, m_focus) == GroupLight::Lit);
                continue;
            }
            const ModelId id = m_in.content.models[what.index];
            const NeuralNetwork &model = m_in.catalog.model(id);
            addModelEdges({x + nodeRadius(m_in, model) + 2 * m_layout.scale, y}, model.neededSensors,
                          m_tokens.of(model.group), m_focus.lit(id));
        }
    }

    void addModelEdges(const QPointF &from, const SensorSet &needed, const QColor &color, bool lit) {
        for (std::size_t sensor = m_sensors.begin; sensor < m_sensors.end; ++sensor) {
            const SensorTypeId type = m_in.content.sensors[sensor];
            const QPointF to = sensorPoint(sensor) - QPointF(m_layout.sensorRadius, 0);
            if (needed.contains(type) && shows(m_layout.sensorLane, to.y()))
                addEdge(from, to, color, lit && m_focus.lit(type));
        }
    }

    void addDeviceEdges() {
        for (std::size_t row = m_devices.begin; row < m_devices.end; ++row) {
            const LaneRow what = m_in.content.deviceRow(row);
            const LayoutRect &card = m_layout.devices[row];
            const QPointF to(card.x, card.centreY() - m_in.state.deviceScroll);
            if (what.open || !shows(m_layout.deviceLane, to.y()))
                continue;
            if (what.isGroup) {
                const LaneGroup &group = m_in.content.deviceGroups[what.index];
                addDeviceEdges(to, group.sensors, litEdgeColor(group),
                               m_groups.lightOfDevices(group, m_focus) == GroupLight::Lit);
                continue;
            }
            const DeviceId id = m_in.content.devices[what.index];
            addDeviceEdges(to, m_in.catalog.device(id).metSensors, litEdgeColor(id), m_focus.lit(id));
        }
    }

    void addDeviceEdges(const QPointF &to, const SensorSet &offered, const QColor &litColor, bool lit) {
        for (std::size_t sensor = m_sensors.begin; sensor < m_sensors.end; ++sensor) {
            const SensorTypeId type = m_in.content.sensors[sensor];
            const QPointF from = sensorPoint(sensor) + QPointF(m_layout.sensorRadius, 0);
            const bool litHere = lit && m_focus.lit(type);
            if (offered.contains(type) && shows(m_layout.sensorLane, from.y()))
                addEdge(from, to, litHere ? litColor : m_tokens.muted, litHere);
        }
    }

    /// On the way to an answer the edge has the answer's colour; to several, the best one's.
    [[nodiscard]] QColor litEdgeColor(DeviceId id) const {
        return m_judged ? m_tokens.of(m_in.matrix.state(*m_judged, id)) : m_tokens.muted;
    }
    [[nodiscard]] QColor litEdgeColor(const LaneGroup &group) const {
        if (const auto counts = m_groups.countsOfDevices(group))
            for (const FitState state : {FitState::Fits, FitState::Tight, FitState::Unknown})
                if ((*counts)[state] > 0)
                    return m_tokens.of(state);
        return m_judged ? m_tokens.doesNotFit : m_tokens.muted;
    }

    const LanesInput &m_in;
    const LanesLayout &m_layout;
    const ThemeTokens &m_tokens;
    const LanesEmphasis &m_focus;
    const LaneGroupRows &m_groups;
    std::optional<ModelId> m_judged;
    LanesLayout::Range m_models;
    LanesLayout::Range m_sensors;
    LanesLayout::Range m_devices;

    SceneLayer m_layer;
    std::vector<SceneCurve> m_litCurves; ///< drawn last: over the others
};

} // namespace

SceneLayer lanesEdges(const LanesInput &input, const LanesEmphasis &focus, const LaneGroupRows &groups) {
    return EdgeWriter(input, focus, groups).write();
}

double nodeRadius(const LanesInput &input, const NeuralNetwork &model) {
    const Bytes largest = input.content.largestRam;
    const double share = model.ram && largest.count > 0 ? static_cast<double>(model.ram->value.count) /
                                                              static_cast<double>(largest.count)
                                                        : 0;
    // The area stands for the need: the eye compares areas.
    return std::lerp(std::min(input.layout.minNodeRadius, input.layout.maxNodeRadius),
                     input.layout.maxNodeRadius, std::sqrt(share));
}

} // namespace tinyatlas
