// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

#include <memory>
#include <stop_token>
#include <utility>

namespace tinyatlas {

/// One question that is answered on another thread: the next one takes the place of it, and nobody hears of
/// an answer that was given up. Lives on the thread that asks.
template <class Answer> class Job {
public:
    Job() = default;
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    Job(Job &&) = delete;
    Job &operator=(Job &&) = delete;
    ~Job() { m_stop.request_stop(); }

    [[nodiscard]] bool running() const { return m_watcher != nullptr; }

    /// `work` makes the QFuture of a stop token; `take` is given the answer, once nothing runs any more.
    template <class Work, class Take> void start(const Work &work, Take take) {
        stop();
        m_stop = std::stop_source();
        m_watcher = std::make_unique<QFutureWatcher<Answer>>();
        QFutureWatcher<Answer> *const watcher = m_watcher.get();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [this, take = std::move(take)] {
            Answer answer = m_watcher->future().takeResult();
            stop();
            take(std::move(answer));
        });
        watcher->setFuture(work(m_stop.get_token()));
    }

    void stop() {
        if (!m_watcher)
            return;
        m_stop.request_stop();
        m_watcher->disconnect();            // that it has finished may be on its way already
        m_watcher.release()->deleteLater(); // it may be its signal that is being answered
    }

private:
    std::unique_ptr<QFutureWatcher<Answer>> m_watcher; ///< null while nothing runs
    std::stop_source m_stop;
};

} // namespace tinyatlas
