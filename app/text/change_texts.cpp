// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/change_texts.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("changes", source); }

constexpr double hundredths = 100.0;

QString withArticle(const QString &noun) {
    return QStringLiteral("aeiou").contains(noun.left(1)) ? tr("an %1").arg(noun) : tr("a %1").arg(noun);
}

/// "187.0 → 207.0 kB"; to the byte where the two would look the same.
QString range(Bytes from, Bytes to) {
    QString first = memory(from);
    const QString last = memory(to);
    if (first == last)
        return tr("%1 → %2 B")
            .arg(countExact(static_cast<std::size_t>(from.count)),
                 countExact(static_cast<std::size_t>(to.count)));
    const QString unit = last.mid(last.lastIndexOf(u' '));
    if (first.endsWith(unit))
        first.chop(unit.size());
    return tr("%1 → %2").arg(first, last);
}

/// "+11 %"; "under +1 %" for what is not nothing; empty where there is nothing to compare with.
QString relativeWords(double relative) {
    if (!std::isfinite(relative))
        return {};
    const double percent = std::round(relative * hundredths);
    return percent < 1 ? tr("under +1 %") : tr("+%1 %").arg(countExact(static_cast<std::size_t>(percent)));
}

QString growthOf(const MemoryGrowth &growth) {
    const QString relative = relativeWords(growth.relative());
    const QString figures = range(growth.from, growth.to);
    return relative.isEmpty() ? figures : tr("%1, %2").arg(figures, relative);
}

bool needsUnnamedSensor(const Catalog &catalog, const Verdict &verdict) {
    return std::ranges::any_of(verdict.requirements, [&](const Requirement &one) {
        return isSensor(one) && one.met == false && !isNamedSensor(catalog, one.sensorNeed);
    });
}

} // namespace

QString changeWords(const Catalog &catalog, const DeviceChange &change) {
    QStringList parts;
    for (const SensorTypeId sensor : change.sensors)
        parts << withArticle(sensorName(catalog, sensor));
    for (const MemoryGrowth &growth : change.memories)
        parts << tr("%1 more %2").arg(memory(growth.more()), memoryName(growth.kind));
    return change.isLowerBound && !parts.isEmpty() ? tr("at least %1").arg(listed(parts)) : listed(parts);
}

QString growthWords(const DeviceChange &change) {
    QStringList parts;
    for (const MemoryGrowth &growth : change.memories)
        parts << (change.memories.size() == 1 ? growthOf(growth)
                                              : tr("%1 %2").arg(memoryName(growth.kind), growthOf(growth)));
    return parts.join(QStringLiteral("; "));
}

QString doubtWords(const Catalog &catalog, const Verdict &verdict, const DeviceChange &change,
                   const FitRules &rules) {
    if (!change.isLowerBound)
        return {};
    QStringList things;
    for (const Requirement &requirement : unknowns(verdict))
        things << unknownThing(catalog, requirement);
    if (!things.isEmpty())
        return tr("The graph does not say %1.").arg(listed(things));
    return needsUnnamedSensor(catalog, verdict)
               ? tr("It needs a sensor that the graph has no name for, so nobody can say what to add.")
               : tr("No memory leaves a margin of %1 % free.").arg(rules.margin / hundredths);
}

QString changeSentence(const Catalog &catalog, ModelId model, const DeviceChange &change,
                       const FitRules &rules) {
    const QString device = deviceTitle(catalog.device(change.device));
    QString sentence = change.empty() ? tr("nothing that is known has to be added to %1").arg(device)
                                      : tr("%1 on %2").arg(changeWords(catalog, change), device);
    if (const QString growth = growthWords(change); !growth.isEmpty())
        sentence = tr("%1 (%2)").arg(sentence, growth);
    const QString doubt = doubtWords(catalog, judge(catalog, model, change.device, rules), change, rules);
    return doubt.isEmpty() ? sentence : tr("%1. %2").arg(sentence, doubt);
}

QString spareWords(const Verdict &verdict) {
    const auto spare = [](const Requirement &one) { return memory(*one.have - *one.need); };
    return tr("%1 RAM and %2 flash to spare").arg(spare(verdict.ram()), spare(verdict.flash()));
}

QString fittingSentence(const Catalog &catalog, ModelId model, DeviceId device, const FitRules &rules) {
    const Verdict verdict = judge(catalog, model, device, rules);
    return tr("%1: %2").arg(deviceTitle(catalog.device(device)), spareWords(verdict));
}

QString smallestChangeSentence(const Catalog &catalog, ModelId model, const FitRules &rules) {
    const SmallestChanges found = smallestChanges(catalog, model, std::nullopt, rules);
    return found.changes.empty() ? tr("No change of a device can be named that would make it fit.")
                                 : tr("The smallest change that makes it fit: %1.")
                                       .arg(changeSentence(catalog, model, found.changes.front(), rules));
}

QString goalWords(FitGoal goal, const FitRules &rules) {
    const double margin = rules.margin / hundredths;
    return goal == FitGoal::WithMargin ? tr("Enough to leave %1 % free.").arg(margin)
                                       : tr("Just enough to fit, with no margin left free.");
}

} // namespace tinyatlas::text
