// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_sources.h"

#include "app/viewmodels/stated_figures.h"

#include <QFileInfo>

#include <set>

namespace tinyatlas {

namespace {

/// Each source once, in order.
class Sources {
public:
    Sources(const Session &session, CompareViewModel &compare)
        : m_session(session), m_compare(compare), m_finder(*session.dataset()) {}

    void addCharted() {
        const CompareData &data = m_compare.charts()->data();
        const CompareAxes &axes = *m_compare.axes();
        const bool bars = m_compare.page() == CompareViewModel::Bars;
        const QList<int> shown =
            bars ? QList<int>{axes.bars()} : QList<int>{axes.across(), axes.upwards(), axes.bubble()};
        for (std::size_t row = 0; row < data.models.size(); ++row)
            for (const int quantity : shown)
                if (data.models[row].figure(quantity) != nullptr)
                    addFigure(data, row, quantity);
    }
    void addRounds() {
        for (const RoundsMark &mark : m_compare.rounds()->data().marks)
            add(MeasurementId{static_cast<std::uint32_t>(mark.measurement)});
    }
    void addLayers() {
        const LayersData &data = m_compare.layers()->data();
        for (std::size_t i = 0; data.id >= 0 && i < data.layers.size(); ++i)
            add(m_finder.of(ModelId{static_cast<std::uint32_t>(data.id)}, Figure::Layer, i));
    }
    void addTable() {
        for (const ComparisonRow &row : m_compare.table()->rows())
            for (int column = 0; column < row.cells.size(); ++column)
                for (const text::NamedEvidence &figure : m_compare.table()->sheetOf(row, column).figures)
                    add(figure.evidence);
    }

    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const std::uint32_t source : m_used)
            names.append(QFileInfo(QString::fromStdString(store().sources()[source].name)).fileName());
        return names;
    }

private:
    [[nodiscard]] const TripleStore &store() const { return m_session.dataset()->store; }

    void add(const Evidence &evidence) {
        for (const Fact &fact : evidence.facts)
            m_used.insert(store().place(fact.statement).source);
    }
    void add(MeasurementId id) {
        m_used.insert(store().place(m_session.catalog().measurement(id).statement).source);
    }
    void addFigure(const CompareData &data, std::size_t row, int quantity) {
        const ModelId model{static_cast<std::uint32_t>(data.models[row].model)};
        if (quantity == ChartSource::Latency || quantity == ChartSource::Energy) {
            const auto &measured = quantity == ChartSource::Latency ? data.latencies : data.energies;
            if (measured[row].valid())
                return add(measured[row]);
            for (const MeasurementId rate : data.estimates[row])
                add(rate);
            return;
        }
        const ShownFigure shown = statedFigure(m_session.catalog(), model, data.choiceOf(quantity));
        add(m_finder.of(model, shown.figure, shown.index));
    }

    const Session &m_session;
    CompareViewModel &m_compare;
    EvidenceFinder m_finder;
    std::set<std::uint32_t> m_used;
};

} // namespace

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
