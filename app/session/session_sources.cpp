// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include <QFileInfo>

#include <filesystem>
#include <set>
#include <utility>

// What is read from.
namespace tinyatlas {

QString Session::title() const {
    QStringList names;
    bool builtIn = false;
    for (const Source &source : dataset()->store.sources()) {
        if (!source.on || m_sources.isSchema(source))
            continue;
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

std::vector<SourceInfo> Session::sources() const {
    std::vector<SourceInfo> sources = m_sources.list(*dataset());
    if (!loading() || m_opener.paths().empty())
        return sources;
    const std::set<std::filesystem::path> opening(m_opener.paths().begin(), m_opener.paths().end());
    for (SourceInfo &source : sources) {
        // It, or a folder that it is in.
        std::filesystem::path path = source.name;
        while (!source.builtIn() && !source.busy && path.has_relative_path()) {
            source.busy = opening.contains(path);
            path = path.parent_path();
        }
    }
    return sources;
}

void Session::switchSource(int source, bool on) {
    m_sources.wantSwitched(sources().at(static_cast<std::size_t>(source)), on);
    followWishes();
}

void Session::closeSource(int source) {
    m_sources.wantClosed(sources().at(static_cast<std::size_t>(source)));
    followWishes();
}

void Session::rereadSource(int source) {
    const SourceInfo file = sources().at(static_cast<std::size_t>(source));
    if (file.closable())
        openPaths({file.name});
}

void Session::countSources() { m_sources.count(*dataset()); }

/// The last that was wanted counts, so what is under way for wishes of before is given up for it. What reads
/// files is not: wishes wait for it.
void Session::followWishes() {
    if (loading() && m_opener.paths().empty())
        m_opener.cancel();
    startNext();
    emit sourcesChanged();
}

void Session::startNext() {
    if (loading())
        return;
    if (auto change = m_sources.change(*dataset())) {
        const QString activity = m_sources.activity(*dataset());
        m_opener.start(dataset(), std::move(*change), rulesOfAnyDevice(), activity);
        return;
    }
    m_sources.forgetWishes(); // those that are left ask for what is so already
    openPaths(std::exchange(m_waiting, {}));
}

} // namespace tinyatlas
