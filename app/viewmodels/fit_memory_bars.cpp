// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_memory_bars.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"

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

FitMemory memoryBar(const text::RequirementText &words, const Requirement &memory, Bytes scale,
                    const FitRules &rules) {
    constexpr double wholeMargin = 10'000;
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
                  .haveKnown = memory.have.has_value(),
                  .haveLength = taken + have,
                  .marginLength = taken + have * (1 - rules.margin / wholeMargin),
                  .state = static_cast<int>(memory.state)};
    bar.marked = bar.haveLength > bar.marginLength && memory.met.value_or(true);
    return bar;
}

bool severalIn(const QList<FitMemory> &bars) {
    return std::ranges::any_of(bars, [](const FitMemory &bar) { return !bar.segments.isEmpty(); });
}

bool isShared(const Together &together, const Requirement &memory) {
    return memory.kind == Requirement::Kind::Ram && together.sharing == RamSharing::Largest;
}

/// Where what is known of all models ends.
Bytes knownEnd(const Together &together, const Requirement &memory) {
    Bytes end;
    for (const TogetherPart &part : together.parts) {
        const Bytes need = part.need(memory.kind).value_or(Bytes{});
        end = isShared(together, memory) ? std::max(end, need) : end + need;
    }
    return end;
}

/// One behind the other; where they share the memory, all from its beginning, one above the other.
QList<FitSegment> segmentsOf(const Catalog &catalog, const Together &together, const Requirement &memory,
                             Bytes scale) {
    const bool shared = isShared(together, memory);
    const auto count = static_cast<double>(together.parts.size());
    QList<FitSegment> segments;
    double from = lengthOf(memory.taken, scale);
    for (std::size_t i = 0; i < together.parts.size(); ++i) {
        const TogetherPart &part = together.parts[i];
        const std::optional<Bytes> need = part.need(memory.kind);
        if (!need)
            continue;
        const double to = from + lengthOf(need, scale);
        segments.append({.from = from,
                         .to = to,
                         .top = shared ? static_cast<double>(i) / count : 0,
                         .height = shared ? 1 / count : 1,
                         .group = static_cast<int>(catalog.model(part.model).group),
                         .number = QString::number(i + 1)});
        if (!shared)
            from = to;
    }
    return segments;
}

FitMemory sharedBar(const Catalog &catalog, const Together &together, const Requirement &memory, Bytes scale,
                    const FitRules &rules) {
    FitMemory bar = memoryBar(text::togetherRequirement(catalog, together, memory), memory, scale, rules);
    bar.need = tr("together they need %1").arg(text::togetherRequirement(catalog, together, memory).need);
    if (const QString overhead = text::overheadPart(memory); !overhead.isEmpty())
        bar.need = tr("%1, %2").arg(bar.need, overhead);
    bar.segments = segmentsOf(catalog, together, memory, scale);
    bar.rows = isShared(together, memory) ? static_cast<int>(together.parts.size()) : 1;
    bar.takers = text::namedParts(catalog, together, memory.kind, text::Numbers::Shown);
    return bar;
}

} // namespace

QList<FitMemory> memoryBars(const Catalog &catalog, const Verdict &verdict, const FitRules &rules) {
    const Bytes scale = scaleOf(verdict);
    return {memoryBar(text::requirementText(catalog, verdict.ram()), verdict.ram(), scale, rules),
            memoryBar(text::requirementText(catalog, verdict.flash()), verdict.flash(), scale, rules)};
}

QList<FitMemory> memoryBars(const Catalog &catalog, const Together &together, const FitRules &rules) {
    const Verdict &verdict = together.verdict;
    if (!together.several())
        return memoryBars(catalog, verdict, rules);
    Bytes scale = scaleOf(verdict);
    for (const Requirement *memory : {&verdict.ram(), &verdict.flash()})
        scale = std::max(scale, memory->taken + knownEnd(together, *memory));
    return {sharedBar(catalog, together, verdict.ram(), scale, rules),
            sharedBar(catalog, together, verdict.flash(), scale, rules)};
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
    if (bars.first().rows > 1)
        said << tr("In RAM they lie one above the other: each begins at the left, the longest counts.");
    if (std::ranges::any_of(bars, [](const FitMemory &bar) { return bar.overheadLength > 0; }))
        said << (severalIn(bars) ? tr("Outlined: beside the models, once.")
                                 : tr("Outlined: beside the model."));
    return said.join(u' ');
}

} // namespace tinyatlas
