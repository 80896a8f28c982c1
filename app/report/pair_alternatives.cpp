// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_alternatives.h"

#include "app/text/change_texts.h"
#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/substitute_texts.h"
#include "core/fit/smallest_change.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr std::size_t mostRows = 12;  // no page has room for more
constexpr std::size_t mostLines = 5;  // likewise
constexpr std::size_t mostBars = 10;  // likewise
constexpr std::size_t mostMarks = 40; // of more, a small chart is a cloud

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// The most accurate first, then the smallest; what is not known comes last.
void sortBestFirst(const Catalog &catalog, std::vector<Substitute> &models) {
    constexpr auto none = std::numeric_limits<double>::infinity();
    std::ranges::stable_sort(models, {}, [&](const Substitute &one) {
        const NeuralNetwork &model = catalog.model(one.model);
        return std::tuple(model.top1Accuracy ? -model.top1Accuracy->value : none,
                          model.ram ? static_cast<double>(model.ram->value.count) : none);
    });
}

QString memoryNeed(const Requirement &memory) {
    const std::optional<Bytes> own =
        memory.need ? std::optional(*memory.need - memory.overhead) : std::nullopt;
    return memory.needSupposed ? tr("%1 (what-if)").arg(text::memory(own)) : text::memory(own);
}

ReportRow alternativeRow(const Dataset &dataset, const FitRules &rules, const Pair &pair,
                         const Substitute &other) {
    const NeuralNetwork &model = dataset.catalog.model(other.model);
    const Verdict verdict = judge(dataset.catalog, other.model, pair.device, rules);
    const bool itself = other.model == pair.model;
    return {
        {text::displayName(model.name)},
        {itself ? tr("this model") : text::kinshipName(other.kinship)},
        {model.top1Accuracy ? text::percent(model.top1Accuracy->value) : tr("not reported")},
        {model.multiplyAccumulates ? text::countShort(model.multiplyAccumulates->value) : tr("not stated")},
        {memoryNeed(verdict.ram())},
        {memoryNeed(verdict.flash())},
        {text::verdictWord(verdict.state), {}, verdict.state},
        {{}, text::figurePlaceList(dataset.store, model)}};
}

QString titleOf(const Catalog &catalog, const Pair &pair, const std::vector<Substitute> &others) {
    const bool allSameTask = std::ranges::all_of(
        others, [](const Substitute &other) { return other.kinship == Kinship::SameTask; });
    return allSameTask && !catalog.model(pair.model).task.empty()
               ? tr("Alternatives on this device, for the same task")
               : tr("Alternatives on this device, with the same sensors and training dataset");
}

QString noAlternatives(const Catalog &catalog, const Pair &pair) {
    return catalog.model(pair.model).task.empty()
               ? tr("This model states no task. No other with its sensors and training dataset is known to "
                    "fit this device.")
               : tr("No other model for this task is known to fit this device.");
}

/// The lines of a list, up to as many as may find a place.
template <class Things, class Line> void addLines(const Things &things, ReportNotes &notes, Line line) {
    for (const auto &thing : things) {
        if (static_cast<std::size_t>(notes.lines.size()) < mostLines)
            notes.lines << line(thing);
        else
            ++notes.leftOut;
    }
}

/// Those that could be used on other devices, each where it has the most room.
void addSubstitutesElsewhere(const Catalog &catalog, const FitRules &rules, const Pair &pair,
                             ReportNotes &notes) {
    constexpr std::size_t most = 3;
    const auto matrix = match(catalog, rules);
    if (!matrix)
        return;
    for (const ProposedSubstitute &one : substitutesAnywhere(catalog, matrix.value(), pair.model, rules)) {
        if (static_cast<std::size_t>(notes.lines.size()) == most)
            return;
        const auto devices = smallestChanges(catalog, one.model, std::nullopt, rules).fitting;
        if (!devices.empty())
            notes.lines << tr("On %1: %2")
                               .arg(text::deviceTitle(catalog.device(devices.front())),
                                    text::substituteSentence(catalog, pair.model, one));
    }
}

ReportNotes substitutes(const Catalog &catalog, const FitRules &rules, const Pair &pair, bool fitsElsewhere) {
    ReportNotes notes{.heading = tr("Instead, on this device")};
    addLines(substitutesOn(catalog, pair.model, pair.device, rules), notes,
             [&](const auto &one) { return text::substituteSentence(catalog, pair.model, one); });
    if (!notes.empty())
        return notes;
    if (!fitsElsewhere) {
        addSubstitutesElsewhere(catalog, rules, pair, notes);
        if (!notes.empty()) {
            notes.heading = tr("Instead, on another device");
            return notes;
        }
    }
    notes.lines << tr("Nothing for the same task, or with the same sensors, fits this device.");
    return notes;
}

} // namespace

void addAlternatives(const Dataset &dataset, const FitRules &rules, const Pair &pair, PairReport &report) {
    const Catalog &catalog = dataset.catalog;
    std::vector<Substitute> models = sameTaskOn(catalog, pair.model, pair.device, rules);
    report.alternativesTitle = titleOf(catalog, pair, models);
    const auto isItself = [&](const Substitute &one) { return one.model == pair.model; };
    sortBestFirst(catalog, models);
    std::stable_partition(models.begin(), models.end(),
                          isItself); // where it does not fit, it is not among them
    report.fitting = models.size();
    report.charted = chartModels(catalog, models, pair.model);
    report.bars = report.charted;
    report.bars.resize(std::min(report.bars.size(), mostBars));

    std::erase_if(models, isItself);
    ReportTable &table = report.alternatives;
    table.columns = {{tr("Model"), 23},          {tr("Why"), 14},      {tr("Top-1"), 11, true},
                     {tr("MACs"), 8, true},      {tr("RAM"), 9, true}, {tr("Flash"), 9, true},
                     {tr("On this device"), 13}, {tr("Stated in"), 29}};
    table.fewest = 2;
    if (models.empty())
        table.note = noAlternatives(catalog, pair);
    table.rows.push_back(alternativeRow(dataset, rules, pair, {pair.model, Kinship::SameTask}));
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (i < mostRows)
            table.rows.push_back(alternativeRow(dataset, rules, pair, models[i]));
        else
            ++table.leftOut;
    }
    if (report.charted.size() > mostMarks)
        report.charted.resize(mostMarks);
}

void addChanges(const Catalog &catalog, const FitRules &rules, const Pair &pair, const Verdict &verdict,
                PairReport &report) {
    if (verdict.state == FitState::Fits)
        return;
    constexpr double hundredths = 100;
    const FitGoal goal = verdict.state == FitState::Tight ? FitGoal::WithMargin : FitGoal::Enough;
    SmallestChanges found = smallestChanges(catalog, pair.model, pair.device, rules, goal);
    ReportNotes &notes = report.changes;
    notes.heading = goal == FitGoal::WithMargin ? tr("To leave %1 % free").arg(rules.margin / hundredths)
                                                : tr("What would it take?");
    // First what it would take here.
    std::stable_partition(found.changes.begin(), found.changes.end(),
                          [&](const DeviceChange &one) { return one.device == pair.device; });
    const auto changed = [&](const DeviceChange &change) {
        return text::startingUpper(text::changeSentence(catalog, pair.model, change, rules));
    };
    const auto asItIs = [&](DeviceId device) {
        return tr("It fits as it is on %1").arg(text::fittingSentence(catalog, pair.model, device, rules));
    };
    const auto others = found.changes.empty() ? found.changes.begin() : found.changes.begin() + 1;
    addLines(std::span(found.changes.begin(), others), notes, changed);
    addLines(found.fitting, notes, asItIs);
    addLines(std::span(others, found.changes.end()), notes, changed);
    if (notes.empty())
        notes.lines << tr("No change of a device can be named that would make it fit.");
    if (!isFit(verdict.state))
        report.substitutes = substitutes(catalog, rules, pair, !found.fitting.empty());
}

} // namespace tinyatlas
