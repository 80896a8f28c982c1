// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_table.h"

#include "app/text/latency_texts.h"
#include "app/viewmodels/stated_figures.h"

#include <QVariant>

#include <algorithm>
#include <utility>

namespace tinyatlas {

CompareTable::CompareTable(Session &session, CompareCharts &charts, QObject *parent)
    : RowListModel(parent), m_session(session), m_charts(charts) {
    for (const auto signal :
         {&Session::datasetChanged, &Session::matrixChanged, &Session::shownChanged, &Session::stateChanged})
        connect(&session, signal, this, &CompareTable::update);
    connect(&charts, &CompareCharts::changed, this, &CompareTable::update);
}

void CompareTable::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    update();
}

void CompareTable::update() {
    if (!m_active)
        return;
    ComparisonRows written = comparisonRows({.dataset = m_session.dataset(),
                                             .matrix = m_session.verdicts().matrix,
                                             .stated = m_session.verdicts().stated,
                                             .shown = m_session.shown(),
                                             .tables = m_charts.tables(),
                                             .choice = m_session.state().compare});
    m_rows = std::move(written.rows);
    m_note = std::move(written.note);
    if (std::ranges::any_of(m_rows, &ComparisonRow::estimated))
        m_note += (m_note.isEmpty() ? QString() : QStringLiteral("\n")) +
                  text::estimateError(m_charts.tables()->figures.rates().error());
    announceRows(m_rows.size());
    emit this->written();
}

QVariant CompareTable::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return {};
    const ComparisonRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return row.label;
    case HeadingRole:
        return row.heading;
    case DiffersRole:
        return row.differs;
    case CellsRole:
        return QVariant::fromValue(row.cells);
    case SpokenRole: {
        QStringList parts{row.label};
        for (const ComparedCell &cell : row.cells)
            parts.append(cell.best ? tr("%1, best").arg(cell.text) : cell.text);
        return parts.join(QStringLiteral("; "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> CompareTable::roleNames() const {
    return {{LabelRole, "label"},
            {HeadingRole, "heading"},
            {DiffersRole, "differs"},
            {CellsRole, "cells"},
            {SpokenRole, "spoken"}};
}

QStringList CompareTable::estimateNotes() const {
    return {text::estimateMethod(), text::estimateError(m_charts.tables()->figures.rates().error())};
}

std::optional<Pair> CompareTable::pairOf(const ComparisonRow &row, int column) const {
    const CompareChoice &choice = m_session.state().compare;
    const auto place = static_cast<std::size_t>(column);
    if (row.device.valid() && place < choice.models.size())
        return Pair{choice.models[place], row.device};
    if (row.model.valid() && place < choice.devices.size())
        return Pair{row.model, choice.devices[place]};
    return std::nullopt;
}

/// The results at both ends of the range.
EvidenceSheet CompareTable::qualitySheet(const ComparisonRow &row, std::size_t place) const {
    const auto &range = row.qualities[place];
    if (!range)
        return {row.label, {}};
    EvidenceSheet sheet = tinyatlas::sheetOf(m_session, range->mostOf);
    if (range->leastOf != range->mostOf)
        std::ranges::move(tinyatlas::sheetOf(m_session, range->leastOf).figures,
                          std::back_inserter(sheet.figures));
    return sheet;
}

EvidenceSheet CompareTable::sheetOf(const ComparisonRow &row, int column) const {
    const auto place = static_cast<std::size_t>(column);
    if (const auto pair = pairOf(row, column))
        return tinyatlas::sheetOf(m_session, *pair);
    if (place < row.results.size() && row.results[place].valid())
        return tinyatlas::sheetOf(m_session, row.results[place]);
    if (place < row.qualities.size())
        return qualitySheet(row, place);
    if (place < row.estimates.size())
        return row.estimates[place]
                   ? estimateSheet(*m_session.dataset(), *row.estimates[place], estimateNotes())
                   : EvidenceSheet{row.label, {}};
    const CompareChoice &choice = m_session.state().compare;
    const bool models = choice.kind == ComparedKind::Models;
    const Selection thing =
        models ? Selection::of(choice.models[place]) : Selection::of(choice.devices[place]);
    if (row.fact == ComparedFact::Metric) {
        const ShownFigure metric = statedFigure(m_session.catalog(), choice.models[place], {0, row.metric});
        return metric.figure == Figure::None ? tinyatlas::sheetOf(m_session, thing)
                                             : tinyatlas::sheetOf(m_session, metric);
    }
    const Figure figure = row.fact ? figureOf(*row.fact) : Figure::None;
    if (figure == Figure::None)
        return tinyatlas::sheetOf(m_session, thing);
    return tinyatlas::sheetOf(m_session, ShownFigure{thing, figure, 0, row.label, row.cells[column].text});
}

void CompareTable::open(int row, int column) {
    if (row < 0 || row >= count() || column < 0 ||
        column >= m_rows[static_cast<std::size_t>(row)].cells.size())
        return;
    if (const auto pair = pairOf(m_rows[static_cast<std::size_t>(row)], column))
        m_session.openFit(static_cast<int>(pair->model.value), static_cast<int>(pair->device.value));
    else
        explain(row, column);
}

void CompareTable::explain(int row, int column) {
    if (row >= 0 && row < count() && column >= 0 &&
        column < m_rows[static_cast<std::size_t>(row)].cells.size())
        emit evidenceAsked(sheetOf(m_rows[static_cast<std::size_t>(row)], column));
}

} // namespace tinyatlas
