// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_evidence.h"

#include <algorithm>

namespace tinyatlas {

namespace {

void addNeed(const EvidenceFinder &finder, ModelId id, SensorTypeId type, Evidence &evidence) {
    const auto &needs = finder.dataset().catalog.model(id).sensorNeeds;
    const auto need = std::find_if(needs.begin(), needs.end(),
                                   [type](const SensorNeed &stated) { return stated.type == type; });
    if (need != needs.end())
        evidence.add(finder.of(id, Figure::SensorNeed, static_cast<std::size_t>(need - needs.begin())));
}

/// That a sensor is not there stands on those that are.
void addSensors(const EvidenceFinder &finder, DeviceId id, const Requirement &requirement,
                Evidence &evidence) {
    const auto &sensors = finder.dataset().catalog.device(id).sensors;
    for (std::size_t i = 0; i < sensors.size(); ++i) {
        if (!requirement.sensorHave.valid() || sensors[i] == requirement.sensorHave)
            evidence.add(finder.of(id, Figure::Sensor, i));
    }
}

} // namespace

Evidence evidenceOfNeed(const EvidenceFinder &finder, ModelId model, const Requirement &requirement) {
    Evidence evidence;
    if (requirement.kind == Requirement::Kind::Sensor)
        addNeed(finder, model, requirement.sensorNeed, evidence);
    else
        evidence.add(finder.fact(requirement.needStatement, finder.dataset().catalog.model(model).term));
    return evidence;
}

Evidence evidenceOfHave(const EvidenceFinder &finder, DeviceId device, const Requirement &requirement) {
    Evidence evidence;
    if (requirement.kind == Requirement::Kind::Sensor)
        addSensors(finder, device, requirement, evidence);
    else
        evidence.add(finder.fact(requirement.haveStatement, finder.dataset().catalog.device(device).term));
    return evidence;
}

Evidence evidenceOf(const EvidenceFinder &finder, ModelId model, DeviceId device,
                    const Requirement &requirement) {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Compared, .facts = {}};
    evidence.add(evidenceOfNeed(finder, model, requirement));
    evidence.add(evidenceOfHave(finder, device, requirement));
    if (requirement.isSupposed())
        evidence.kind = EvidenceKind::WhatIf;
    return evidence;
}

Evidence evidenceOfVerdicts(const EvidenceFinder &finder, ModelId model) {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Tallied, .facts = {}};
    const std::size_t sensors = finder.dataset().catalog.model(model).sensorNeeds.size();
    for (std::size_t i = 0; i < sensors; ++i)
        evidence.add(finder.of(model, Figure::SensorNeed, i));
    evidence.add(finder.of(model, Figure::Ram));
    evidence.add(finder.of(model, Figure::Flash));
    return evidence;
}

Evidence evidenceOfVerdicts(const EvidenceFinder &finder, DeviceId device) {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Tallied, .facts = {}};
    const Device &stated = finder.dataset().catalog.device(device);
    for (std::size_t i = 0; i < stated.sensors.size(); ++i)
        evidence.add(finder.of(device, Figure::Sensor, i));
    for (std::size_t i = 0; i < stated.microcontrollers.size(); ++i) {
        evidence.add(finder.of(device, Figure::Ram, i));
        evidence.add(finder.of(device, Figure::Flash, i));
    }
    return evidence;
}

} // namespace tinyatlas
