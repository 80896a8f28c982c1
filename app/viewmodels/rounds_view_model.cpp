// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/rounds_view_model.h"

#include "app/charts/offered.h"
#include "app/jobs/background.h"
#include "app/text/figures.h"

#include <utility>

namespace tinyatlas {

RoundsViewModel::RoundsViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &RoundsViewModel::beStale);
    connect(&session, &Session::stateChanged, this, &RoundsViewModel::follow);
    connect(&session, &Session::shownChanged, this, [this] {
        m_stale = true;
        update();
    });
}

RoundsAsked RoundsViewModel::asked() const {
    const ViewState &state = m_session.state();
    // Where a device is selected instead, by a click on a result for one, or energies are shown, of which
    // another model may have the most, the model that is shown stays.
    RoundsAsked asked{m_session.dataset(), state.compare, m_asked ? m_asked->selected : std::nullopt};
    asked.shown = m_session.shown();
    if (!asked.selected && isOneOf(data().offeredModels, data().chosenModel))
        asked.selected = data().offeredModels[static_cast<std::size_t>(data().chosenModel)].model;
    if (state.selection.kind == Selection::Kind::Model)
        asked.selected = ModelId{state.selection.index};
    return asked;
}

void RoundsViewModel::setActive(bool active) {
    m_active = active;
    follow();
}

/// What is selected matters only as long as no model is chosen.
void RoundsViewModel::follow() {
    if (!m_asked)
        return update();
    const RoundsAsked now = asked();
    const CompareChoice &next = now.choice;
    const CompareChoice &last = m_asked->choice;
    if (next.roundsOf != last.roundsOf || next.roundsOfEnergy != last.roundsOfEnergy ||
        next.roundsOn != last.roundsOn || (!next.roundsOf && now.selected != m_asked->selected))
        m_stale = true;
    update();
}

void RoundsViewModel::beStale() {
    m_stale = true;
    m_work.stop();
    m_asked.reset();      // the graph of the last answer is let go
    m_source.setData({}); // its measurements mean other things now
    emit changed();
    update();
}

void RoundsViewModel::update() {
    if (!m_active || !m_stale)
        return;
    m_stale = false;
    m_asked = asked();
    const auto work = [this](const std::stop_token &stop) {
        return inBackground([asked = *m_asked, stop] { return roundsData(asked, stop); });
    };
    m_work.start(work, [this](RoundsData data) {
        m_source.setData(std::move(data));
        emit changed();
    });
    m_asked->shown.reset(); // it would keep verdicts that are no longer those
    emit changed();
}

QStringList RoundsViewModel::models() const { return labelsOf(data().offeredModels); }

QStringList RoundsViewModel::boards() const { return labelsOf(data().offeredBoards); }

QString RoundsViewModel::emptyTitle() const {
    if (!ready() || plotted())
        return {};
    if (!data().offersResults && data().measurementsKnown && m_session.state().filter.active())
        return tr("No model that the filter shows has results");
    if (!data().offersResults)
        return energy() && data().measurementsKnown ? tr("No energy was measured of any model")
                                                    : tr("No results of benchmark rounds");
    return energy() ? tr("No energy of %1 was measured in any round").arg(data().model)
                    : tr("No latency of %1 was measured in any round").arg(data().model);
}

QString RoundsViewModel::emptyHint() const {
    if (!ready() || plotted())
        return {};
    if (!data().offersResults && data().measurementsKnown && m_session.state().filter.active())
        return tr("Clear the filter, or change it.");
    if (!data().measurementsKnown)
        return tr(
            "Switch the results of MLPerf Tiny and its reference models on in Data, or open a graph with "
            "measurements.");
    return energy() ? tr("Choose another model, or latency.") : tr("Choose another model.");
}

void RoundsViewModel::chooseModel(int model) {
    if (!isOneOf(data().offeredModels, model))
        return;
    CompareChoice next = m_session.state().compare;
    next.roundsOf = data().offeredModels[static_cast<std::size_t>(model)].model;
    m_session.changeComparison(
        next,
        tr("%1 over the rounds").arg(text::displayName(m_session.catalog().model(*next.roundsOf).name)));
}

void RoundsViewModel::chooseBoard(int board) {
    if (!isOneOf(data().offeredBoards, board))
        return;
    const auto &offered = data().offeredBoards[static_cast<std::size_t>(board)];
    chooseBoard(offered.board, offered.label);
}

void RoundsViewModel::chooseShownBoard(int board) {
    if (!isOneOf(data().boards, board))
        return;
    const RoundsBoard &shown = data().boards[static_cast<std::size_t>(board)];
    chooseBoard(shown.choice, shown.name);
}

void RoundsViewModel::chooseBoard(const std::optional<BoardChoice> &board, const QString &name) {
    CompareChoice next = m_session.state().compare;
    next.roundsOn = board;
    m_session.changeComparison(next, board ? tr("Rounds on %1").arg(name) : tr("Rounds on all boards"));
}

void RoundsViewModel::setEnergy(bool energy) {
    CompareChoice next = m_session.state().compare;
    next.roundsOfEnergy = energy;
    m_session.changeComparison(next, energy ? tr("Energy over the rounds") : tr("Latency over the rounds"));
}

bool RoundsViewModel::isMeasurement(int measurement) const {
    return ready() && isOneOf(m_session.catalog().measurements, measurement);
}

void RoundsViewModel::select(int measurement) {
    if (!isMeasurement(measurement))
        return;
    const DeviceId device =
        m_session.catalog().measurement(MeasurementId{static_cast<std::uint32_t>(measurement)}).device;
    if (device.valid())
        m_session.selectDevice(static_cast<int>(device.value));
}

void RoundsViewModel::explain(int measurement) {
    if (isMeasurement(measurement))
        emit evidenceAsked(sheetOf(m_session, MeasurementId{static_cast<std::uint32_t>(measurement)}));
}

} // namespace tinyatlas
