// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_emphasis.h"

#include <algorithm>

namespace tinyatlas {

LanesEmphasis::LanesEmphasis(const Catalog &catalog, const FitMatrix &matrix, const Selection &focus,
                             std::span<const ModelId> marked)
    : m_catalog(catalog), m_matrix(matrix), m_focus(focus), m_marked(marked) {
    for (const ModelId id : marked)
        for (const SensorNeed &need : catalog.model(id).sensorNeeds)
            m_needed.insert(need.type);
}

bool LanesEmphasis::lit(ModelId id) const {
    switch (m_focus.kind) {
    case Selection::Kind::Model:
        return id.value == m_focus.index;
    case Selection::Kind::Sensor:
        return m_catalog.model(id).neededSensors.contains(SensorTypeId{m_focus.index});
    case Selection::Kind::Device:
        return isFit(m_matrix.state(id, DeviceId{m_focus.index}));
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    return !focused() && isMarked(id);
}

bool LanesEmphasis::lit(SensorTypeId id) const {
    switch (m_focus.kind) {
    case Selection::Kind::Model:
        return std::ranges::any_of(m_catalog.model(ModelId{m_focus.index}).sensorNeeds,
                                   [id](const SensorNeed &need) { return need.type == id; });
    case Selection::Kind::Sensor:
        return id.value == m_focus.index;
    case Selection::Kind::Device:
        return m_catalog.device(DeviceId{m_focus.index}).metSensors.contains(id);
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    return !focused() && m_needed.contains(id);
}

bool LanesEmphasis::lit(DeviceId id) const {
    switch (m_focus.kind) {
    case Selection::Kind::Model:
        return true; // each of them has an answer
    case Selection::Kind::Sensor:
        return m_catalog.device(id).metSensors.contains(SensorTypeId{m_focus.index});
    case Selection::Kind::Device:
        return id.value == m_focus.index;
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    return !focused() && std::ranges::any_of(m_marked, [this, id](ModelId model) {
        return isFit(m_matrix.state(model, id));
    });
}

} // namespace tinyatlas
