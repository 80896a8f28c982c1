// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/opening.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace tinyatlas {

/// The opening that is under way, if there is one: how far it is, and how to stop it.
class Opener : public QObject {
    Q_OBJECT

public:
    using Paths = std::vector<std::filesystem::path>;

    using QObject::QObject;
    ~Opener() override;

    [[nodiscard]] bool running() const { return m_watcher != nullptr; }
    [[nodiscard]] double progress() const { return m_progress; } ///< of the last one: 0 to 1, never falling
    [[nodiscard]] QString activity() const;                      ///< "Reading kg.ttl"; empty where none runs

    [[nodiscard]] const Paths &paths() const { return m_paths; } ///< that the last one reads
    /// Begins to change what `base` was read from. Only while none runs. `activity` is what it is called
    /// where it reads no files.
    void start(const DatasetPtr &base, SourceChange change, const GeneralRules &rules,
               const QString &activity = {});
    /// Nothing comes of it any more, and the next can begin at once. Its thread ends as soon as it can.
    void cancel();

signals:
    void runningChanged();
    void progressChanged();
    /// Just before runningChanged(), when none runs any more; not of one that was cancelled.
    void finished(const tinyatlas::Opening &opening);

private:
    void takeProgress(int value);
    void finish();
    void stopListening();

    std::unique_ptr<QFutureWatcher<Opening>> m_watcher; ///< null while none runs
    std::stop_source m_stop;
    Paths m_paths;
    QString m_activity;
    double m_progress = 0;
};

} // namespace tinyatlas
