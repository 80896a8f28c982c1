// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_memory_bars.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("Fit", source); }

double lengthOf(const std::optional<Bytes> &bytes, Bytes scale) {
    return bytes && scale.count > 0 ? static_cast<double>(bytes->count) / static_cast<double>(scale.count)
                                    : 0;
}

/// The longest bar of the pair: what the full width stands for.
Bytes scaleOf(const Verdict &verdict) {
    Bytes scale;
    for (const Requirement *memory : {&verdict.ram(), &verdict.flash()})
        scale = std::max({scale, memory->taken + memory->need.value_or(Bytes{}),
                          memory->taken + memory->have.value_or(Bytes{})});
    return scale;
}

FitMemory memoryBar(const Catalog &catalog, const Requirement &memory, Bytes scale, const FitRules &rules) {
    constexpr double wholeMargin = 10'000;
    const text::RequirementText words = text::requirementText(catalog, memory);
    const double have = lengthOf(memory.have, scale);
    const double taken = lengthOf(memory.taken, scale);
    const std::optional<double> filled = memory.filled();
    const QString need = tr("needs %1").arg(words.need);
    const QString overhead = text::overheadPart(memory);
    FitMemory bar{.name = words.what,
                  .need = overhead.isEmpty() ? need : tr("%1, %2").arg(need, overhead),
                  .room = tr("%1 of %2").arg(words.gap, words.have),
                  .filled = filled ? text::filled(*filled) : QString(),
                  .taken = memory.taken.count > 0 ? tr("%1 taken (what-if)").arg(text::memory(memory.taken))
                                                  : QString(),
                  .takenLength = taken,
                  .needLength = lengthOf(memory.need, scale),
                  .overheadLength = lengthOf(memory.overhead, scale),
                  .haveLength = taken + have,
                  .marginLength = taken + have * (1 - rules.margin / wholeMargin),
                  .state = static_cast<int>(memory.state)};
    bar.marked = bar.haveLength > bar.marginLength && memory.met.value_or(true);
    return bar;
}

} // namespace

QList<FitMemory> memoryBars(const Catalog &catalog, const Verdict &verdict, const FitRules &rules) {
    const Bytes scale = scaleOf(verdict);
    return {memoryBar(catalog, verdict.ram(), scale, rules),
            memoryBar(catalog, verdict.flash(), scale, rules)};
}

QString noteOnBars(const QList<FitMemory> &bars, double marginPercent) {
    QStringList said{tr("One scale for both.")};
    QStringList marked;
    if (bars.first().marked)
        marked << tr("RAM");
    if (bars.last().marked)
        marked << tr("flash");
    if (marked.size() == 1)
        said << tr("The mark in %1 leaves %2 % free.").arg(marked.first()).arg(marginPercent);
    else if (!marked.isEmpty())
        said << tr("The mark leaves %1 % free.").arg(marginPercent);
    if (std::ranges::any_of(bars, [](const FitMemory &bar) { return bar.overheadLength > 0; }))
        said << tr("Outlined: beside the model.");
    return said.join(u' ');
}

} // namespace tinyatlas
