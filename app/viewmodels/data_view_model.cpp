// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/data_view_model.h"

#include "app/jobs/background.h"
#include "app/text/facet_texts.h"
#include "app/text/figures.h"

#include <algorithm>
#include <numeric>

namespace tinyatlas {

namespace {

using Severity = Finding::Severity;

template <class Things> int indexOf(const Things &things, TermId term) {
    const auto found =
        std::find_if(things.begin(), things.end(), [term](const auto &thing) { return thing.term == term; });
    return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

} // namespace

DataViewModel::DataViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &DataViewModel::update);
    connect(&session, &Session::fitSummaryChanged, this, &DataViewModel::changed);
    connect(&session, &Session::sourcesChanged, this, &DataViewModel::takeErrors);
}

DataViewModel::~DataViewModel() { stop(); }

void DataViewModel::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    if (active && !(m_index && m_index->dataset() == m_session.dataset()))
        update();
}

void DataViewModel::takeErrors() {
    m_findings.setErrors(m_session.failures());
    emit changed();
}

void DataViewModel::update() {
    stop();
    take(nullptr);
    if (!m_active)
        return;
    m_stop = std::stop_source();
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        auto index = m_watcher->future().takeResult();
        stop();
        take(std::move(index));
    });
    m_watcher->setFuture(inBackground([dataset = m_session.dataset(), stop = m_stop.get_token()] {
        return std::make_shared<const FindingIndex>(dataset, stop);
    }));
    emit changed();
}

/// What is being read is nobody's any more.
void DataViewModel::stop() {
    if (!m_watcher)
        return;
    m_stop.request_stop();
    m_watcher->disconnect(this);
    m_watcher.release()->deleteLater(); // it may be its signal that is being answered
}

void DataViewModel::take(std::shared_ptr<const FindingIndex> index) {
    m_findings.setIndex(index);
    m_unread.setIndex(index);
    giveUp(std::exchange(m_index, std::move(index)));
    emit changed();
}

QString DataViewModel::sourcesTitle() const {
    return tr("%1, %2").arg(
        text::shownModels(m_session.catalog().models.size(), m_session.catalog().models.size()),
        text::shownDevices(m_session.catalog().devices.size(), m_session.catalog().devices.size()));
}

std::size_t DataViewModel::countOf(Severity severity) const {
    return (m_index ? m_index->count(severity) : 0) +
           (severity == Severity::Error ? m_session.failures().size() : 0);
}

QString DataViewModel::findingsTitle() const {
    if (!m_index)
        return reading() ? tr("Looking through the graph …") : QString();
    QStringList parts;
    const auto add = [&](Severity severity, const QString &one, const QString &several) {
        if (const std::size_t count = countOf(severity); count > 0)
            parts << (count == 1 ? one : several.arg(text::countExact(count)));
    };
    add(Severity::Error, tr("1 error"), tr("%1 errors"));
    add(Severity::Warning, tr("1 warning"), tr("%1 warnings"));
    add(Severity::Info, tr("1 note"), tr("%1 notes"));
    return parts.isEmpty() ? tr("Nothing odd was found") : parts.join(QStringLiteral(", "));
}

QString DataViewModel::findingsNote() const {
    const FitMatrix &matrix = m_session.matrix();
    const std::size_t unknown = matrix.count(FitState::Unknown);
    if (matrix.pairs() == 0)
        return tr("There is no pair to judge");
    return unknown == 0 ? tr("All %1 pairs have a verdict").arg(text::countExact(matrix.pairs()))
                        : tr("%1 of %2 pairs stay unknown")
                              .arg(text::countExact(unknown), text::countExact(matrix.pairs()));
}

int DataViewModel::worst() const {
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (countOf(severity) > 0)
            return static_cast<int>(severity);
    }
    return -1;
}

QString DataViewModel::unreadTitle() const {
    if (!m_index)
        return reading() ? tr("Looking through the graph …") : QString();
    const auto unknown = std::ranges::count(m_index->unreadTerms(), false, &UnreadTerm::isKnown);
    return unknown == 0 ? tr("All is understood")
           : unknown == 1
               ? tr("1 term not understood")
               : tr("%1 terms not understood").arg(text::countExact(static_cast<std::size_t>(unknown)));
}

QString DataViewModel::unreadNote() const {
    if (!m_index)
        return {};
    const auto &terms = m_index->unreadTerms();
    const std::size_t statements =
        std::accumulate(terms.begin(), terms.end(), std::size_t{0},
                        [](std::size_t sum, const UnreadTerm &term) { return sum + term.count; });
    return statements == 0 ? tr("Every statement is of a kind that is read")
           : statements == 1
               ? tr("1 statement is kept, but nothing reads it")
               : tr("%1 statements are kept, but nothing reads them").arg(text::countExact(statements));
}

void DataViewModel::select(int row) {
    const Finding *const finding = m_findings.findingAt(row);
    if (!finding || !finding->subject.valid())
        return;
    const Catalog &catalog = m_session.catalog();
    if (const int model = indexOf(catalog.models, finding->subject); model >= 0)
        m_session.selectModel(model);
    else if (const int device = indexOf(catalog.devices, finding->subject); device >= 0)
        m_session.selectDevice(device);
    else if (const int sensor = indexOf(catalog.sensorTypes, finding->subject); sensor >= 0)
        m_session.selectSensor(sensor);
}

void DataViewModel::showPlaceOfFinding(int row) {
    if (const Finding *const finding = m_findings.findingAt(row); finding && finding->statement.valid())
        emit statementRequested(finding->statement);
}

void DataViewModel::showPlaceOfUnread(int row) {
    if (const StatementId statement = m_unread.statementAt(row); statement.valid())
        emit statementRequested(statement);
}

} // namespace tinyatlas
