// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

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
    bool there = true; ///< it was, when looked at last
};

/// What was opened last, the newest first, for the menu. Only what could be opened gets here.
class RecentFiles : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QList<tinyatlas::RecentFile> files READ files NOTIFY changed)

public:
    static constexpr qsizetype most = 10;

    explicit RecentFiles(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QList<RecentFile> files() const { return m_files; }
    [[nodiscard]] const QStringList &paths() const { return m_paths; } ///< absolute
    void setPaths(const QStringList &paths);

    /// Looks which of them are still there.
    Q_INVOKABLE void look();
    /// Opens it again. What is there no more is forgotten; the session says so.
    Q_INVOKABLE void open(int index);
    Q_INVOKABLE void clear() { setPaths({}); }

signals:
    void changed();

private:
    void add(const Opener::Paths &opened);

    Session &m_session;
    QStringList m_paths;
    QList<RecentFile> m_files;
};

} // namespace tinyatlas
