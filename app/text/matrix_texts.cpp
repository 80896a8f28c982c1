// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/matrix_texts.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

constexpr double hundredths = 100.0;

QString tr(const char *source) { return QCoreApplication::translate("matrix", source); }

/// "RAM 14 %", of the fuller memory.
QString fullerLine(const Verdict &verdict) {
    const double ram = verdict.ram().filled().value_or(0);
    const double flash = verdict.flash().filled().value_or(0);
    const Requirement &fuller = ram >= flash ? verdict.ram() : verdict.flash();
    const QString line = tr("%1 %2").arg(memoryName(fuller.kind), filledShort(std::max(ram, flash)));
    return fuller.isSupposed() || verdict.changedByOverhead()
               ? line + separator() + basisName(MemoryBasis::WhatIf)
               : line;
}

} // namespace

QString verdictSign(FitState state) {
    switch (state) {
    case FitState::Fits:
        return QStringLiteral("✓");
    case FitState::Tight:
        return QStringLiteral("!");
    case FitState::DoesNotFit:
        return QStringLiteral("✕");
    case FitState::Unknown:
        break;
    }
    return QStringLiteral("?");
}

QString cellText(const Catalog &catalog, const Verdict &verdict) {
    QString line = isFit(verdict.state) ? fullerLine(verdict) : verdictLine(catalog, verdict);
    if (verdict.state == FitState::Unknown) // the sign says it
        line.remove(0, line.indexOf(separator()) + separator().size());
    return QStringLiteral("%1 %2").arg(verdictSign(verdict.state), line);
}

QStringList cellReasons(const Catalog &catalog, const Verdict &verdict) {
    QStringList lines;
    for (const Requirement &requirement : verdict.unmet())
        lines << requirementLine(catalog, requirement);
    for (const Requirement &requirement : unknowns(verdict))
        lines << requirementLine(catalog, requirement);
    return lines;
}

QStringList ruleLines(const Catalog &catalog, const FitRules &rules) {
    QStringList lines{
        tr("A model fits a device that has every sensor type it needs, and at least the RAM and the "
           "flash it needs."),
        tr("Margin: memory filled above %1 % is tight.")
            .arg((hundredths * hundredths - rules.margin) / hundredths)};
    return lines + whatIfLines(catalog, rules);
}

QString verdictMeaning(FitState state, const FitRules &rules) {
    switch (state) {
    case FitState::Fits:
        return tr(
            "every sensor is there, and RAM and flash suffice; the figure is how full the fuller one gets");
    case FitState::Tight:
        return tr("it fits, and leaves less than %1 % of some memory free").arg(rules.margin / hundredths);
    case FitState::DoesNotFit:
        return tr("a sensor is missing or memory is short");
    case FitState::Unknown:
        break;
    }
    return tr("nothing speaks against it, but a figure is missing");
}

QString ofFirstMicrocontroller(const Device &device) {
    const std::size_t count = device.microcontrollers.size();
    return count > 1 ? tr("memory of the first of %1 microcontrollers").arg(countExact(count)) : QString();
}

QStringList sourceNames(const TripleStore &store) {
    QStringList names;
    for (const Source &source : store.sources()) {
        if (!source.on)
            continue;
        const QString name = oneLine(QString::fromStdString(source.name));
        names << (source.builtIn ? tr("%1 (built in)").arg(name) : name);
    }
    return names;
}

} // namespace tinyatlas::text
