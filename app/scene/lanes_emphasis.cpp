// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/lanes_emphasis.h"

namespace tinyatlas {

LanesEmphasis::LanesEmphasis(const Catalog &catalog, const FitMatrix &matrix, const Selection &focus)
    : m_focus(focus) {
    if (!active())
        return;
    m_models.resize(catalog.models.size());
    m_sensors.resize(catalog.sensorTypes.size());
    m_devices.resize(catalog.devices.size());
    switch (focus.kind) {
    case Selection::Kind::Model:
        lightFrom(catalog, ModelId{focus.index});
        break;
    case Selection::Kind::Sensor:
        lightFrom(catalog, SensorTypeId{focus.index});
        break;
    case Selection::Kind::Device:
        lightFrom(catalog, matrix, DeviceId{focus.index});
        break;
    case Selection::Kind::None:
        break;
    }
}

/// Every device is lit: each of them has an answer.
void LanesEmphasis::lightFrom(const Catalog &catalog, ModelId focus) {
    m_models[focus.value] = true;
    for (const SensorNeed &need : catalog.model(focus).sensorNeeds)
        m_sensors[need.type.value] = true;
    m_devices.assign(m_devices.size(), true);
}

void LanesEmphasis::lightFrom(const Catalog &catalog, SensorTypeId focus) {
    m_sensors[focus.value] = true;
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        m_models[i] = catalog.models[i].neededSensors.contains(focus);
    for (std::size_t i = 0; i < catalog.devices.size(); ++i)
        m_devices[i] = catalog.devices[i].metSensors.contains(focus);
}

void LanesEmphasis::lightFrom(const Catalog &catalog, const FitMatrix &matrix, DeviceId focus) {
    m_devices[focus.value] = true;
    for (std::size_t i = 0; i < catalog.sensorTypes.size(); ++i)
        m_sensors[i] = catalog.device(focus).metSensors.contains(idAt<SensorTypeId>(i));
    for (std::size_t i = 0; i < catalog.models.size(); ++i)
        m_models[i] = isFit(matrix.state(idAt<ModelId>(i), focus));
}

} // namespace tinyatlas
