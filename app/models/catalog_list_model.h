// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What the lists of one table of the catalogue have in common: an order, a search, the shared filter and the
/// shared selection.
/// A row is an index into that table; the model holds nothing else of it.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class CatalogListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("base of the lists")

    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString countText READ countText NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(bool hiddenByFilter READ hiddenByFilter NOTIFY countChanged)
    Q_PROPERTY(int selected READ selected NOTIFY selectedChanged)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY selectedChanged)

public:
    /// Only rows that contain every word of it are shown.
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); } ///< rows that are shown
    [[nodiscard]] QString countText() const; ///< the same as people read it: "10,000"
    [[nodiscard]] int total() const {
        return static_cast<int>(prepared().order.size());
    } ///< without a search or filter
    /// None is shown, but without the filter the search would find some.
    [[nodiscard]] bool hiddenByFilter() const { return m_rows.empty() && m_hidden; }

    /// The catalogue's index of what the search means most likely: rather what is called so than what is only
    /// described so. -1 where no row is shown.
    Q_INVOKABLE [[nodiscard]] int likeliest() const;
    /// The catalogue's index of what is selected, -1 where that is nothing of this table.
    [[nodiscard]] int selected() const;
    /// Its row, or the first of those that are marked instead; -1 where none is shown.
    [[nodiscard]] int selectedRow() const;

signals:
    void queryChanged();
    void countChanged();
    void rowsReplaced(); ///< other things are shown, or in another order: a view goes back to the first
    void selectedChanged();

protected:
    CatalogListModel(Session &session, Selection::Kind kind, QObject *parent);

    [[nodiscard]] const Session &session() const { return m_session; }
    /// The index into the table of what stands in this row; nothing for a row that is none.
    [[nodiscard]] std::optional<std::uint32_t> indexAt(const QModelIndex &row) const;

    /// Whether the filter leaves this thing of the table.
    [[nodiscard]] virtual bool passes(std::uint32_t index) const = 0;
    /// What the graph calls this thing of the table.
    [[nodiscard]] virtual std::string_view nameOf(std::uint32_t index) const = 0;
    /// What the snapshot has prepared for this list.
    [[nodiscard]] virtual const ListIndex &prepared() const = 0;

    /// "3/6", and " · 1 ?" after it where some verdicts are unknown: unknown is no "no".
    [[nodiscard]] static QString fitText(const QStringList &fitAndAll, const VerdictCounts &counts);
    /// The same for a sentence: ", 1 unknown" after it.
    [[nodiscard]] static QString withUnknown(const QString &sentence, const VerdictCounts &counts);
    /// Marked where a what-if changed some of the verdicts; `said` in signs, or in a sentence.
    [[nodiscard]] static QString markedChanged(const QString &said, std::size_t changed);
    [[nodiscard]] static QString toldChanged(const QString &said, std::size_t changed);

    /// "fits", "tight · Δ" where that is not what it was; empty for none.
    [[nodiscard]] static QString verdictWord(std::optional<FitState> now, std::optional<FitState> stated);

    /// Shows the rows of the snapshot. The constructor of the concrete list calls it once.
    void rebuild();

private:
    /// What the search finds and the filter leaves.
    std::vector<std::uint32_t> found();
    void showFound();
    void sayAgain();
    void show(std::vector<std::uint32_t> rows);

    Session &m_session;
    Selection::Kind m_kind;
    QString m_query;
    std::vector<std::uint32_t> m_rows;
    bool m_hidden = false; ///< the filter leaves out some that the search finds
};

} // namespace tinyatlas
