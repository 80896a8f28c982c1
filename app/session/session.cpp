// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/jobs/background.h"
#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <QUndoCommand>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tinyatlas {

/// One step of the user: the whole state before and after it. The steps of one gesture become one.
class ChangeViewState : public QUndoCommand {
public:
    ChangeViewState(Session &session, const ViewState &next, const QString &what, int gesture = 0)
        : QUndoCommand(what), m_session(session), m_before(session.state()), m_after(next),
          m_gesture(gesture) {}

    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }

    // QUndoStack asks only where both have one id, and not -1.
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *next) override {
        const auto &step = static_cast<const ChangeViewState &>(*next);
        if (m_gesture == 0 || step.m_gesture != m_gesture)
            return false;
        m_after = step.m_after;
        setText(step.text());
        setObsolete(m_after == m_before); // back where it began: nothing to undo
        return true;
    }

private:
    Session &m_session;
    ViewState m_before;
    ViewState m_after;
    int m_gesture; ///< its number; 0 for a step of its own
};

namespace {

/// Taken apart off this thread, whatever of it is nowhere else.
void giveUp(Snapshot snapshot) {
    giveUp(std::move(snapshot.verdicts.matrix));
    giveUp(std::move(snapshot.verdicts.stated));
    giveUp(std::move(snapshot.index));
    giveUp(std::move(snapshot.dataset));
}

} // namespace

Session::Session(DatasetPtr dataset, FitRules rules, QObject *parent)
    : QObject(parent),
      m_snapshot(snapshotOf(std::move(dataset), {rules.general(), rules.general()}).value()) {
    m_firstRules = rules.general();
    m_snapshot.verdicts = verdictsAfter(m_snapshot.verdicts, catalog(), rules);
    m_state.rules = std::move(rules);
    updateShown();
    m_sources.follow(*this->dataset());
    connect(&m_sources, &SourceBook::counted, this, &Session::sourcesChanged);
    connect(&m_opener, &Opener::runningChanged, this, &Session::loadingChanged);
    connect(&m_opener, &Opener::runningChanged, this, &Session::sourcesChanged);
    connect(&m_opener, &Opener::progressChanged, this, &Session::progressChanged);
    connect(&m_opener, &Opener::finished, this, &Session::finishOpening);
}

Session::~Session() {
    m_stopMatching.request_stop();
    giveUp(std::move(m_snapshot));
}

int Session::modelCount() const { return static_cast<int>(catalog().models.size()); }

int Session::deviceCount() const { return static_cast<int>(catalog().devices.size()); }

/// What is selected shows: the groups of the lanes that hold it open with it, in the same step. And a way on
/// the map that began at what was selected before is gone.
ViewState Session::followingSelection(ViewState next) const {
    if (next.selection == m_state.selection)
        return next;
    for (Browsing *browsing : {&next.browsing, &next.aside}) {
        browsing->pathFrom = {};
        browsing->pathTo = {};
    }
    const LanesContent &lanes = m_shown->groupedLanes();
    if (next.selection.kind == Selection::Kind::Model)
        next.folds = lanes.opened(next.folds, ModelId{next.selection.index});
    else if (next.selection.kind == Selection::Kind::Device)
        next.folds = lanes.opened(next.folds, DeviceId{next.selection.index});
    return followingInFocus(std::move(next));
}

void Session::change(const ViewState &next, const QString &what) {
    ViewState whole = followingSelection(next);
    if (!whole.fitPair)
        whole.closeFit();
    if (whole == m_state)
        return;
    m_gesture.clear();
    if (whole.focus.centre != m_state.focus.centre)
        m_trail.visit(whole.focus.centre);
    m_undo.push(new ChangeViewState(*this, whole, what));
}

void Session::changeAlong(const QString &gesture, const ViewState &next, const QString &what) {
    if (next == m_state)
        return;
    if (std::exchange(m_gesture, gesture) != gesture)
        ++m_gestureNumber;
    m_undo.push(new ChangeViewState(*this, next, what, m_gestureNumber));
}

void Session::apply(const ViewState &next) {
    const ViewState before = std::exchange(m_state, next);
    if (next.fitPair)
        m_history.follow(*next.fitPair);
    if (next.focus.centre.valid())
        m_trail.follow(next.focus.centre);
    const bool otherFilter = before.filter != next.filter;
    if (otherFilter)
        updateShown();
    if (before.rules != next.rules)
        startMatching();
    emit stateChanged();
    if (before.fitPair.has_value() != next.fitPair.has_value())
        emit fitOpenChanged();
    if (before.view != next.view)
        emit viewChanged();
    if (before.arrangement != next.arrangement)
        emit arrangementChanged();
    if (before.browsing != next.browsing)
        emit browsingChanged();
    if (before.focus != next.focus)
        emit focusChanged();
    if (otherFilter) {
        emit shownChanged();
        emit fitSummaryChanged();
    }
    if (before.selection != next.selection)
        emit selectionChanged();
    if (before.instances().marked != next.instances().marked)
        emit marksChanged();
}

void Session::selectModel(int model) { select(Selection::of(ModelId{static_cast<std::uint32_t>(model)})); }

void Session::selectDevice(int device) {
    select(Selection::of(DeviceId{static_cast<std::uint32_t>(device)}));
}

void Session::selectSensor(int sensorType) {
    select(Selection::of(SensorTypeId{static_cast<std::uint32_t>(sensorType)}));
}

void Session::select(const Selection &thing) {
    if (thing.kind == Selection::Kind::None)
        return clearSelection();
    ViewState next = m_state;
    next.selection = thing;
    next.browsing.marked.clear();
    next.instances().marked.clear();
    change(next, tr("Select %1").arg(text::nodeName(catalog(), graph(), thing.nodeIn(graph()))));
}

void Session::clearSelection() {
    ViewState next = m_state;
    next.selection = {};
    next.browsing.marked.clear();
    next.instances().marked.clear();
    change(next, tr("Clear selection"));
}

void Session::openFit(int model, int device) {
    showPair({ModelId{static_cast<std::uint32_t>(model)}, DeviceId{static_cast<std::uint32_t>(device)}});
}

void Session::showPair(const Pair &pair) {
    showFit(m_state, pair,
            tr("Try %1 on %2")
                .arg(text::displayName(catalog().model(pair.model).name),
                     text::deviceTitle(catalog().device(pair.device))));
}

void Session::goBack() {
    if (canGoBack() && trailShown())
        putInTheMiddle(m_trail.back(true));
    else if (canGoBack())
        showPair(m_history.back(fitOpen()));
}

void Session::goForward() {
    if (canGoForward() && trailShown())
        putInTheMiddle(m_trail.forward());
    else if (canGoForward())
        showPair(m_history.forward());
}

void Session::undo() {
    endGesture();
    m_undo.undo();
}

void Session::redo() {
    endGesture();
    m_undo.redo();
}

void Session::goToStep(int done) {
    endGesture();
    m_undo.setIndex(done);
}

void Session::replace(const Snapshot &snapshot) {
    // Ids mean other things now: what was chosen is found again by name, and the steps back are gone.
    const ViewState state = carriedOver(snapshot);
    const bool wasOpen = fitOpen();
    stopMatching();
    m_undo.clear();
    m_gesture.clear();
    m_history.clear();
    if (state.fitPair)
        m_history.visit(*state.fitPair);
    m_trail.clear();
    if (state.focus.centre.valid())
        m_trail.visit(state.focus.centre);
    Snapshot before = std::exchange(m_snapshot, snapshot);
    m_state = state;
    m_sources.follow(*dataset());
    updateShown();
    emit datasetChanged();
    emit sourcesChanged();
    emit fitSummaryChanged();
    emit stateChanged();
    if (fitOpen() != wasOpen)
        emit fitOpenChanged();
    giveUp(std::move(before));
    if (matchedRules() != state.rules)
        startMatching();
}

ViewState Session::carriedOver(const Snapshot &next) const {
    const auto again = [&](TermId thing, const std::vector<TermId> &table) {
        return findAgain(dataset()->store, thing, next.dataset->store, table);
    };
    const auto modelAgain = [&](ModelId id) {
        return again(catalog().model(id).term, next.index->models.terms);
    };
    const auto deviceAgain = [&](DeviceId id) {
        return again(catalog().device(id).term, next.index->devices.terms);
    };
    ViewState state;
    state.view = m_state.view;
    state.rules = carriedRules(m_state.rules, next);
    for (const NamedWhatIf &kept : m_state.whatIfs)
        state.whatIfs.push_back({kept.name, carriedRules(kept.rules, next)});
    state.fleet = carriedFleet(next);
    state.compare = carriedComparison(next);
    state.filter = carriedFilter(next);
    state.folds = m_state.folds;
    state.arrangement = m_state.arrangement;
    state.browsing = carriedBrowsing(m_state.browsing, next);
    state.aside = carriedBrowsing(m_state.aside, next);
    state.focus = carriedFocus(next);
    state.matrixOrder = m_state.matrixOrder;
    if (state.matrixOrder.device.valid()) {
        if (const auto device = deviceAgain(state.matrixOrder.device))
            state.matrixOrder.device = DeviceId{*device};
        else
            state.matrixOrder.forgetDevice();
    }
    state.selection = carriedThing(m_state.selection, next);
    if (m_state.fitPair) {
        const auto device = deviceAgain(m_state.fitPair->device);
        for (const ModelId model : m_state.fitModels()) {
            const auto found = modelAgain(model);
            if (found && device && state.fitPair)
                state.fitBeside.push_back(ModelId{*found});
            else if (found && device)
                state.fitPair = Pair{ModelId{*found}, DeviceId{*device}};
        }
        if (state.fitPair)
            state.ramSharing = m_state.ramSharing;
    }
    return state;
}

} // namespace tinyatlas
