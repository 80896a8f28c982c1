// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/opener.h"

#include "app/text/figures.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

Opener::~Opener() { m_stop.request_stop(); }

void Opener::start(const DatasetPtr &base, Paths paths, const FitRules &rules) {
    m_paths = std::move(paths);
    m_progress = 0;
    m_stop = std::stop_source();
    m_watcher = std::make_unique<QFutureWatcher<Opening>>();
    connect(m_watcher.get(), &QFutureWatcherBase::progressValueChanged, this, &Opener::takeProgress);
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &Opener::finish);
    m_watcher->setFuture(openInBackground(base, m_paths, rules, m_stop.get_token()));
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

std::unique_ptr<QFutureWatcher<Opening>> Opener::stopListening() {
    m_watcher->disconnect(this);
    return std::exchange(m_watcher, nullptr);
}

void Opener::takeProgress(int value) {
    m_progress = std::max(m_progress, static_cast<double>(value) / wholeProgress);
    emit progressChanged();
}

void Opener::finish() {
    const Opening opening = m_watcher->future().takeResult();
    stopListening().release()->deleteLater(); // it is its signal that is being answered
    if (opening.snapshot)
        takeProgress(wholeProgress);
    emit runningChanged();
    emit finished(opening);
}

QString Opener::activity() const {
    if (!running())
        return {};
    if (m_progress * wholeProgress >= readProgress)
        return tr("Matching models with devices");
    const std::filesystem::path &first = m_paths.front();
    const auto name = (first.has_filename() ? first : first.parent_path()).filename().u16string();
    const QString file = QString::fromStdU16String(name);
    return m_paths.size() == 1 ? tr("Reading %1").arg(file)
                               : tr("Reading %1 and %2 more").arg(file, text::countExact(m_paths.size() - 1));
}

} // namespace tinyatlas
