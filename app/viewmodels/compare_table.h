// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/row_list_model.h"
#include "app/viewmodels/compare_charts.h"
#include "core/bench/comparison.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace tinyatlas {

/// What a row says of one of the things side by side.
struct ComparedCell {
    Q_GADGET
    QML_VALUE_TYPE(comparedCell)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool known MEMBER known)
    Q_PROPERTY(bool best MEMBER best)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(QString tip MEMBER tip)

public:
    QString text;
    bool known = true;
    bool best = false; ///< of its row: maybe one of several
    int state = -1;    ///< a FitState where it is a verdict
    QString tip;       ///< more of it; may be empty

    friend bool operator==(const ComparedCell &, const ComparedCell &) = default;
};

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
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// What the marks do not say: why no accuracy is called the best, for one; may be empty.
    [[nodiscard]] const QString &note() const { return m_note; }
    void setActive(bool active);

    /// A click on a cell: opens Fit where it is a verdict, and else asks where the figure comes from.
    Q_INVOKABLE void open(int row, int column);
    Q_INVOKABLE void explain(int row, int column);

signals:
    void written();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    struct Row {
        QString heading = {};
        QString label = {};
        bool differs = false;
        QList<ComparedCell> cells = {};
        std::optional<ComparedFact> fact = {}; ///< empty for verdicts and what was measured
        std::string metric = {};               ///< of a fact that is one
        ModelId model = {};                    ///< of a row of verdicts on devices
        DeviceId device = {};                  ///< of a row of verdicts on models
        /// Of a row of what was measured, by thing; invalid for none.
        std::vector<MeasurementId> results = {};
    };
    class Writer;

    void update();
    [[nodiscard]] std::optional<Pair> pairOf(const Row &row, int column) const;
    [[nodiscard]] EvidenceSheet sheetOf(const Row &row, int column) const;

    Session &m_session;
    CompareCharts &m_charts;
    bool m_active = false;
    std::vector<Row> m_rows;
    QString m_note;
};

} // namespace tinyatlas
