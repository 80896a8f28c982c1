// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/compare_data.h"
#include "app/jobs/job.h"
#include "app/viewmodels/evidence_parts.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What the charts of Compare show, made off this thread while somebody looks; and what a hand does in them:
/// marking there is marking in all views.
class CompareCharts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CompareViewModel")

    Q_PROPERTY(tinyatlas::ChartSource *source READ source CONSTANT)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool severalTasks READ severalTasks NOTIFY changed)
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)
    Q_PROPERTY(QString measuredHow READ measuredHow NOTIFY changed)

public:
    explicit CompareCharts(Session &session, QObject *parent = nullptr);

    [[nodiscard]] ChartSource *source() { return &m_source; }
    [[nodiscard]] const CompareData &data() const { return m_data; }
    [[nodiscard]] const BoardTablesPtr &tables() const { return m_tables; } ///< null before anybody looked
    [[nodiscard]] bool ready() const { return m_tables != nullptr && !m_work.running(); }
    /// Models for several tasks are shown: there is no Pareto front of them.
    [[nodiscard]] bool severalTasks() const { return m_data.severalTasks(); }
    [[nodiscard]] QString leftOut() const { return m_data.leftOut.join(u'\n'); }
    /// Which of several results is shown, and how far estimates are off; may be empty.
    [[nodiscard]] QString measuredHow() const { return m_data.measuredHow.join(u'\n'); }
    /// Nothing is worked out while nobody looks.
    void setActive(bool active);

    Q_INVOKABLE void select(int model);
    Q_INVOKABLE void brush(const QList<int> &models, bool adds);
    /// Asks where the figures of a model come from: those of these quantities, by index.
    Q_INVOKABLE void explain(int model, const QList<int> &quantities);

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    /// All that is of a graph that is no longer open.
    void letGo();
    void update();
    void take(CompareAnswer answer);
    void followMarks();
    [[nodiscard]] bool isModel(int model) const;
    [[nodiscard]] std::vector<text::NamedEvidence> evidenceOf(std::size_t row, int quantity) const;

    Session &m_session;
    ChartSource m_source;
    bool m_active = false;
    bool m_stale = true;
    CompareChoice m_choice; ///< of what was asked last
    BoardTablesPtr m_tables;
    CompareData m_data;
    Job<CompareAnswer> m_work;
};

} // namespace tinyatlas
