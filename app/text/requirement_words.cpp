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

namespace {

QString asWhatIf(const QString &figure, bool supposed) {
    return supposed ? tr("%1 what-if").arg(figure) : figure;
}

RequirementText sensorText(const Catalog &catalog, const Requirement &sensor) {
    RequirementText row{startingUpper(sensorName(catalog, sensor.sensorNeed)),
                        asWhatIf(tr("needed"), sensor.needSupposed), tr("not stated"), tr("unknown")};
    if (!sensor.met.has_value())
        return row;
    row.have = asWhatIf(*sensor.met ? startingUpper(sensorName(catalog, sensor.sensorHave))
                                    : tr("not on the device"),
                        sensor.haveSupposed);
    row.gap = *sensor.met ? tr("on the device") : tr("missing");
    return row;
}

} // namespace

RequirementText requirementText(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement))
        return sensorText(catalog, requirement);
    RequirementText row{
        startingUpper(memoryName(requirement.kind)),
        asWhatIf(memory(requirement.need), requirement.needSupposed),
        asWhatIf(memory(requirement.have), requirement.taken.count > 0 || requirement.haveSupposed),
        tr("unknown")};
    if (requirement.met.has_value())
        row.gap = *requirement.met ? tr("%1 to spare").arg(memory(*requirement.have - *requirement.need))
                                   : tr("%1 short").arg(memory(requirement.shortfall()));
    return row;
}

QString unusedSensors(const Catalog &catalog, DeviceId device, const Verdict &verdict) {
    const auto used = [&verdict](SensorTypeId type) {
        return std::ranges::any_of(verdict.requirements, [type](const Requirement &requirement) {
            return isSensor(requirement) && requirement.sensorHave == type;
        });
    };
    QStringList names;
    for (const SensorTypeId type : catalog.device(device).sensors) {
        if (!used(type))
            names.append(displayClass(catalog.sensorType(type).name).toLower());
    }
    return names.join(QStringLiteral(", "));
}

QStringList supposedLines(const Catalog &catalog, const Requirement &requirement) {
    if (!requirement.needSupposed && !requirement.haveSupposed)
        return {};
    QStringList lines;
    if (isSensor(requirement)) {
        const QString name = sensorName(catalog, requirement.sensorNeed);
        if (requirement.needSupposed)
            lines << tr("%1 needed, as your what-if").arg(name);
        if (requirement.haveSupposed)
            lines << (requirement.met == true ? tr("%1 on the device, as your what-if").arg(name)
                                              : tr("no %1 on the device, as your what-if").arg(name));
        return lines;
    }
    const auto line = [](const QString &supposed, const std::optional<Bytes> &stated) {
        return stated ? tr("%1 as your what-if; the graph states %2").arg(supposed, memory(stated))
                      : tr("%1 as your what-if; the graph states nothing").arg(supposed);
    };
    const QString what = memoryName(requirement.kind);
    if (requirement.needSupposed && requirement.need)
        lines << line(tr("%1 of %2 needed").arg(memory(*requirement.need - requirement.overhead), what),
                      requirement.statedNeed);
    if (requirement.haveSupposed && requirement.have)
        lines << line(tr("%1 of %2 on the device").arg(memory(*requirement.have + requirement.taken), what),
                      requirement.statedHave);
    return lines;
}

} // namespace tinyatlas::text
