// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/viewmodels/compare_charts.h"
#include "app/viewmodels/comparison_rows.h"

#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace tinyatlas {

/// Two to six models or devices side by side, a fact a row: what is best, what differs, what is unknown, and
/// where each fits. It is written while somebody looks.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class CompareTable : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CompareViewModel")

    Q_PROPERTY(int count READ count NOTIFY written)
    Q_PROPERTY(QString note READ note NOTIFY written)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        HeadingRole, ///< above the row, where a section begins; empty in it
        DiffersRole,
        CellsRole, ///< QList<ComparedCell>, one for each thing
        SpokenRole,
    };
    Q_ENUM(Role)

    CompareTable(Session &session, CompareCharts &charts, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const std::vector<ComparisonRow> &rows() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// What the marks do not say: why no accuracy is called the best, for one; may be empty.
    /// Where there are estimates, also how far they are off.
    [[nodiscard]] const QString &note() const { return m_note; }
    void setActive(bool active);

    /// A click on a cell: opens Fit where it is a verdict, and else asks where the figure comes from.
    Q_INVOKABLE void open(int row, int column);
    Q_INVOKABLE void explain(int row, int column);
    /// Where what a cell of `rows()` says comes from.
    [[nodiscard]] EvidenceSheet sheetOf(const ComparisonRow &row, int column) const;

signals:
    void written();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    void update();
    [[nodiscard]] std::optional<Pair> pairOf(const ComparisonRow &row, int column) const;
    [[nodiscard]] EvidenceSheet qualitySheet(const ComparisonRow &row, std::size_t place) const;
    [[nodiscard]] QStringList estimateNotes() const;

    Session &m_session;
    CompareCharts &m_charts;
    bool m_active = false;
    std::vector<ComparisonRow> m_rows;
    QString m_note;
};

} // namespace tinyatlas
