// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_evidence.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/measured_evidence.h"
#include "app/viewmodels/stated_figures.h"
#include "core/catalog/figure_evidence.h"
#include "core/fit/fit_evidence.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

class Places {
public:
    Places(const ComparisonAsked &asked, std::set<std::uint32_t> &used)
        : m_asked(asked), m_finder(*asked.dataset), m_used(used) {}

    [[nodiscard]] std::size_t things() const {
        const CompareChoice &choice = m_asked.choice;
        return choice.kind == ComparedKind::Models ? choice.models.size() : choice.devices.size();
    }

    /// "models.ttl:1049"; "models.ttl:1049 +1" where one more statement says so.
    ReportCell cell(const Evidence &evidence) {
        if (evidence.empty())
            return {.text = tr("not stated"), .quiet = true};
        const QString text = placeOf(evidence.facts.front().statement);
        const std::size_t others = evidence.factCount - 1;
        m_several = m_several || others > 0;
        return {.text = others == 0 ? text : QStringLiteral("%1 +%2").arg(text, text::countExact(others))};
    }

    /// Of how good a model was measured to be: both ends of the range, and of how many results they are.
    ReportCell measured(const std::optional<MeasuredQualityRange> &range) {
        if (!range)
            return {.text = tr("not measured"), .quiet = true};
        const Catalog &catalog = m_asked.dataset->catalog;
        const QString least = placeOf(catalog.measurement(range->leastOf).statement);
        const QString most = placeOf(catalog.measurement(range->mostOf).statement);
        if (range->results == 1)
            return {.text = most};
        return {.text = tr("%1 and %2, of %3 results").arg(least, most, text::countExact(range->results))};
    }

    /// Of a latency: the result, or from how many of others it is estimated.
    ReportCell timed(const ComparisonRow &row, std::size_t thing) {
        if (row.results[thing].valid())
            return cell(of(row.results[thing]));
        const auto &estimate = row.estimates[thing];
        if (!estimate)
            return {.text = tr("not measured"), .quiet = true};
        const Dataset &dataset = *m_asked.dataset;
        for (const MeasurementId id : estimate->rates)
            m_used.insert(dataset.store.place(dataset.catalog.measurement(id).statement).source);
        const std::size_t rates = estimate->rates.size();
        return {.text = rates == 1 ? tr("estimated from 1 result")
                                   : tr("estimated from %1 results").arg(text::countExact(rates))};
    }

    /// Some figure is stated more than once.
    [[nodiscard]] bool several() const { return m_several; }

    [[nodiscard]] Evidence of(Figure figure, std::size_t thing) const {
        const CompareChoice &choice = m_asked.choice;
        if (choice.kind == ComparedKind::Models)
            return m_finder.of(choice.models[thing], figure);
        // Of a device with several microcontrollers, those of all.
        const DeviceId device = choice.devices[thing];
        Evidence all;
        const std::size_t controllers = m_asked.dataset->catalog.device(device).microcontrollers.size();
        const std::size_t asked = figure == Figure::Manufacturer ? 1 : controllers; // which it has itself
        for (std::size_t i = 0; i < asked; ++i)
            all.add(m_finder.of(device, figure, i));
        return all;
    }

    [[nodiscard]] Evidence ofMetric(const std::string &metric, std::size_t thing) const {
        const ModelId model = m_asked.choice.models[thing];
        const ShownFigure shown = statedFigure(m_asked.dataset->catalog, model, {0, metric});
        return m_finder.of(model, shown.figure, shown.index);
    }

    [[nodiscard]] Evidence of(MeasurementId measured) const {
        if (measured.valid())
            for (const text::NamedEvidence &named : text::measurementEvidence(m_finder, measured))
                if (named.evidence.kind == EvidenceKind::Measured)
                    return named.evidence; // its figures come first, and the latency first of these
        return {};
    }

private:
    /// "models.ttl:1049", of a source that is used.
    QString placeOf(StatementId statement) {
        const TripleStore &store = m_asked.dataset->store;
        const Place place = store.place(statement);
        m_used.insert(place.source);
        const QString name = QFileInfo(QString::fromStdString(store.sources()[place.source].name)).fileName();
        return QStringLiteral("%1:%2").arg(name).arg(place.line);
    }

    const ComparisonAsked &m_asked;
    EvidenceFinder m_finder;
    std::set<std::uint32_t> &m_used;
    bool m_several = false;
};

} // namespace

ReportTable comparisonEvidence(const ComparisonAsked &asked, const ComparisonRows &written,
                               std::set<std::uint32_t> &used) {
    constexpr std::size_t figures = 5; // the task, the memory, the accuracy and the work
    ReportTable table{.heading = tr("Evidence: the file and line that state each figure"), .fewest = figures};
    Places places(asked, used);
    for (const ComparisonRow &row : written.rows) {
        const bool timed = !row.results.empty();
        ReportRow cells{{.text = row.label}};
        if (timed)
            cells.front().text =
                (asked.choice.kind == ComparedKind::Models ? tr("Latency on %1") : tr("Latency of %1"))
                    .arg(row.label);
        const Figure figure = row.fact ? figureOf(*row.fact) : Figure::None;
        for (std::size_t i = 0; i < places.things(); ++i) {
            if (timed)
                cells.push_back(places.timed(row, i));
            else if (!row.qualities.empty())
                cells.push_back(places.measured(row.qualities[i]));
            else if (row.fact == ComparedFact::Metric)
                cells.push_back(places.cell(places.ofMetric(row.metric, i)));
            else if (figure != Figure::None)
                cells.push_back(places.cell(places.of(figure, i)));
        }
        if (cells.size() > 1)
            table.rows.push_back(std::move(cells));
    }
    if (table.rows.empty())
        table.note = tr("The graph states none of these figures.");
    else if (places.several())
        table.note = tr("+1: one more statement says so");
    return table;
}

std::set<std::uint32_t> sourcesOfVerdicts(const ComparisonAsked &asked, const ComparisonRows &written) {
    const EvidenceFinder finder(*asked.dataset);
    std::set<std::uint32_t> sources;
    const auto add = [&](auto thing) {
        for (const Fact &fact : evidenceOfVerdicts(finder, thing).facts)
            sources.insert(asked.dataset->store.place(fact.statement).source);
    };
    const bool models = asked.choice.kind == ComparedKind::Models;
    const LanesContent &counted = asked.shown->lanes();
    std::ranges::for_each(models ? asked.choice.models : counted.models, add);
    std::ranges::for_each(models ? counted.devices : asked.choice.devices, add);
    for (const ComparisonRow &row : written.rows)
        if (row.model.valid()) // also where a filter hides it
            add(row.model);
    return sources;
}

} // namespace tinyatlas
