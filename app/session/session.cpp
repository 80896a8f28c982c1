// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/text/figures.h"
#include "core/rdf/rdf_reader.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <algorithm>
#include <cmath>

namespace tinyatlas {

/// One step of the user: the whole state before and after it.
class ChangeViewState : public QUndoCommand {
public:
    ChangeViewState(Session &session, const ViewState &next, const QString &what)
        : QUndoCommand(what), m_session(session), m_before(session.state()), m_after(next) {}

    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }

private:
    Session &m_session;
    ViewState m_before;
    ViewState m_after;
};

namespace {

constexpr double hundredths = 100.0;
constexpr int largestMargin = 100;
constexpr double wholeProgress = 1000.0;

std::shared_ptr<const FitMatrix> matrixOf(const Catalog &catalog, const FitRules &rules) {
    return std::make_shared<const FitMatrix>(match(catalog, rules).value());
}

/// The place of the thing with this term in a table; nothing where it is no longer there.
template <class Thing>
std::optional<std::uint32_t> indexOf(const std::vector<Thing> &things, const Dataset &dataset,
                                     std::string_view iri) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing &thing) {
        return dataset.store.term(thing.term).text == iri;
    });
    return found == things.end() ? std::nullopt
                                 : std::optional(static_cast<std::uint32_t>(found - things.begin()));
}

std::filesystem::path pathOf(const QUrl &url) {
    return url.isLocalFile() ? url.toLocalFile().toStdU16String() : url.toString().toStdU16String();
}

} // namespace

Session::Session(DatasetPtr dataset, FitRules rules, QObject *parent)
    : QObject(parent), m_dataset(std::move(dataset)), m_matrix(matrixOf(m_dataset->catalog, rules)) {
    m_state.margin = rules.margin;
    connect(&m_opening, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress = value / wholeProgress;
        emit progressChanged();
    });
    connect(&m_opening, &QFutureWatcherBase::finished, this, &Session::finishOpening);
    connect(&m_matching, &QFutureWatcherBase::finished, this, &Session::finishMatching);
}

Session::~Session() {
    m_stopOpening.request_stop();
    m_stopMatching.request_stop();
    m_opening.waitForFinished();
    m_matching.waitForFinished();
}

QStringList Session::fileFilters() const {
    QStringList patterns;
    for (const std::string_view extension : rdfExtensions())
        patterns << QLatin1Char('*') + QLatin1String(extension.data(), static_cast<int>(extension.size()));
    return {tr("Turtle and N-Triples (%1)").arg(patterns.join(QLatin1Char(' '))), tr("All files (*)")};
}

QString Session::title() const {
    QStringList names;
    bool builtIn = false;
    for (const Source &source : m_dataset->store.sources()) {
        builtIn = builtIn || source.builtIn;
        if (!source.builtIn)
            names << QFileInfo(QString::fromStdString(source.name)).fileName();
    }
    if (builtIn)
        names.prepend(tr("Built-in knowledge graph"));
    constexpr int shown = 2;
    if (names.size() > shown)
        return tr("%1 and %2 other files").arg(names.first(), QString::number(names.size() - 1));
    return names.isEmpty() ? tr("Empty graph") : names.join(QStringLiteral(" + "));
}

int Session::modelCount() const { return static_cast<int>(catalog().models.size()); }

int Session::deviceCount() const { return static_cast<int>(catalog().devices.size()); }

QString Session::fitSummary() const {
    const QString fit =
        tr("%1 of %2 pairs fit").arg(text::countExact(m_matrix->fit()), text::countExact(m_matrix->pairs()));
    const std::size_t unknown = m_matrix->count(FitState::Unknown);
    return unknown == 0 ? fit : tr("%1, %2 unknown").arg(fit, text::countExact(unknown));
}

void Session::change(const ViewState &next, const QString &what) {
    if (next != m_state)
        m_undo.push(new ChangeViewState(*this, next, what));
}

void Session::apply(const ViewState &next) {
    const ViewState before = std::exchange(m_state, next);
    if (before.margin != next.margin)
        startMatching();
    emit stateChanged();
    if (before.selection != next.selection)
        emit selectionChanged();
}

void Session::startMatching() {
    m_stopMatching.request_stop();
    m_stopMatching = std::stop_source();
    // A small matrix is ready before a thread has started.
    constexpr std::size_t mostPairsAtOnce = 100'000;
    if (m_matrix->pairs() > mostPairsAtOnce) {
        m_matching.setFuture(matchInBackground(m_dataset, rules(), m_stopMatching.get_token()));
        return;
    }
    m_matrix = matrixOf(catalog(), rules());
    emit matrixChanged();
}

void Session::finishMatching() {
    const Matching matching = m_matching.result();
    if (!matching.matrix || matching.dataset != m_dataset || matching.rules.margin != m_state.margin)
        return;
    m_matrix = matching.matrix;
    emit matrixChanged();
}

void Session::selectModel(int model) {
    ViewState next = m_state;
    next.selection = Selection::of(ModelId{static_cast<std::uint32_t>(model)});
    change(next,
           tr("Select %1").arg(text::displayName(catalog().models.at(static_cast<std::size_t>(model)).name)));
}

void Session::selectDevice(int device) {
    ViewState next = m_state;
    next.selection = Selection::of(DeviceId{static_cast<std::uint32_t>(device)});
    change(
        next,
        tr("Select %1").arg(text::displayName(catalog().devices.at(static_cast<std::size_t>(device)).title)));
}

void Session::selectSensor(int sensorType) {
    ViewState next = m_state;
    next.selection = Selection::of(SensorTypeId{static_cast<std::uint32_t>(sensorType)});
    change(next,
           tr("Select %1")
               .arg(text::displayClass(catalog().sensorTypes.at(static_cast<std::size_t>(sensorType)).name)));
}

void Session::clearSelection() {
    ViewState next = m_state;
    next.selection = {};
    change(next, tr("Clear selection"));
}

void Session::openFit(int model, int device) {
    ViewState next = m_state;
    next.fitPair =
        Pair{ModelId{static_cast<std::uint32_t>(model)}, DeviceId{static_cast<std::uint32_t>(device)}};
    next.selection = Selection::of(next.fitPair->model);
    change(next, tr("Try %1 on %2")
                     .arg(text::displayName(catalog().model(next.fitPair->model).name),
                          text::displayName(catalog().device(next.fitPair->device).title)));
}

void Session::closeFit() {
    ViewState next = m_state;
    next.fitPair.reset();
    change(next, tr("Back to Explore"));
}

void Session::setMarginPercent(double percent) {
    ViewState next = m_state;
    next.margin = static_cast<int>(std::lround(std::clamp(percent, 0.0, double{largestMargin}) * hundredths));
    change(next, tr("Set the margin to %1 %").arg(next.margin / hundredths));
}

void Session::open(const QList<QUrl> &urls) {
    std::vector<std::filesystem::path> paths;
    std::transform(urls.begin(), urls.end(), std::back_inserter(paths), pathOf);
    openPaths(std::move(paths));
}

void Session::openPaths(std::vector<std::filesystem::path> paths) {
    if (m_loading) {
        m_waiting.insert(m_waiting.end(), paths.begin(), paths.end());
        return;
    }
    if (paths.empty())
        return;
    dismissErrors();
    m_loading = true;
    m_progress = 0;
    emit loadingChanged();
    emit progressChanged();
    m_stopOpening = std::stop_source();
    m_opening.setFuture(openInBackground(m_dataset, std::move(paths), rules(), m_stopOpening.get_token()));
}

void Session::openOthers() { openPaths(std::exchange(m_goodPaths, {})); }

void Session::cancelOpening() {
    m_waiting.clear();
    m_stopOpening.request_stop();
}

void Session::dismissErrors() { setErrors({}, {}); }

void Session::setErrors(QStringList errors, std::vector<std::filesystem::path> goodPaths) {
    m_errors = std::move(errors);
    m_goodPaths = std::move(goodPaths);
    emit errorsChanged();
}

void Session::finishOpening() {
    m_loading = false;
    emit loadingChanged();
    const Opening opening = m_opening.result();
    if (m_stopOpening.stop_requested())
        return;
    if (opening.dataset && opening.matrix) {
        replace(opening);
    } else {
        QStringList errors;
        for (const Error &error : opening.errors)
            errors << QString::fromStdString(error.text());
        // What waited is not opened over the errors, but with the others.
        auto others = opening.goodPaths;
        others.insert(others.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
        setErrors(errors, std::move(others));
    }
    openPaths(std::exchange(m_waiting, {}));
}

void Session::replace(const Opening &opening) {
    // Ids mean other things now: what was chosen is found again by name, and the steps back are gone.
    const ViewState state = carriedOver(*opening.dataset);
    m_undo.clear();
    m_dataset = opening.dataset;
    m_stopMatching.request_stop();
    m_matrix = opening.matrix;
    m_state = state;
    emit datasetChanged();
    emit matrixChanged();
    emit stateChanged();
    emit selectionChanged();
    if (opening.rules.margin != state.margin)
        startMatching();
}

ViewState Session::carriedOver(const Dataset &next) const {
    const auto iri = [this](TermId term) { return m_dataset->store.term(term).text; };
    ViewState state;
    state.margin = m_state.margin;
    std::optional<std::uint32_t> index;
    switch (m_state.selection.kind) {
    case Selection::Kind::Model:
        index = indexOf(next.catalog.models, next, iri(catalog().models[m_state.selection.index].term));
        break;
    case Selection::Kind::Device:
        index = indexOf(next.catalog.devices, next, iri(catalog().devices[m_state.selection.index].term));
        break;
    case Selection::Kind::Sensor:
        index =
            indexOf(next.catalog.sensorTypes, next, iri(catalog().sensorTypes[m_state.selection.index].term));
        break;
    case Selection::Kind::None:
        break;
    }
    if (index)
        state.selection = {m_state.selection.kind, *index};
    if (m_state.fitPair) {
        const auto model =
            indexOf(next.catalog.models, next, iri(catalog().model(m_state.fitPair->model).term));
        const auto device =
            indexOf(next.catalog.devices, next, iri(catalog().device(m_state.fitPair->device).term));
        if (model && device)
            state.fitPair = Pair{ModelId{*model}, DeviceId{*device}};
    }
    return state;
}

} // namespace tinyatlas
