// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_conditions.h"

#include "app/charts/offered.h"

namespace tinyatlas {

CompareConditions::CompareConditions(Session &session, const CompareCharts &charts, QObject *parent)
    : QObject(parent), m_session(session), m_charts(charts) {
    connect(&session, &Session::stateChanged, this, &CompareConditions::changed);
    connect(&charts, &CompareCharts::changed, this, &CompareConditions::changed);
    connect(&session, &Session::sourcesChanged, this, &CompareConditions::changed);
}

QStringList CompareConditions::tasks() const { return labelsOf(data().tasks); }

QStringList CompareConditions::boards() const { return labelsOf(data().boards); }

QStringList CompareConditions::supplies() const { return labelsOf(data().supplies); }

void CompareConditions::setTask(int task) {
    if (!isOneOf(data().tasks, task))
        return;
    CompareChoice next = m_session.state().compare;
    const OfferedTask &chosen = data().tasks[static_cast<std::size_t>(task)];
    next.task = chosen.key;
    m_session.changeComparison(next, tr("Compare for %1").arg(chosen.label));
}

void CompareConditions::setBoard(int board) {
    if (!isOneOf(data().boards, board))
        return;
    CompareChoice next = m_session.state().compare;
    const OfferedBoard &chosen = data().boards[static_cast<std::size_t>(board)];
    next.board = chosen.board;
    m_session.changeComparison(next, tr("Compare on %1").arg(chosen.label));
}

void CompareConditions::setSupply(int supply) {
    if (!isOneOf(data().supplies, supply))
        return;
    CompareChoice next = m_session.state().compare;
    const OfferedSupply &chosen = data().supplies[static_cast<std::size_t>(supply)];
    next.supply = chosen.supply;
    m_session.changeComparison(next, tr("Compare energies %1").arg(chosen.label));
}

void CompareConditions::setEstimates(bool shown) {
    CompareChoice next = m_session.state().compare;
    next.estimates = shown;
    m_session.changeComparison(next, shown ? tr("Show estimates") : tr("Hide estimates"));
}

std::vector<int> CompareConditions::switchedOff() const {
    std::vector<int> off;
    const std::vector<SourceInfo> sources = m_session.sources();
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].kind == SourceInfo::Kind::More && !sources[i].on)
            off.push_back(static_cast<int>(i));
    return off;
}

bool CompareConditions::resultsAreOff() const {
    return m_session.catalog().measurements.empty() && !switchedOff().empty();
}

void CompareConditions::switchOnResults() {
    for (const int source : switchedOff())
        m_session.switchSource(source, true);
}

} // namespace tinyatlas
