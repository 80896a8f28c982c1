// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tinyatlas {

/// A file or folder that was opened before.
struct RecentFile {
    Q_GADGET
    QML_VALUE_TYPE(recentFile)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(bool there MEMBER there)

public:
    QString name;
    QString folder;    ///< where it is; the user's own folder is "~"
    bool there = true; ///< it was, when looked at last; nobody has looked yet
};

/// What was opened last, the newest first, for the menu. Only what could be opened gets here.
class RecentFiles : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QList<tinyatlas::RecentFile> files READ files NOTIFY filesChanged)

public:
    static constexpr qsizetype most = 10;

    explicit RecentFiles(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QList<RecentFile> files() const { return m_files; }
    [[nodiscard]] const QStringList &paths() const { return m_paths; } ///< absolute
    void setPaths(const QStringList &paths);

    /// Looks which of them are still there, off this thread: a drive that does not answer keeps nobody
    /// waiting. filesChanged() follows where that changes anything.
    Q_INVOKABLE void look();
    /// Opens it again. What turns out not to be there is forgotten; the session says so.
    Q_INVOKABLE void open(int index);
    Q_INVOKABLE void clear() { setPaths({}); }

signals:
    void pathsChanged(); ///< others are to be kept
    void filesChanged(); ///< they, or what is known of them

private:
    /// Of each path looked at, whether it is there.
    using Presence = QHash<QString, bool>;

    void add(const Opener::Paths &opened);
    void forgetWhatWasNotFound();
    void take(const Presence &presence);

    Session &m_session;
    QStringList m_paths;
    QList<RecentFile> m_files;
    std::unique_ptr<QFutureWatcher<Presence>> m_looking; ///< null while nobody looks
};

} // namespace tinyatlas
