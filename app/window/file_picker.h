// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QWindow>
#include <QtQml/qqmlregistration.h>

#include <functional>

class QFileDialog;

namespace tinyatlas {

/// Asks for files or a folder: with the system's dialog where there is one, else with that of Qt Widgets in
/// the theme's colours. (The one of Qt Quick needs a package more, crashes without it, and is not legible in
/// the dark.)
class FilePicker : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::Theme *theme MEMBER m_theme)
    Q_PROPERTY(QWindow *window MEMBER m_window)
    Q_PROPERTY(QStringList nameFilters MEMBER m_nameFilters)

public:
    using QObject::QObject;

    /// Both return at once; picked() follows, unless the user changes their mind.
    Q_INVOKABLE void pickFiles(const QString &title);
    Q_INVOKABLE void pickFolder(const QString &title);
    /// Asks where to save, and as what; namePicked() follows. The name keeps in step with the filter.
    Q_INVOKABLE void pickName(const QString &title, const QString &suggestion, const QStringList &filters);

signals:
    void picked(const QList<QUrl> &urls);
    /// `filter` is an index into those it was asked with; -1 for none of them.
    void namePicked(const QUrl &file, int filter);

protected:
    bool eventFilter(QObject *dialog, QEvent *event) override;

private:
    void show(QFileDialog *dialog, const std::function<void()> &accepted);

    Theme *m_theme = nullptr;
    QWindow *m_window = nullptr; ///< the dialog stays above it
    QStringList m_nameFilters;
    QUrl m_folder; ///< where the user was last
};

} // namespace tinyatlas
