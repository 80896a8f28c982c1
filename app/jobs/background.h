// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QtConcurrentRun>

#include <exception>
#include <future>
#include <memory>
#include <utility>

namespace tinyatlas {

/// What `work` answers; an empty value where memory cannot hold it.
template <class Work> [[nodiscard]] auto withinMemory(const Work &work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::exception &) {
        return {};
    }
}

/// Runs `work` on a thread of its own. It must own all that it touches. What memory cannot hold is answered
/// with an empty value: an exception that left the thread would end the program.
template <class Work> [[nodiscard]] auto inBackground(Work work) {
    return QtConcurrent::run([work = std::move(work)] { return withinMemory(work); });
}

/// Likewise before there is an application, which the threads of Qt need.
template <class Work> [[nodiscard]] auto besideStart(Work work) {
    return std::async(std::launch::async, std::move(work));
}

/// Gives a value up. Where this was its last owner, it is taken apart off this thread: for the graph of a
/// large file that takes longer than a frame.
void giveUp(std::shared_ptr<const void> value);

} // namespace tinyatlas
