// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/compare_axes.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

CompareAxes::CompareAxes(Session &session, const CompareCharts &charts, QObject *parent)
    : QObject(parent), m_session(session), m_charts(charts) {
    connect(&session, &Session::stateChanged, this, &CompareAxes::changed);
    connect(&charts, &CompareCharts::changed, this, &CompareAxes::changed);
}

QStringList CompareAxes::quantities() const {
    QStringList names;
    for (const ChartQuantity &quantity : m_charts.data().quantities)
        names.append(quantity.name);
    return names;
}

QStringList CompareAxes::bubbles() const { return QStringList(tr("All alike")) + quantities(); }

bool CompareAxes::mayBeLogarithmic(int quantity) const {
    const auto &all = m_charts.data().quantities;
    return quantity >= 0 && static_cast<std::size_t>(quantity) < all.size() &&
           !all[static_cast<std::size_t>(quantity)].isQuality;
}

QList<int> CompareAxes::charted() const {
    QList<int> all;
    if (choice().page == ComparePage::Bars)
        all = {bars()};
    else if (choice().page == ComparePage::Scatter)
        all = {upwards(), across(), bubble()};
    QList<int> charted;
    for (const int quantity : all)
        if (quantity != ChartSource::noQuantity && !charted.contains(quantity))
            charted.append(quantity);
    return charted;
}

/// With the task that is shown: where none is chosen it would follow from the quantities.
CompareChoice CompareAxes::choiceWithTask() const {
    CompareChoice next = choice();
    const CompareData &data = m_charts.data();
    if (next.task.empty() && data.task >= 0)
        next.task = data.tasks[static_cast<std::size_t>(data.task)].key;
    return next;
}

void CompareAxes::choose(QuantityChoice CompareChoice::*axis, int quantity, const QString &what) {
    CompareChoice next = choiceWithTask();
    next.*axis = m_charts.data().choiceOf(quantity);
    m_session.changeComparison(next, what);
}

/// A quantity against itself says nothing: the two change places.
void CompareAxes::chooseAxis(QuantityChoice CompareChoice::*axis, QuantityChoice CompareChoice::*other,
                             int quantity, const QString &what) {
    CompareChoice next = choiceWithTask();
    const QuantityChoice chosen = m_charts.data().choiceOf(quantity);
    if (next.*other == chosen) {
        next.*other = next.*axis;
        std::swap(next.acrossLogarithmic, next.upwardsLogarithmic);
    }
    next.*axis = chosen;
    m_session.changeComparison(next, what);
}

void CompareAxes::setAcross(int quantity) {
    chooseAxis(&CompareChoice::across, &CompareChoice::upwards, quantity, tr("Choose what goes across"));
}

void CompareAxes::setUpwards(int quantity) {
    chooseAxis(&CompareChoice::upwards, &CompareChoice::across, quantity, tr("Choose what goes upwards"));
}

void CompareAxes::setBubble(int quantity) {
    choose(&CompareChoice::bubble, quantity, tr("Choose what the bubbles show"));
}

void CompareAxes::setBars(int quantity) {
    choose(&CompareChoice::bars, quantity, tr("Choose what the bars show"));
}

void CompareAxes::choose(bool CompareChoice::*scale, bool logarithmic) {
    CompareChoice next = choice();
    next.*scale = logarithmic;
    m_session.changeComparison(next, logarithmic ? tr("Logarithmic axis") : tr("Linear axis"));
}

void CompareAxes::setAcrossLogarithmic(bool logarithmic) {
    choose(&CompareChoice::acrossLogarithmic, logarithmic);
}

void CompareAxes::setUpwardsLogarithmic(bool logarithmic) {
    choose(&CompareChoice::upwardsLogarithmic, logarithmic);
}

} // namespace tinyatlas
