// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/background.h"
#include "app/jobs/job.h"

#include <QTest>

#include <memory>
#include <new>
#include <optional>
#include <vector>

using namespace tinyatlas;

namespace {

/// Whose finished signal is on its way as soon as it is watched.
auto ready(int answer) {
    return [answer](const std::stop_token &) {
        QFuture<int> future = inBackground([answer] { return answer; });
        future.waitForFinished();
        return future;
    };
}

} // namespace

class TestJob : public QObject {
    Q_OBJECT

private slots:
    void theAnswerComesOnceNothingRunsAnyMore() {
        Job<int> job;
        std::vector<int> taken;
        job.start(ready(7), [&](int answer) {
            QVERIFY(!job.running());
            taken.push_back(answer);
        });
        QVERIFY(job.running());
        QTRY_COMPARE(taken, std::vector{7});
    }

    void whatMemoryCannotHoldIsAnEmptyAnswer() {
        const auto tooLarge = []() -> std::optional<int> { throw std::bad_alloc(); };
        QCOMPARE(withinMemory(tooLarge), std::optional<int>()); // on this thread, and on another
        QCOMPARE(inBackground(tooLarge).result(), std::optional<int>());
        QCOMPARE(withinMemory([]() -> std::optional<int> { return 7; }), std::optional(7));
    }

    void anAnswerThatWasGivenUpIsNotHeardOf() {
        Job<int> job;
        std::vector<int> taken;
        const auto take = [&taken](int answer) { taken.push_back(answer); };
        job.start(ready(1), take);
        job.stop();
        QVERIFY(!job.running());
        job.start(ready(2), take);
        job.start(ready(3), take);
        QTRY_COMPARE(taken, std::vector{3});
        QTest::qWait(20);
        QCOMPARE(taken.size(), std::size_t{1});
    }

    void theNextQuestionMayBeAskedWhileOneIsAnswered() {
        Job<int> job;
        std::vector<int> taken;
        job.start(ready(1), [&](int answer) {
            taken.push_back(answer);
            job.start(ready(2), [&](int next) { taken.push_back(next); });
        });
        QTRY_COMPARE(taken, (std::vector{1, 2}));
    }

    void whatIsGivenUpIsToldToStop() {
        std::stop_token seen;
        const auto work = [&seen](const std::stop_token &stop) {
            seen = stop;
            return inBackground([] { return 0; });
        };
        {
            Job<int> job;
            job.start(work, [](int) {});
            QVERIFY(!seen.stop_requested());
        }
        QVERIFY(seen.stop_requested());
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
