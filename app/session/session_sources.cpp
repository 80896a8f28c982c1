// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <filesystem>
#include <map>
#include <set>
#include <utility>

// What is read from.
namespace tinyatlas {

/// Sources that the user has switched. To take it back is a job like the switching: its end puts this step on
/// a new stack, as all others are gone with the graph that they were of.
class SwitchSources : public QUndoCommand {
public:
    SwitchSources(Session &session, SwitchStep step)
        : QUndoCommand(step.what), m_session(session), m_step(std::move(step)) {}

    void undo() override { replay(true); }
    void redo() override { replay(false); }
    /// Moves on the stack alone: it is done already.
    void setDone(bool done) { m_isDone = done; }

private:
    void replay(bool undone) {
        if (m_isDone)
            return;
        m_session.m_undoesSwitch = undone;
        m_session.m_sources.want(m_step, undone);
        m_session.followWishes();
    }

    Session &m_session;
    SwitchStep m_step;
    bool m_isDone = false;
};

namespace {

using PathSet = std::set<std::filesystem::path>;

PathSet setOf(const Opener::Paths &paths) { return {paths.begin(), paths.end()}; }

/// Whether a file is one of them, or in a folder that is.
bool isIn(const PathSet &paths, std::filesystem::path file) {
    while (!paths.contains(file) && file.has_relative_path())
        file = file.parent_path();
    return paths.contains(file);
}

QString reasonOf(const Error &error) {
    const QString message = QString::fromStdString(error.message);
    return error.line > 0 ? Session::tr("Line %1: %2").arg(error.line).arg(message) : message;
}

/// Notes at each file why it could not be read; those that are not open come behind the files that are.
void addFailures(std::vector<SourceInfo> &sources, const std::vector<Error> &failures) {
    std::map<std::string, QString> reasons; // the first of each file
    for (const Error &failure : failures)
        reasons.emplace(failure.file, reasonOf(failure));
    for (SourceInfo &source : sources) {
        if (source.builtIn())
            continue;
        if (const auto reason = reasons.find(source.name); reason != reasons.end()) {
            source.failure = reason->second;
            reasons.erase(reason);
        }
    }
    std::vector<SourceInfo> unread;
    for (const auto &[file, reason] : reasons) {
        const QString place = QString::fromStdString(file);
        unread.push_back(
            {.name = file, .title = QFileInfo(place).fileName(), .place = place, .failure = reason});
    }
    sources.insert(std::ranges::find_if(sources, &SourceInfo::builtIn), unread.begin(), unread.end());
}

} // namespace

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
    addFailures(sources, m_failures);
    if (loading() && !m_opener.paths().empty()) {
        const PathSet opening = setOf(m_opener.paths());
        for (SourceInfo &source : sources)
            source.busy = source.busy || (!source.builtIn() && isIn(opening, source.name));
    }
    return sources;
}

void Session::switchSource(int source, bool on) {
    const SourceInfo info = sources().at(static_cast<std::size_t>(source));
    if (!info.failure.isEmpty() && !info.read) {
        openPaths({info.name});
        return;
    }
    m_undoesSwitch = false;
    m_sources.wantSwitched(info, on);
    followWishes();
}

void Session::closeSource(int source) {
    const SourceInfo info = sources().at(static_cast<std::size_t>(source));
    if (info.closable())
        forgetFailures({info.name});
    m_sources.wantClosed(info);
    followWishes();
}

void Session::rereadSource(int source) {
    const SourceInfo file = sources().at(static_cast<std::size_t>(source));
    if (file.closable())
        openPaths({file.name});
}

void Session::forgetFailures(const Opener::Paths &paths) {
    const PathSet read = setOf(paths);
    std::erase_if(m_failures, [&](const Error &error) { return isIn(read, error.file); });
}

void Session::countSources() { m_sources.count(*dataset()); }

void Session::finishSwitching(const Snapshot &snapshot) {
    const bool undone = std::exchange(m_undoesSwitch, false);
    SwitchStep step =
        m_sources.step(*(undone ? snapshot : m_snapshot).dataset, *(undone ? m_snapshot : snapshot).dataset);
    replace(snapshot);
    if (step.switches.empty())
        return;
    auto *const command = new SwitchSources(*this, std::move(step));
    command->setDone(true);
    m_undo.push(command);
    if (undone)
        m_undo.undo();
    command->setDone(false);
}

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
        m_opener.start(dataset(), std::move(*change), generalRules(), activity);
        return;
    }
    m_sources.forgetWishes(); // those that are left ask for what is so already
    openPaths(std::exchange(m_waiting, {}));
}

} // namespace tinyatlas
