// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/fleet_texts.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "core/fit/nearest_device.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("fleet", source); }

std::size_t modelsRun(const Fleet &fleet, const FleetQuestion &question) {
    return question.models.size() - fleet.runNowhere.size() - fleet.notKnownToRun.size();
}

/// "the device", "any of the 6 devices"
QString anyOf(std::size_t devices) {
    return devices == 1 ? tr("the device") : tr("any of the %1 devices").arg(countExact(devices));
}

QString noneOf(std::size_t devices) {
    return devices == 1 ? tr("do not run on the device")
                        : tr("run on none of the %1 devices").arg(countExact(devices));
}

QString noneOfOne(std::size_t devices) {
    return devices == 1 ? tr("does not run on the device")
                        : tr("runs on none of the %1 devices").arg(countExact(devices));
}

QString spare(const std::optional<MemoryUse> &use, Requirement::Kind kind) {
    return tr("%1 of %2 %3").arg(memory(use->neverUsed()), memory(use->have), memoryName(kind));
}

/// "all 21 models that run anywhere"
QString thoseThatRun(std::size_t run, bool allKnown) {
    if (run == 1)
        return allKnown ? tr("the only model that runs anywhere")
                        : tr("the only model that is known to run anywhere");
    const QString all =
        allKnown ? tr("all %1 that run anywhere") : tr("all %1 that are known to run anywhere");
    return all.arg(modelCount(run));
}

/// What the model lacks on every device: "no gyroscope, no camera"; empty where each is on some.
QString lackedEverywhere(const Catalog &catalog, const Verdict &nearest, const FleetQuestion &question,
                         const FitRules &rules) {
    QStringList lacked;
    for (const Requirement &requirement : nearest.unmet()) {
        const auto lacksIt = [&](const Device &device) {
            return device.sensorsKnown && !device.metSensors.contains(requirement.sensorNeed);
        };
        const auto lacks = [&](DeviceId id) {
            const Device &device = catalog.device(id);
            const DeviceWhatIf &whatIf = rules.of(id);
            return whatIf == DeviceWhatIf{} ? lacksIt(device) : lacksIt(supposed(catalog, device, whatIf));
        };
        if (isSensor(requirement) && std::ranges::all_of(question.devices, lacks))
            lacked << missing(catalog, requirement);
    }
    return lacked.join(QStringLiteral(", "));
}

/// "19.20 kB of 187.0 kB RAM, gyroscope"; of a device that some model fits.
QString neverUsed(const Catalog &catalog, const DeviceUse &use) {
    QStringList parts;
    if (use.ram && use.ram->neverUsed().count > 0)
        parts << spare(use.ram, Requirement::Kind::Ram);
    if (use.flash && use.flash->neverUsed().count > 0)
        parts << spare(use.flash, Requirement::Kind::Flash);
    for (const SensorTypeId sensor : use.idleSensors)
        parts << sensorName(catalog, sensor);
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString fleetHeadline(const Fleet &fleet, const FleetQuestion &question) {
    const std::size_t asked = question.models.size();
    const std::size_t run = modelsRun(fleet, question);
    const QString anywhere = anyOf(question.devices.size());
    const bool allKnown = fleet.notKnownToRun.empty();
    if (asked == 0)
        return tr("No model is asked for.");
    if (run == 0 && asked == 1) {
        const QString nothing =
            allKnown ? tr("The model does not run on %1.") : tr("The model is not known to run on %1.");
        return nothing.arg(anywhere);
    }
    if (run == 0) {
        const QString nothing =
            allKnown ? tr("None of the %1 runs on %2.") : tr("None of the %1 is known to run on %2.");
        return nothing.arg(modelCount(asked), anywhere);
    }
    const QString devices = fleet.members.size() == 1
                                ? tr("1 device runs")
                                : tr("%1 between them run").arg(deviceCount(fleet.members.size()));
    if (run == asked)
        return asked == 1 ? tr("%1 the model.").arg(devices)
                          : tr("%1 all %2.").arg(devices, modelCount(asked));
    return tr("%1 %2 (of %3).").arg(devices, thoseThatRun(run, allKnown), countExact(asked));
}

QString fleetProof(const Fleet &fleet) {
    if (fleet.members.empty())
        return {};
    return fleet.provenSmallest()
               ? tr("Proven: it cannot be fewer.")
               : tr("Not proven to be the fewest: it takes at least %1.").arg(countExact(fleet.lowerBound));
}

QString memberSummary(const FleetMember &member, const Fleet &fleet) {
    const QString models = modelCount(member.runs.size());
    return fleet.members.size() == 1
               ? models
               : tr("%1, %2 of them on no other of these").arg(models, countExact(member.onlyHere.size()));
}

QString runNowhereHead(const Fleet &fleet, const FleetQuestion &question) {
    const std::size_t count = fleet.runNowhere.size();
    const std::size_t devices = question.devices.size();
    return tr("%1 %2").arg(modelCount(count), count == 1 ? noneOfOne(devices) : noneOf(devices));
}

QString notKnownHead(const Fleet &fleet, const FleetQuestion &question) {
    const std::size_t count = fleet.notKnownToRun.size();
    const QString head =
        count == 1 ? tr("%1 is not known to run on %2") : tr("%1 are not known to run on %2");
    return head.arg(modelCount(count), anyOf(question.devices.size()));
}

QString whyNowhere(const Catalog &catalog, ModelId model, const FleetQuestion &question,
                   const FitRules &rules) {
    const DeviceId nearest = nearestDevice(catalog, model, question.devices, rules);
    return nearest.valid() ? whyNowhere(catalog, model, nearest, question, rules) : QString();
}

QString whyNowhere(const Catalog &catalog, ModelId model, DeviceId nearest, const FleetQuestion &question,
                   const FitRules &rules) {
    const Verdict verdict = judge(catalog, model, nearest, rules);
    QString why = verdictLine(catalog, verdict);
    if (question.devices.size() == 1)
        return why;
    if (const QString lacked = lackedEverywhere(catalog, verdict, question, rules); !lacked.isEmpty())
        return tr("%1: no device has it").arg(lacked);
    return tr("%1 on %2, the nearest").arg(why, deviceTitle(catalog.device(nearest)));
}

QString useHeadline(const FleetUse &use) {
    const std::size_t all = use.devices.size();
    const std::size_t needed = use.needed.members.size();
    if (all == 0)
        return tr("No device is asked about.");
    if (needed == 0)
        return tr("No model is known to run on %1.").arg(anyOf(all));
    if (needed == all)
        return all == 1 ? tr("The device is needed.") : tr("All %1 are needed.").arg(deviceCount(all));
    const QString few = needed == 1
                            ? tr("%1 of the %2 devices runs all that the %2 run; %3 could be left out.")
                            : tr("%1 of the %2 devices run all that the %2 run; %3 could be left out.");
    return few.arg(countExact(needed), countExact(all), countExact(all - needed));
}

QString needOf(const Catalog &catalog, const DeviceUse &use) {
    if (!use.sparable)
        return tr("needed");
    if (use.runsNothing())
        return use.notKnown > 0 ? tr("not known to run anything") : tr("runs nothing");
    return use.standIn.valid() ? tr("%1 runs all it runs").arg(deviceTitle(catalog.device(use.standIn)))
                               : tr("others run all it runs");
}

QStringList useLines(const Catalog &catalog, const DeviceUse &use) {
    const QString count = use.models == 1 ? tr("1 model fits") : tr("%1 fit").arg(modelCount(use.models));
    const QString need = needOf(catalog, use);
    if (use.runsNothing())
        return {startingUpper(need)};
    QStringList lines{use.sparable ? count + separator() + need : count};
    const QString never = neverUsed(catalog, use);
    lines << (never.isEmpty() ? tr("All of it is used") : tr("Never used: %1").arg(never));
    if (use.notKnown > 0)
        lines << tr("Not known of %1").arg(modelCount(use.notKnown));
    if (!catalog.device(use.device).sensorsKnown)
        lines << tr("Its sensors are not stated");
    return lines;
}

} // namespace tinyatlas::text
