// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/what_if_texts.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("whatIf", source); }

QString memoryPart(Requirement::Kind kind, const std::optional<Bytes> &supposed,
                   const std::optional<Bytes> &stated) {
    if (!supposed)
        return {};
    const QString figure = tr("%1 %2").arg(memoryName(kind), memory(supposed));
    return stated ? tr("%1 (stated: %2)").arg(figure, memory(stated)) : tr("%1 (not stated)").arg(figure);
}

std::optional<Bytes> valueOf(const std::optional<Asserted<Bytes>> &figure) {
    return figure ? std::optional(figure->value) : std::nullopt;
}

QString takenPart(Requirement::Kind kind, Bytes taken) {
    return taken.count > 0 ? tr("%1 of %2 taken").arg(memory(taken), memoryName(kind)) : QString();
}

QStringList sensorParts(const Catalog &catalog, const SupposedSensors &sensors, const QString &added,
                        const QString &removed) {
    QStringList parts;
    for (const SensorTypeId type : sensors.added)
        parts << added.arg(sensorName(catalog, type));
    for (const SensorTypeId type : sensors.removed)
        parts << removed.arg(sensorName(catalog, type));
    return parts;
}

QStringList said(QStringList parts) {
    parts.removeAll(QString());
    return parts;
}

QString morePairs(std::size_t count) {
    return count == 1 ? tr("1 more pair fits") : tr("%1 more pairs fit").arg(countExact(count));
}

QString fewerPairs(std::size_t count) {
    return count == 1 ? tr("1 pair no longer fits") : tr("%1 pairs no longer fit").arg(countExact(count));
}

} // namespace

QStringList whatIfParts(const Catalog &catalog, const Device &device, const DeviceWhatIf &whatIf) {
    const auto stated = [&](ControllerMemory memory) { return statedMemory(device, whatIf, memory); };
    const QString part =
        whatIf.controller ? tr("on microcontroller %1").arg(*whatIf.controller + 1) : QString();
    return said(
        QStringList{
            memoryPart(Requirement::Kind::Ram, whatIf.memory.ram, stated(&Microcontroller::ram)),
            memoryPart(Requirement::Kind::Flash, whatIf.memory.flash, stated(&Microcontroller::flash)),
            part} +
        sensorParts(catalog, whatIf.sensors, tr("with %1"), tr("without %1")) +
        QStringList{takenPart(Requirement::Kind::Ram, whatIf.taken.ram),
                    takenPart(Requirement::Kind::Flash, whatIf.taken.flash)});
}

QStringList whatIfParts(const Catalog &catalog, const NeuralNetwork &model, const ModelWhatIf &whatIf) {
    return said(QStringList{memoryPart(Requirement::Kind::Ram, whatIf.memory.ram, valueOf(model.ram)),
                            memoryPart(Requirement::Kind::Flash, whatIf.memory.flash, valueOf(model.flash))} +
                sensorParts(catalog, whatIf.sensors, tr("needs %1"), tr("needs no %1")));
}

QStringList whatIfParts(const FitRules &rules, const FitRules &first) {
    constexpr double hundredths = 100;
    QStringList parts;
    if (rules.margin != first.margin)
        parts << tr("margin %1 %").arg(rules.margin / hundredths);
    if (rules.overhead != first.overhead)
        parts << (rules.overhead == RuntimeOverhead{} ? tr("nothing counted beside the models")
                                                      : overheadCounted(rules.overhead));
    return parts;
}

QString whatIfLine(const Catalog &catalog, const FitRules &rules, const FitRules &first) {
    const auto line = [](const QString &name, const QStringList &parts) {
        return tr("%1: %2").arg(name, parts.join(QStringLiteral(", ")));
    };
    QStringList lines;
    for (const auto &[device, whatIf] : rules.devices)
        lines << line(deviceTitle(catalog.device(device)),
                      whatIfParts(catalog, catalog.device(device), whatIf));
    for (const auto &[model, whatIf] : rules.models)
        lines << line(displayName(catalog.model(model).name),
                      whatIfParts(catalog, catalog.model(model), whatIf));
    return (lines + whatIfParts(rules, first)).join(QStringLiteral("; "));
}

QStringList whatIfLines(const Catalog &catalog, const FitRules &rules) {
    QStringList lines = overheadLines(rules.overhead);
    const auto add = [&](const QString &name, const QStringList &parts) {
        lines << tr("What-if: %1: %2.").arg(name, parts.join(QStringLiteral(", ")));
    };
    for (const auto &[device, whatIf] : rules.devices)
        add(deviceTitle(catalog.device(device)), whatIfParts(catalog, catalog.device(device), whatIf));
    for (const auto &[model, whatIf] : rules.models)
        add(displayName(catalog.model(model).name), whatIfParts(catalog, catalog.model(model), whatIf));
    return lines;
}

QString supposedAwaySentence(const Catalog &catalog, const Verdict &verdict) {
    QStringList sensors;
    for (const SensorTypeId type : verdict.needsSupposedAway)
        sensors << tr("no %1").arg(sensorName(catalog, type));
    return sensors.isEmpty()
               ? QString()
               : tr("By the what-if it needs %1, unlike the graph states.").arg(listed(sensors));
}

QString whatIfEffect(const VerdictChanges &changes) {
    if (changes.all == 0)
        return tr("no verdict changes");
    QStringList parts;
    if (changes.nowFit > 0)
        parts << morePairs(changes.nowFit);
    if (changes.noLonger > 0)
        parts << fewerPairs(changes.noLonger);
    if (const std::size_t others = changes.all - changes.nowFit - changes.noLonger; others > 0)
        parts << (others == 1 ? tr("1 other verdict changes")
                              : tr("%1 other verdicts change").arg(countExact(others)));
    return parts.join(QStringLiteral(", "));
}

QString withoutWhatIf(FitState stated) {
    switch (stated) {
    case FitState::Fits:
        return tr("Without the what-if it fits, with the margin to spare.");
    case FitState::Tight:
        return tr("Without the what-if it fits, if tightly.");
    case FitState::DoesNotFit:
        return tr("Without the what-if it does not fit.");
    case FitState::Unknown:
        break;
    }
    return tr("Without the what-if it is unknown whether it fits.");
}

QString verdictChange(FitState before, FitState after) {
    return tr("%1 → %2").arg(verdictWord(before), verdictWord(after));
}

QString changedVerdicts(std::size_t count) {
    if (count == 0)
        return {};
    return count == 1 ? tr("1 verdict changed by the what-if")
                      : tr("%1 verdicts changed by the what-if").arg(countExact(count));
}

} // namespace tinyatlas::text
