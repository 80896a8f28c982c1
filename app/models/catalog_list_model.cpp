// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/catalog_list_model.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "app/text/what_if_texts.h"

namespace tinyatlas {

CatalogListModel::CatalogListModel(Session &session, Selection::Kind kind, QObject *parent)
    : RowListModel(parent), m_session(session), m_kind(kind) {
    connect(&session, &Session::datasetChanged, this, &CatalogListModel::rebuild);
    connect(&session, &Session::shownChanged, this, &CatalogListModel::showFound);
    connect(&session, &Session::matrixChanged, this, &CatalogListModel::sayAgain);
    connect(&session, &Session::selectionChanged, this, &CatalogListModel::sayAgain);
    connect(&session, &Session::marksChanged, this, &CatalogListModel::sayAgain);
    connect(&session, &Session::marksChanged, this, &CatalogListModel::selectedChanged);
    connect(&session, &Session::selectionChanged, this, &CatalogListModel::selectedChanged);
}

std::optional<std::uint32_t> CatalogListModel::indexAt(const QModelIndex &row) const {
    const bool ours = row.isValid() && checkIndex(row, CheckIndexOption::ParentIsInvalid);
    const auto number = static_cast<std::size_t>(row.row());
    return ours && number < m_rows.size() ? std::optional(m_rows[number]) : std::nullopt;
}

void CatalogListModel::setQuery(const QString &query) {
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
    showFound();
}

/// Most keystrokes of a word that is found once change nothing: the view keeps its place.
void CatalogListModel::showFound() {
    const bool hadHidden = m_hidden;
    std::vector<std::uint32_t> rows = found();
    if (rows != m_rows)
        show(std::move(rows));
    else if (hadHidden != m_hidden)
        emit countChanged();
    else
        sayAgain();
}

/// The same things, of which something else may be said: the counts of those that they are counted among.
void CatalogListModel::sayAgain() {
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1));
}

QString CatalogListModel::countText() const { return text::countExact(m_rows.size()); }

int CatalogListModel::likeliest() const {
    if (m_rows.empty())
        return -1;
    std::vector<std::string_view> names;
    names.reserve(m_rows.size());
    for (const std::uint32_t row : m_rows)
        names.push_back(nameOf(row));
    return static_cast<int>(m_rows[tinyatlas::likeliest(names, m_query)]);
}

int CatalogListModel::selected() const {
    const Selection &selection = m_session.state().selection;
    return selection.kind == m_kind ? static_cast<int>(selection.index) : -1;
}

int CatalogListModel::selectedRow() const {
    const int index = selected();
    const auto isMarked = [this](std::uint32_t row) {
        return m_kind == Selection::Kind::Model ? m_session.isMarked(ModelId{row})
                                                : m_session.isMarked(DeviceId{row});
    };
    const auto row = index < 0 ? std::ranges::find_if(m_rows, isMarked)
                               : std::ranges::find(m_rows, static_cast<std::uint32_t>(index));
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QString CatalogListModel::fitText(const QStringList &fitAndAll, const VerdictCounts &counts) {
    const std::uint32_t unknown = counts[FitState::Unknown];
    const QString known = fitAndAll.join(u'/');
    return unknown == 0 ? known : tr("%1 · %2 ?").arg(known, text::countExact(unknown));
}

QString CatalogListModel::withUnknown(const QString &sentence, const VerdictCounts &counts) {
    const std::uint32_t unknown = counts[FitState::Unknown];
    return unknown == 0 ? sentence : tr("%1, %2 unknown").arg(sentence, text::countExact(unknown));
}

QString CatalogListModel::markedChanged(const QString &said, std::size_t changed) {
    return changed == 0 ? said : tr("%1 · Δ %2").arg(said, text::countExact(changed));
}

QString CatalogListModel::toldChanged(const QString &said, std::size_t changed) {
    return changed == 0 ? said : tr("%1, %2").arg(said, text::changedVerdicts(changed));
}

QString CatalogListModel::verdictWord(std::optional<FitState> now, std::optional<FitState> stated) {
    if (!now)
        return {};
    const QString word = text::verdictWord(*now);
    return now == stated ? word : tr("%1 · Δ").arg(word);
}

std::vector<std::uint32_t> CatalogListModel::found() {
    const ListIndex &list = prepared();
    std::vector<std::uint32_t> rows = list.texts.find(m_query);
    for (std::uint32_t &row : rows)
        row = list.order[row];
    m_hidden = std::erase_if(rows, [this](std::uint32_t row) { return !passes(row); }) > 0;
    return rows;
}

void CatalogListModel::rebuild() { show(found()); }

void CatalogListModel::show(std::vector<std::uint32_t> rows) {
    m_rows = std::move(rows);
    announceRows(m_rows.size());
    emit countChanged();
    emit selectedChanged();
    emit rowsReplaced();
}

} // namespace tinyatlas
