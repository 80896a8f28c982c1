// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_charts.h"

namespace tinyatlas {

/// Of which models the charts of Compare are, and where what they show was measured.
class CompareConditions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CompareViewModel")

    Q_PROPERTY(QStringList tasks READ tasks NOTIFY changed)
    Q_PROPERTY(int task READ task WRITE setTask NOTIFY changed)
    Q_PROPERTY(QStringList boards READ boards NOTIFY changed)
    Q_PROPERTY(int board READ board WRITE setBoard NOTIFY changed)
    Q_PROPERTY(QStringList supplies READ supplies NOTIFY changed)
    Q_PROPERTY(int supply READ supply WRITE setSupply NOTIFY changed)
    Q_PROPERTY(bool resultsAreOff READ resultsAreOff NOTIFY changed)
    Q_PROPERTY(bool estimates READ estimates WRITE setEstimates NOTIFY changed)

public:
    CompareConditions(Session &session, const CompareCharts &charts, QObject *parent = nullptr);

    [[nodiscard]] QStringList tasks() const;
    [[nodiscard]] int task() const { return data().task; }
    void setTask(int task);
    [[nodiscard]] QStringList boards() const;
    [[nodiscard]] int board() const { return data().board; }
    void setBoard(int board);
    [[nodiscard]] QStringList supplies() const;
    [[nodiscard]] int supply() const { return data().supply; }
    void setSupply(int supply);
    [[nodiscard]] bool estimates() const { return m_session.state().compare.estimates; }
    void setEstimates(bool shown);

    /// The graph holds no measurement, but there are some that can be switched on.
    [[nodiscard]] bool resultsAreOff() const;
    /// Switches on all that is built in besides: results, the models that were measured, and the boards.
    Q_INVOKABLE void switchOnResults();

signals:
    void changed();

private:
    [[nodiscard]] std::vector<int> switchedOff() const; ///< sources, by index
    [[nodiscard]] const CompareData &data() const { return m_charts.data(); }

    Session &m_session;
    const CompareCharts &m_charts;
};

} // namespace tinyatlas
