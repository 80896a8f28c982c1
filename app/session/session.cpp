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

constexpr double hundredths = 100.0;
constexpr int largestMargin = 100;

/// Taken apart off this thread, whatever of it is nowhere else.
void giveUp(Snapshot snapshot) {
    giveUp(std::move(snapshot.matrix));
    giveUp(std::move(snapshot.index));
    giveUp(std::move(snapshot.dataset));
}

} // namespace

Session::Session(DatasetPtr dataset, FitRules rules, QObject *parent)
    : QObject(parent), m_snapshot(snapshotOf(std::move(dataset), rules).value()) {
    m_firstRules = rules;
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
    const ViewState whole = followingSelection(next);
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
}

void Session::startMatching() {
    stopMatching();
    // A small matrix is ready before a thread has started.
    constexpr std::size_t mostPairsAtOnce = 100'000;
    if (matrix().pairs() <= mostPairsAtOnce) {
        takeMatrix(matrixOf(*dataset(), rules()), rules());
        return;
    }
    m_stopMatching = std::stop_source();
    m_matching = std::make_unique<QFutureWatcher<Matching>>();
    connect(m_matching.get(), &QFutureWatcherBase::finished, this, &Session::finishMatching);
    m_matching->setFuture(matchInBackground(dataset(), rules(), m_stopMatching.get_token()));
    emit matchingChanged();
}

/// What it may have found by now is nobody's any more.
void Session::stopMatching() {
    if (!m_matching)
        return;
    m_stopMatching.request_stop();
    m_matching->disconnect(this);
    m_matching.release()->deleteLater(); // it may be its signal that is being answered
    emit matchingChanged();
}

void Session::finishMatching() {
    Matching matching = m_matching->future().takeResult();
    stopMatching();
    if (matching.matrix)
        takeMatrix(std::move(matching.matrix), matching.rules);
}

void Session::takeMatrix(std::shared_ptr<const FitMatrix> matrix, const FitRules &rules) {
    giveUp(std::exchange(m_snapshot.matrix, std::move(matrix)));
    m_snapshot.rules = rules;
    std::shared_ptr<const ShownThings> before = m_shown;
    updateShown();
    emit matrixChanged();
    if (before->failingModels() != m_shown->failingModels() ||
        before->failingDevices() != m_shown->failingDevices())
        emit shownChanged();
    emit fitSummaryChanged();
    giveUp(std::move(before)); // the last that holds the matrix of before
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
    change(next, tr("Select %1").arg(text::nodeName(catalog(), graph(), thing.nodeIn(graph()))));
}

void Session::clearSelection() {
    ViewState next = m_state;
    next.selection = {};
    next.browsing.marked.clear();
    change(next, tr("Clear selection"));
}

void Session::openFit(int model, int device) {
    showPair({ModelId{static_cast<std::uint32_t>(model)}, DeviceId{static_cast<std::uint32_t>(device)}});
}

void Session::showPair(const Pair &pair) {
    m_history.visit(pair);
    ViewState next = m_state;
    next.view = View::Explore;
    next.fitPair = pair;
    next.selection = Selection::of(next.fitPair->model);
    change(next, tr("Try %1 on %2")
                     .arg(text::displayName(catalog().model(next.fitPair->model).name),
                          text::deviceTitle(catalog().device(next.fitPair->device))));
}

void Session::showExplore() {
    ViewState next = m_state;
    next.view = View::Explore;
    next.fitPair.reset();
    change(next, tr("Back to Explore"));
}

void Session::showData() {
    ViewState next = m_state;
    next.view = View::Data;
    next.fitPair.reset();
    change(next, tr("Show the data"));
}

void Session::setMarginPercent(double percent) {
    ViewState next = m_state;
    int &margin = next.rules.margin;
    margin = static_cast<int>(std::lround(std::clamp(percent, 0.0, double{largestMargin}) * hundredths));
    changeAlong(QStringLiteral("margin"), next, tr("Set the margin to %1 %").arg(margin / hundredths));
}

void Session::setTaken(DeviceId device, const TakenMemory &memory) {
    ViewState next = m_state;
    next.rules.setTaken(device, memory);
    const bool ram = memory.ram != m_state.rules.takenOn(device).ram;
    changeAlong(QStringLiteral("taken %1 %2").arg(device.value).arg(ram), next,
                tr("What-if: memory taken on %1").arg(text::deviceTitle(catalog().device(device))));
}

void Session::setOverhead(const RuntimeOverhead &overhead) {
    ViewState next = m_state;
    next.rules.overhead = overhead;
    if (overhead.flash != m_state.rules.overhead.flash)
        change(next, tr("What-if: runtime in flash"));
    else
        changeAlong(QStringLiteral("reserve"), next, tr("What-if: RAM reserved for the application"));
}

bool Session::supposed() const { return rules() != m_firstRules; }

void Session::resetWhatIf() {
    ViewState next = m_state;
    next.rules = m_firstRules;
    change(next, tr("Reset the what-if"));
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

/// What is taken is of devices that have other ids in what comes: it is matched again then.
FitRules Session::rulesOfAnyDevice() const {
    return {.margin = rules().margin, .overhead = rules().overhead};
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
    if (snapshot.rules != state.rules)
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
    state.rules.margin = m_state.rules.margin;
    state.rules.overhead = m_state.rules.overhead;
    for (const auto &[device, taken] : m_state.rules.taken) {
        if (const auto index = deviceAgain(device))
            state.rules.setTaken(DeviceId{*index}, taken);
    }
    state.filter = carriedFilter(next);
    state.folds = m_state.folds;
    state.arrangement = m_state.arrangement;
    state.browsing = carriedBrowsing(m_state.browsing, next);
    state.aside = carriedBrowsing(m_state.aside, next);
    state.focus = carriedFocus(next);
    state.selection = carriedThing(m_state.selection, next);
    if (m_state.fitPair) {
        const auto model = modelAgain(m_state.fitPair->model);
        const auto device = deviceAgain(m_state.fitPair->device);
        if (model && device)
            state.fitPair = Pair{ModelId{*model}, DeviceId{*device}};
    }
    return state;
}

} // namespace tinyatlas
