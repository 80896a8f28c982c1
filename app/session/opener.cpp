// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/opener.h"

#include "app/text/figures.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

Opener::~Opener() { m_stop.request_stop(); }

void Opener::start(const DatasetPtr &base, SourceChange change, const GeneralRules &rules,
                   const QString &activity) {
    m_paths = change.files;
    m_activity = activity;
    m_progress = 0;
    m_stop = std::stop_source();
    m_watcher = std::make_unique<QFutureWatcher<Opening>>();
    connect(m_watcher.get(), &QFutureWatcherBase::progressValueChanged, this, &Opener::takeProgress);
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &Opener::finish);
    m_watcher->setFuture(openInBackground(base, std::move(change), rules, m_stop.get_token()));
    emit runningChanged();
    emit progressChanged();
}

void Opener::cancel() {
    if (!running())
        return;
    m_stop.request_stop();
    stopListening();
    emit runningChanged();
}

void Opener::stopListening() {
    m_watcher->disconnect(this);
    m_watcher.release()->deleteLater(); // it may be its signal that is being answered
}

void Opener::takeProgress(int value) {
    m_progress = std::max(m_progress, static_cast<double>(value) / wholeProgress);
    emit progressChanged();
}

void Opener::finish() {
    const QFutureWatcherBase *const ended = m_watcher.get();
    const Opening opening = m_watcher->future().takeResult();
    if (opening.snapshot)
        takeProgress(wholeProgress);
    if (m_watcher.get() != ended) // who was told of the progress has cancelled it
        return;
    stopListening();
    // Whoever opens something once none runs must find what this one brought.
    emit finished(opening);
    emit runningChanged();
}

QString Opener::activity() const {
    if (!running())
        return {};
    if (m_progress * wholeProgress >= readProgress)
        return tr("Matching models with devices");
    if (m_paths.empty())
        return m_activity;
    const std::filesystem::path &first = m_paths.front();
    const auto name = (first.has_filename() ? first : first.parent_path()).filename().u16string();
    const QString file = QString::fromStdU16String(name);
    return m_paths.size() == 1 ? tr("Reading %1").arg(file)
                               : tr("Reading %1 and %2 more").arg(file, text::countExact(m_paths.size() - 1));
}

} // namespace tinyatlas
