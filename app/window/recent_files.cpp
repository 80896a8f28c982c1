// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/recent_files.h"

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
}

void RecentFiles::add(const Opener::Paths &opened) {
    QStringList paths;
    for (const auto &path : opened)
        paths << QDir::cleanPath(QFileInfo(QString::fromStdU16String(path.u16string())).absoluteFilePath());
    setPaths(paths + m_paths);
}

void RecentFiles::setPaths(const QStringList &paths) {
    m_paths.clear();
    for (const QString &path : paths) {
        if (QDir::isAbsolutePath(path) && !m_paths.contains(path) && m_paths.size() < most)
            m_paths << path;
    }
    look();
}

void RecentFiles::look() {
    m_files.clear();
    for (const QString &path : m_paths) {
        const QFileInfo info(path);
        m_files.append({info.fileName(), shortFolder(info.absolutePath()), info.exists()});
    }
    emit changed();
}

void RecentFiles::open(int index) {
    if (index < 0 || index >= m_paths.size())
        return;
    const QString path = m_paths[index];
    if (!QFileInfo::exists(path)) {
        QStringList rest = m_paths;
        rest.removeAt(index);
        setPaths(rest);
    }
    m_session.openPaths({path.toStdU16String()});
}

} // namespace tinyatlas
