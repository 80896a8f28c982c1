// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_changes.h"

#include "app/jobs/background.h"
#include "app/text/change_texts.h"
#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t fewRows = 3;
constexpr std::size_t fewSubstitutes = 3;
constexpr std::size_t mostRows = 50; // nobody reads more on a page

FitGoal goalFor(FitState state) { return state == FitState::Tight ? FitGoal::WithMargin : FitGoal::Enough; }

/// "Show all 12", "Show the first 50 of 994".
QString moreText(std::size_t count, std::size_t few, bool all) {
    if (count <= few)
        return {};
    if (all)
        return FitChanges::tr("Show fewer");
    return count <= mostRows ? FitChanges::tr("Show all %1").arg(text::countExact(count))
                             : FitChanges::tr("Show the first %1 of %2")
                                   .arg(text::countExact(mostRows), text::countExact(count));
}

/// Adds the figures of one sheet to another, saying whose they are.
void append(EvidenceSheet &sheet, const EvidenceSheet &added, const QString &whose) {
    for (text::NamedEvidence figure : added.figures) {
        if (figure.evidence.empty())
            continue;
        figure.label = FitChanges::tr("%1 of %2").arg(figure.label, whose);
        sheet.figures.push_back(std::move(figure));
    }
}

/// Of one model on a device: what stands behind its side of a trade.
EvidenceSheet sideOf(const Session &session, const Pair &pair, text::Traded traded) {
    const NeuralNetwork &model = session.catalog().model(pair.model);
    const auto sensors = static_cast<int>(model.sensorNeeds.size() + (model.needsUnstatedSensor ? 1 : 0));
    switch (traded) {
    case text::Traded::Quality:
        return sheetOf(
            session,
            ShownFigure{Selection::of(pair.model), Figure::Top1Accuracy, 0, FitChanges::tr("Top-1 accuracy"),
                        model.top1Accuracy ? text::percent(model.top1Accuracy->value) : QString()});
    case text::Traded::MultiplyAccumulates:
        return sheetOf(session, ShownFigure{Selection::of(pair.model), Figure::MultiplyAccumulates, 0,
                                            FitChanges::tr("Multiply-accumulates"),
                                            model.multiplyAccumulates
                                                ? text::countShort(model.multiplyAccumulates->value)
                                                : QString()});
    case text::Traded::Ram:
        return sheetOf(session, pair, sensors);
    case text::Traded::Flash:
        break;
    }
    return sheetOf(session, pair, sensors + 1);
}

/// Both sides of each; where neither states any such figure, all that is known of the substitute.
EvidenceSheet tradeSheet(const Session &session, const Pair &pair, const PlacedSubstitute &chosen,
                         std::initializer_list<text::Traded> figures) {
    const ModelId other = chosen.substitute.model;
    const auto nameOf = [&](ModelId id) { return text::displayName(session.catalog().model(id).name); };
    EvidenceSheet sheet{FitChanges::tr("%1 instead of %2").arg(nameOf(other), nameOf(pair.model)), {}};
    for (const text::Traded traded : figures) {
        append(sheet, sideOf(session, {other, chosen.device}, traded), nameOf(other));
        append(sheet, sideOf(session, pair, traded), nameOf(pair.model));
    }
    return sheet.figures.empty() ? sheetOf(session, Selection::of(other)) : sheet;
}

} // namespace

FitChanges::FitChanges(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    const auto anew = [this] {
        m_question.reset();
        update();
    };
    connect(&session, &Session::stateChanged, this, &FitChanges::update);
    connect(&session, &Session::datasetChanged, this, anew);
    connect(&session, &Session::matrixChanged, this, anew); // what fits elsewhere is read from it
    update();
}

void FitChanges::update() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair) {
        m_search.stop();
        m_question.reset();
        return;
    }
    const ViewState &view = m_session.state();
    const Question now{{view.fitModels(), view.ramSharing, pair->device}, m_session.rules()};
    if (now == m_question)
        return;
    const bool samePair = m_question && m_question->pair() == now.pair();
    m_question = now;
    const FitState state = now.shared.verdictOn(m_session, pair->device).state;
    m_wanted = state != FitState::Fits;
    m_goal = goalFor(state);
    if (!samePair)
        m_allChanges = m_allSubstitutes = false;
    find();
}

FitChanges::Found FitChanges::look(const DatasetPtr &dataset, const FitMatrix &matrix,
                                   const Question &question, FitGoal goal, const std::stop_token &stop) {
    const Catalog &catalog = dataset->catalog;
    const FitRules &rules = question.rules;
    const Pair pair = question.pair();
    Found found;
    found.changes = smallestChanges(catalog, question.shared.models, question.shared.sharing, pair.device,
                                    rules, goal, stop);
    if (goal == FitGoal::WithMargin || question.several())
        return found;
    for (ProposedSubstitute &one : substitutesOn(catalog, pair.model, pair.device, rules, stop))
        found.substitutes.push_back({std::move(one), pair.device});
    if (!found.substitutes.empty() || !found.changes.fitting.empty())
        return found;
    // It fits nowhere, and nothing takes its place here: then elsewhere, each where it has the most room.
    for (ProposedSubstitute &one : substitutesAnywhere(catalog, matrix, pair.model, rules, stop)) {
        if (found.substitutes.size() == fewSubstitutes)
            break;
        const auto devices =
            smallestChanges(catalog, one.model, std::nullopt, rules, FitGoal::Enough, stop).fitting;
        if (!devices.empty()) // else the matrix lags behind the rules
            found.substitutes.push_back({std::move(one), devices.front()});
    }
    return found;
}

void FitChanges::find() {
    m_search.stop();
    if (!m_wanted) {
        show({});
        return;
    }
    constexpr std::size_t fewThings = 1000;
    const Catalog &catalog = m_session.catalog();
    if (catalog.models.size() + catalog.devices.size() <= fewThings) {
        show(look(m_session.dataset(), m_session.matrix(), *m_question, m_goal, {}));
        return;
    }
    m_found = {};
    const auto work = [this](const std::stop_token &stop) {
        return inBackground([dataset = m_session.dataset(), matrix = m_session.sharedMatrix(),
                             question = *m_question, goal = m_goal,
                             stop] { return look(dataset, *matrix, question, goal, stop); });
    };
    m_search.start(work, [this](Found found) { show(std::move(found)); });
    updateRows();
}

void FitChanges::show(Found found) {
    m_found = std::move(found);
    updateRows();
}

void FitChanges::updateRows() {
    if (!m_question)
        return;
    m_rows = changeRows(m_session, m_question->shared, m_found.changes, m_allChanges ? mostRows : fewRows);
    m_substitutes = substituteRows(m_session, m_question->pair(), m_found.substitutes,
                                   m_allSubstitutes ? mostRows : fewSubstitutes);
    emit changed();
}

QString FitChanges::heading() const {
    const FitRules &rules = m_session.rules();
    const QString heading = m_goal == FitGoal::WithMargin
                                ? tr("To leave %1 % free").arg(m_session.marginPercent())
                                : tr("What would it take?");
    return text::markedWhatIf(heading, rules).toUpper();
}

QString FitChanges::note() const {
    if (searching() || !m_wanted)
        return {};
    if (m_rows.isEmpty())
        return tr("No change of a device can be named that would make it fit.");
    const bool anyChange = std::ranges::any_of(m_rows, [](const FitChangeRow &row) { return row.state < 0; });
    return anyChange && m_goal == FitGoal::Enough ? text::goalWords(m_goal, m_session.rules()) : QString();
}

QString FitChanges::more() const {
    return moreText(m_found.changes.fitting.size() + m_found.changes.changes.size(), fewRows, m_allChanges);
}

QString FitChanges::substitutesHeading() const {
    const std::vector<PlacedSubstitute> &found = m_found.substitutes;
    const bool here = found.empty() || !m_question || found.front().device == m_question->pair().device;
    return text::markedWhatIf(here ? tr("Instead, on this device") : tr("Instead, on another device"),
                              m_session.rules())
        .toUpper();
}

QString FitChanges::substitutesNote() const {
    return !searching() && substitutesWanted() && m_substitutes.isEmpty()
               ? tr("Nothing for the same task, or with the same sensors, fits this device.")
               : QString();
}

QString FitChanges::moreSubstitutes() const {
    return moreText(m_found.substitutes.size(), fewSubstitutes, m_allSubstitutes);
}

void FitChanges::toggleMore() {
    m_allChanges = !m_allChanges;
    updateRows();
}

void FitChanges::toggleMoreSubstitutes() {
    m_allSubstitutes = !m_allSubstitutes;
    updateRows();
}

void FitChanges::choose(int row) {
    if (!m_question || row < 0 || row >= m_rows.size())
        return;
    const FitChangeRow chosen = m_rows[row]; // of its own: what is opened makes others
    if (!chosen.supposes) {
        m_session.openFit(static_cast<int>(m_question->pair().model.value), chosen.device);
        return;
    }
    const auto change =
        std::ranges::find(m_found.changes.changes, m_question->pair().device, &DeviceChange::device);
    if (change != m_found.changes.changes.end())
        suppose(*change);
}

void FitChanges::suppose(const DeviceChange &change) {
    DeviceWhatIf whatIf = m_session.rules().of(change.device);
    for (const MemoryGrowth &growth : change.memories) {
        const bool ram = growth.kind == Requirement::Kind::Ram;
        (ram ? whatIf.memory.ram : whatIf.memory.flash) =
            growth.to + (ram ? whatIf.taken.ram : whatIf.taken.flash);
    }
    for (const SensorTypeId sensor : change.sensors)
        whatIf.sensors.set(sensor, true, false);
    if (m_session.catalog().device(change.device).microcontrollers.size() > 1 && !change.memories.empty())
        whatIf.controller = change.controller; // the others keep what they have
    m_session.suppose(change.device, std::move(whatIf));
}

void FitChanges::chooseSubstitute(int row) {
    if (row >= 0 && row < m_substitutes.size())
        m_session.openFit(m_substitutes[row].model, m_substitutes[row].device);
}

void FitChanges::explain(int row) {
    if (m_question && row >= 0 && row < m_rows.size())
        emit evidenceAsked(
            sheetOf(m_session, Pair{m_question->pair().model,
                                    idAt<DeviceId>(static_cast<std::size_t>(m_rows[row].device))}));
}

void FitChanges::explainSubstitute(int row) {
    explain(row, {text::Traded::Quality, text::Traded::MultiplyAccumulates, text::Traded::Ram,
                  text::Traded::Flash});
}

void FitChanges::explainTrade(int row, int figure) {
    if (figure >= 0 && figure <= static_cast<int>(text::Traded::Flash))
        explain(row, {static_cast<text::Traded>(figure)});
}

void FitChanges::explain(int row, std::initializer_list<text::Traded> figures) {
    if (m_question && row >= 0 && row < m_substitutes.size())
        emit evidenceAsked(tradeSheet(m_session, m_question->pair(),
                                      m_found.substitutes[static_cast<std::size_t>(row)], figures));
}

} // namespace tinyatlas
