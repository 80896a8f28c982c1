// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_report.h"

#include "app/charts/chart_source.h"
#include "app/report/comparison_evidence.h"
#include "app/text/compare_texts.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/rule_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostUsedSources = 5; // that always find a place

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

/// What there is to compare, and what it is called.
struct Things {
    explicit Things(const ComparisonAsked &asked) : models(asked.choice.kind == ComparedKind::Models) {
        const Dataset &dataset = *asked.dataset;
        if (models)
            for (const ModelId id : asked.choice.models)
                add(dataset, text::displayName(dataset.catalog.model(id).name),
                    dataset.catalog.model(id).term);
        else
            for (const DeviceId id : asked.choice.devices)
                add(dataset, text::deviceTitle(dataset.catalog.device(id)), dataset.catalog.device(id).term);
    }

    bool models;
    QStringList names;
    QStringList iris;

private:
    void add(const Dataset &dataset, const QString &name, TermId term) {
        names << name;
        iris << text::iriOf(dataset.store, term);
    }
};

/// Who is the best at what, a sentence each; what all have alike is none.
QString summaryOf(const ComparisonRows &written, const Things &things, std::size_t others) {
    QStringList sentences;
    const auto isCount = [](const ComparisonRow &row) { return row.fact == ComparedFact::Fits; };
    // What fits, and where there are such, of how many it is not known.
    const bool verdictsKnown = std::ranges::count_if(written.rows, isCount) < 2;
    bool counted = false;
    for (const ComparisonRow &row : written.rows) {
        const bool measured = !row.results.empty();
        if (!row.fact && !measured)
            continue;
        if (isCount(row) && std::exchange(counted, true))
            continue;
        text::ComparedLead lead{.fact = row.fact, .timed = measured ? row.label : QString()};
        for (const int place : row.best()) {
            lead.leaders << text::nameInSentence(things.names[place]);
            lead.figure = row.cells[place].text;
        }
        lead.allKnown = isCount(row) ? verdictsKnown
                        : measured   ? std::ranges::all_of(row.results, &MeasurementId::valid)
                                     : std::ranges::all_of(row.cells, &ComparedCell::known);
        lead.others = others;
        if (isCount(row) && !row.differs && !row.cells.empty())
            lead.alike = row.cells.front().text;
        sentences << text::leadSentence(lead, !things.models);
    }
    sentences.removeAll(QString());
    return sentences.isEmpty() ? tr("Nothing that is known of them makes one better than another.")
                               : sentences.join(u' ');
}

/// "RAM" that models need is better the less there is of it.
std::vector<ChartQuantity> quantitiesOf(bool models) {
    std::vector<ChartQuantity> quantities = statedQuantities();
    if (models)
        return quantities;
    const auto memory = [&](int index, const QString &name, const QString &missing) {
        ChartQuantity &quantity = quantities[static_cast<std::size_t>(index)];
        quantity.name = name;
        quantity.missing = missing;
        quantity.moreIsBetter = true;
    };
    memory(ChartSource::Ram, tr("RAM"), tr("one figure of their RAM is not stated"));
    memory(ChartSource::Flash, tr("Flash"), tr("one figure of their flash is not stated"));
    return quantities;
}

std::size_t stated(const std::vector<ChartModel> &models, std::initializer_list<int> quantities) {
    return static_cast<std::size_t>(std::ranges::count_if(models, [&](const ChartModel &model) {
        return std::ranges::all_of(quantities,
                                   [&](int quantity) { return model.figure(quantity) != nullptr; });
    }));
}

void chartModelsOf(const ComparisonAsked &asked, ComparisonReport &report) {
    using enum ComparisonChart::Form;
    std::vector<Substitute> models;
    for (const ModelId id : asked.choice.models)
        models.push_back({id, Kinship::SameTask});
    report.charted = chartModels(asked.dataset->catalog, models, {});
    const bool sameTask = areForOneTask(asked.dataset->catalog, asked.choice.models);
    const auto has = [&](std::initializer_list<int> quantities) {
        return stated(report.charted, quantities) > 1;
    };
    // How good they are is compared of models for one task alone.
    if (sameTask && has({ChartSource::Accuracy, ChartSource::MultiplyAccumulates})) {
        report.charts.push_back({Scatter, tr("Accuracy against compute"), ChartSource::MultiplyAccumulates,
                                 ChartSource::Accuracy, true});
        if (has({ChartSource::Ram}))
            report.charts.push_back({Bars, tr("RAM, the least first"), ChartSource::Ram});
        return;
    }
    if (has({ChartSource::Ram, ChartSource::Flash}))
        report.charts.push_back(
            {Scatter, tr("RAM against flash"), ChartSource::Flash, ChartSource::Ram, sameTask});
    if (sameTask && has({ChartSource::Accuracy}))
        report.charts.push_back({Bars, tr("Accuracy, the best first"), ChartSource::Accuracy});
    else if (has({ChartSource::MultiplyAccumulates}))
        report.charts.push_back({Bars, tr("Compute, the least first"), ChartSource::MultiplyAccumulates});
}

/// Memory whose figures can be set against each other: each one figure, all for the same.
void chartDevices(const ComparisonAsked &asked, ComparisonReport &report) {
    for (std::size_t i = 0; i < asked.choice.devices.size(); ++i)
        report.charted.push_back(
            {.model = static_cast<int>(i),
             .name = text::deviceTitle(asked.dataset->catalog.device(asked.choice.devices[i])),
             .figures = std::vector<std::optional<ChartFigure>>(report.quantities.size())});
    const auto rows = compareDevices(*asked.dataset, asked.choice.devices);
    const auto add = [&](ComparedFact fact, ChartSource::Quantity quantity, const QString &caption) {
        const auto row = std::ranges::find(rows, fact, &ComparedRow::fact);
        if (row == rows.end() || (row->differs && row->best.empty()))
            return;
        for (std::size_t i = 0; i < row->values.size(); ++i)
            if (row->values[i].figure)
                report.charted[i].figures[quantity] = ChartFigure{*row->values[i].figure};
        if (stated(report.charted, {quantity}) > 1)
            report.charts.push_back({ComparisonChart::Form::Bars, caption, quantity});
    };
    add(ComparedFact::Ram, ChartSource::Ram, tr("RAM, the most first"));
    add(ComparedFact::Flash, ChartSource::Flash, tr("Flash, the most first"));
}

ReportTable tableOf(const ComparisonRows &written, const Things &things) {
    constexpr double label = 20;
    constexpr double column = 16;
    constexpr std::size_t fewest = 12; // what they need, how good they are, and where they fit
    ReportTable table{.heading = {},
                      .columns = {{QString(), label}},
                      .note = tr("● differs · ▲ best of its row"),
                      .fewest = fewest,
                      .ofThings = true};
    for (const QString &name : things.names)
        table.columns.push_back({name, column});
    for (const ComparisonRow &row : written.rows) {
        if (!row.heading.isEmpty())
            table.rows.push_back({{.text = row.heading}});
        ReportRow cells{{.text = row.label, .differs = row.differs, .quiet = !row.differs}};
        for (const ComparedCell &cell : row.cells)
            cells.push_back(
                {.text = cell.text,
                 .state = cell.state < 0 ? std::nullopt : std::optional(static_cast<FitState>(cell.state)),
                 .best = cell.best,
                 .quiet = !cell.known || !row.differs});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportNotes ruleOf(const ComparisonAsked &asked, const ComparisonRows &written) {
    const FitRules &rules = asked.matrix->rules();
    ReportNotes notes{.heading = tr("The rule that was applied")};
    notes.lines = text::ruleLines(rules);
    const auto addBasis = [&](ModelId model, DeviceId device) {
        notes.lines += text::basisLines(judge(asked.dataset->catalog, model, device, rules));
    };
    for (const ComparisonRow &row : written.rows) {
        if (row.device.valid())
            for (const ModelId model : asked.choice.models)
                addBasis(model, row.device);
        if (row.model.valid())
            for (const DeviceId device : asked.choice.devices)
                addBasis(row.model, device);
    }
    notes.lines.removeDuplicates();
    if (!rules.supposes())
        notes.lines << tr("Nothing is supposed: all figures are those of the sources.");
    notes.fewest = static_cast<std::size_t>(notes.lines.size());
    return notes;
}

ReportNotes speedOf(const ComparisonAsked &asked, const ComparisonRows &written) {
    if (!asked.tables || std::ranges::none_of(written.rows, &ComparisonRow::estimated))
        return {};
    return {.heading = tr("Latencies that nobody measured are estimated"),
            .lines = {text::estimateMethod(), text::estimateError(asked.tables->figures.rates().error())},
            .fewest = 2};
}

/// What is left out of the counts.
QString filterRemark(const ComparisonAsked &asked) {
    const Catalog &catalog = asked.dataset->catalog;
    const std::size_t models = catalog.models.size() - asked.shown->models();
    const std::size_t devices = catalog.devices.size() - asked.shown->devices();
    if (models == 0 && devices == 0)
        return {};
    return tr("A filter is on: it hides %1 of %2 models and %3 of %4 devices, which are not counted.")
        .arg(text::countExact(models), text::countExact(catalog.models.size()), text::countExact(devices),
             text::countExact(catalog.devices.size()));
}

} // namespace

QString comparedTitle(const QStringList &names, bool models) {
    constexpr qsizetype most = 75; // letters: a file is called by it as well
    static const QRegularExpression numbered(QStringLiteral("^(.*\\D)(\\d{1,6})$"));
    QString stem;
    QStringList numbers; // as they are written: "01"
    for (const QString &name : names) {
        const auto match = numbered.match(name);
        const bool next = match.hasMatch() &&
                          (numbers.isEmpty() || (match.captured(1) == stem &&
                                                 match.captured(2).toInt() == numbers.last().toInt() + 1));
        if (!next)
            break;
        stem = match.captured(1);
        numbers << match.captured(2);
    }
    if (names.size() > 2 && numbers.size() == names.size())
        return tr("%1%2 to %3").arg(stem, numbers.first(), numbers.last());
    const QString all = text::listed(names);
    return all.size() <= most ? all : (models ? tr("%1 models") : tr("%1 devices")).arg(names.size());
}

ComparisonReport comparisonReport(ComparisonAsked asked, std::vector<ReportSource> sources,
                                  ReportImprint imprint) {
    asked.choice.differencesOnly = false;
    const Catalog &catalog = asked.dataset->catalog;
    const FitRules &rules = asked.matrix->rules();
    const Things things(asked);
    const ComparisonRows written = comparisonRows(asked);
    const std::size_t others = things.models ? asked.shown->devices() : asked.shown->models();
    ComparisonReport report;
    report.frame.kind = things.models ? tr("Comparison of models") : tr("Comparison of devices");
    report.frame.title = tr("%1 side by side").arg(comparedTitle(things.names, things.models));
    report.frame.subtitle = things.models
                                ? tr("%1 models, by what the graph states of them").arg(things.names.size())
                                : tr("%1 devices, by what the graph states of them").arg(things.names.size());
    report.frame.imprint = std::move(imprint);
    report.summary = summaryOf(written, things, others);
    report.remarks = {written.note, filterRemark(asked)};
    report.remarks.removeAll(QString());
    if (rules.supposes())
        report.supposed = text::whatIfLines(catalog, rules);
    report.table = tableOf(written, things);
    report.quantities = quantitiesOf(things.models);
    if (things.models)
        chartModelsOf(asked, report);
    else
        chartDevices(asked, report);
    report.speed = speedOf(asked, written);
    report.rule = ruleOf(asked, written);
    std::set<std::uint32_t> used;
    report.evidence = comparisonEvidence(asked, written, used);
    report.evidence.columns = report.table.columns;
    // Those of the figures first, then what only the verdicts stand on.
    std::set<std::uint32_t> judged = sourcesOfVerdicts(asked, written);
    judged.merge(std::set(used));
    const std::size_t first = putUsedFirst(judged, sources);
    putUsedFirst(used, sources);
    report.frame.sources = sourcesTable(sources);
    report.frame.sources.fewest = std::clamp<std::size_t>(first, 1, mostUsedSources);
    report.frame.sources.note =
        (things.models ? tr("Models: %1") : tr("Devices: %1")).arg(things.iris.join(QStringLiteral(" · ")));
    report.frame.sources.noteLines = 6;
    return report;
}

} // namespace tinyatlas
