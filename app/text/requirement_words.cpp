// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/requirement_words.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sentences", source); }

} // namespace

QString separator() { return QStringLiteral(" · "); }

/// "a", "a and b", "a, b and c"
QString listed(const QStringList &items) {
    if (items.size() < 2)
        return items.value(0);
    return tr("%1 and %2").arg(items.first(items.size() - 1).join(QStringLiteral(", ")), items.last());
}

QString startingUpper(QString sentence) {
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString memoryName(Requirement::Kind kind) {
    return kind == Requirement::Kind::Ram ? tr("RAM") : tr("flash");
}

QString sensorName(const Catalog &catalog, SensorTypeId type) {
    return type.valid() ? displayClass(catalog.sensorType(type).name).toLower()
                        : tr("sensor of unstated type");
}

QString missing(const Catalog &catalog, const Requirement &sensor) {
    // The graph's word for a sensor that has no class of its own, which no device can state.
    if (catalog.sensorType(sensor.sensorNeed).name == "OtherSensor")
        return tr("no such sensor");
    return tr("no %1").arg(sensorName(catalog, sensor.sensorNeed));
}

bool isSensor(const Requirement &requirement) { return requirement.kind == Requirement::Kind::Sensor; }

bool isSupposed(const Requirement &requirement) {
    return !isSensor(requirement) &&
           (requirement.basis == MemoryBasis::WhatIf || requirement.overhead.count > 0);
}

QString unknownThing(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement))
        return requirement.sensorNeed.valid()
                   ? tr("whether it has a %1").arg(sensorName(catalog, requirement.sensorNeed))
                   : tr("which sensor the model needs");
    const QString memory = memoryName(requirement.kind);
    if (!requirement.need && !requirement.have)
        return tr("how much %1 the model needs and the device has").arg(memory);
    return requirement.need ? tr("how much %1 the device has").arg(memory)
                            : tr("how much %1 the model needs").arg(memory);
}

std::vector<Requirement> unknowns(const Verdict &verdict) {
    std::vector<Requirement> result;
    std::copy_if(verdict.requirements.begin(), verdict.requirements.end(), std::back_inserter(result),
                 [](const Requirement &r) { return !r.met.has_value(); });
    return result;
}

QString shortfall(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement))
        return missing(catalog, requirement);
    return tr("%1 short of %2").arg(memory(requirement.shortfall()), memoryName(requirement.kind));
}

RequirementText requirementText(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement)) {
        const QString name = startingUpper(sensorName(catalog, requirement.sensorNeed));
        if (!requirement.met.has_value())
            return {name, tr("needed"), tr("not stated"), tr("unknown")};
        if (!*requirement.met)
            return {name, tr("needed"), tr("not on the device"), tr("missing")};
        return {name, tr("needed"), startingUpper(sensorName(catalog, requirement.sensorHave)),
                tr("on the device")};
    }
    const QString have = memory(requirement.have);
    RequirementText row{startingUpper(memoryName(requirement.kind)), memory(requirement.need),
                        requirement.taken.count > 0 ? tr("%1 what-if").arg(have) : have, tr("unknown")};
    if (requirement.met.has_value())
        row.gap = *requirement.met ? tr("%1 to spare").arg(memory(*requirement.have - *requirement.need))
                                   : tr("%1 short").arg(memory(requirement.shortfall()));
    return row;
}

} // namespace tinyatlas::text
