// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_sources.h"

#include "app/text/sentences.h"
#include "app/viewmodels/stated_figures.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <set>

namespace tinyatlas {

namespace {

std::vector<StatementId> statementsOf(const Evidence &evidence) {
    std::vector<StatementId> statements;
    statements.reserve(evidence.facts.size());
    for (const Fact &fact : evidence.facts)
        statements.push_back(fact.statement);
    return statements;
}

/// Each source once, in order.
class Sources {
public:
    Sources(const Session &session, CompareViewModel &compare)
        : m_session(session), m_compare(compare), m_charted(session) {}

    void addCharted() {
        const CompareData &data = m_compare.charts()->data();
        for (std::size_t row = 0; row < data.models.size(); ++row)
            for (const int quantity : m_compare.axes()->charted())
                add(m_charted.of(data, row, quantity));
    }
    void addRounds() {
        for (const RoundsMark &mark : m_compare.rounds()->data().marks)
            add({m_session.catalog()
                     .measurement(MeasurementId{static_cast<std::uint32_t>(mark.measurement)})
                     .statement});
    }
    void addLayers() {
        const LayersData &data = m_compare.layers()->data();
        for (std::size_t i = 0; data.id >= 0 && i < data.layers.size(); ++i)
            add(m_charted.ofLayer(ModelId{static_cast<std::uint32_t>(data.id)}, i));
    }
    void addTable() {
        for (const ComparisonRow &row : m_compare.table()->rows())
            for (int column = 0; column < row.cells.size(); ++column)
                add(statementsOf(m_compare.table()->sheetOf(row, column)));
    }

    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const std::uint32_t source : m_used)
            names.append(QFileInfo(QString::fromStdString(store().sources()[source].name)).fileName());
        return names;
    }

private:
    [[nodiscard]] const TripleStore &store() const { return m_session.dataset()->store; }

    void add(const std::vector<StatementId> &statements) {
        for (const StatementId statement : statements)
            m_used.insert(store().place(statement).source);
    }

    const Session &m_session;
    CompareViewModel &m_compare;
    ChartedStatements m_charted;
    std::set<std::uint32_t> m_used;
};

} // namespace

std::vector<StatementId> statementsOf(const EvidenceSheet &sheet) {
    std::vector<StatementId> statements;
    for (const text::NamedEvidence &figure : sheet.figures)
        std::ranges::copy(statementsOf(figure.evidence), std::back_inserter(statements));
    return statements;
}

std::vector<StatementId> ChartedStatements::of(const CompareData &data, std::size_t row, int quantity) const {
    const auto model = ModelId{static_cast<std::uint32_t>(data.models[row].model)};
    if (data.models[row].figure(quantity) == nullptr)
        return {};
    if (quantity != ChartSource::Latency && quantity != ChartSource::Energy) {
        const ShownFigure shown = statedFigure(m_session.catalog(), model, data.choiceOf(quantity));
        return statementsOf(m_finder.of(model, shown.figure, shown.index));
    }
    const MeasurementId measured = (quantity == ChartSource::Latency ? data.latencies : data.energies)[row];
    const std::vector<MeasurementId> results = measured.valid() ? std::vector{measured} : data.estimates[row];
    std::vector<StatementId> statements;
    statements.reserve(results.size());
    for (const MeasurementId id : results)
        statements.push_back(m_session.catalog().measurement(id).statement);
    return statements;
}

std::vector<StatementId> ChartedStatements::ofLayer(ModelId model, std::size_t layer) const {
    return statementsOf(m_finder.of(model, Figure::Layer, layer));
}

QString ChartedStatements::places(const std::vector<StatementId> &statements) const {
    QStringList places;
    places.reserve(static_cast<qsizetype>(statements.size()));
    for (const StatementId statement : statements)
        places.append(text::placeOf(m_session.dataset()->store, statement));
    places.removeDuplicates();
    return places.join(QStringLiteral("; "));
}

QStringList comparedSources(const Session &session, CompareViewModel &compare) {
    Sources sources(session, compare);
    switch (session.state().compare.page) {
    case ComparePage::Scatter:
    case ComparePage::Bars:
        sources.addCharted();
        break;
    case ComparePage::Rounds:
        sources.addRounds();
        break;
    case ComparePage::Layers:
        sources.addLayers();
        break;
    case ComparePage::SideBySide:
        sources.addTable();
    }
    return sources.names();
}

} // namespace tinyatlas
