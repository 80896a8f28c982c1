// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/recent_files.h"

#include "app/jobs/background.h"

#include <QDir>
#include <QFileInfo>

namespace tinyatlas {

namespace {

QString shortFolder(const QString &folder) {
    const QString home = QDir::homePath();
    if (folder == home)
        return QStringLiteral("~");
    return folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

RecentFiles::RecentFiles(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::opened, this, &RecentFiles::add);
    connect(&session, &Session::errorsChanged, this, &RecentFiles::forgetWhatWasNotFound);
}

void RecentFiles::add(const Opener::Paths &opened) {
    QStringList paths;
    for (const auto &path : opened)
        paths << QDir::cleanPath(QFileInfo(QString::fromStdU16String(path.u16string())).absoluteFilePath());
    setPaths(paths + m_paths);
}

void RecentFiles::setPaths(const QStringList &paths) {
    QStringList kept;
    for (const QString &path : paths) {
        if (QDir::isAbsolutePath(path) && !kept.contains(path) && kept.size() < most)
            kept << path;
    }
    if (kept == m_paths)
        return;
    m_paths = kept;
    m_files.clear();
    for (const QString &path : m_paths) {
        const QFileInfo info(path);
        m_files.append({info.fileName(), shortFolder(info.absolutePath())});
    }
    emit pathsChanged();
    emit filesChanged();
}

void RecentFiles::look() {
    if (m_looking)
        return;
    m_looking = std::make_unique<QFutureWatcher<Presence>>();
    connect(m_looking.get(), &QFutureWatcherBase::finished, this, [this] {
        const Presence presence = m_looking->result();
        m_looking.release()->deleteLater(); // it is its signal that is being answered
        take(presence);
    });
    m_looking->setFuture(inBackground([paths = m_paths] {
        Presence presence;
        for (const QString &path : paths)
            presence.insert(path, QFileInfo::exists(path));
        return presence;
    }));
}

void RecentFiles::take(const Presence &presence) {
    bool news = false;
    for (qsizetype i = 0; i < m_paths.size(); ++i) {
        const bool there = presence.value(m_paths[i], m_files[i].there);
        news = news || there != m_files[i].there;
        m_files[i].there = there;
    }
    if (news)
        emit filesChanged();
}

void RecentFiles::open(int index) {
    if (index >= 0 && index < m_paths.size())
        m_session.openPaths({m_paths[index].toStdU16String()});
}

void RecentFiles::forgetWhatWasNotFound() {
    QStringList rest = m_paths;
    for (const Error &error : m_session.errors()) {
        if (error.code == Error::Code::NotFound)
            rest.removeAll(QString::fromStdString(error.file));
    }
    setPaths(rest);
}

} // namespace tinyatlas
