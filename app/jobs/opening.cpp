// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/opening.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <exception>

namespace tinyatlas {

namespace {

Opening open(const DatasetPtr &base, const SourceChange &change, const GeneralRules &rules,
             const std::stop_token &stop, const std::function<void(double)> &progress) {
    constexpr double reading = static_cast<double>(readProgress) / wholeProgress;
    const auto dataset =
        changeSources(base, change, {stop, [&](double part) { progress(part * reading); }, {}});
    if (!dataset)
        return {{}, dataset.error().errors, dataset.error().goodFiles};
    auto snapshot = snapshotOf(dataset.value(), rules, stop,
                               [&](double part) { progress(reading + part * (1 - reading)); });
    if (!snapshot)
        return {{}, {snapshot.error()}, {}};
    return {std::move(snapshot).value(), {}, {}};
}

void openInto(QPromise<Opening> &promise, const DatasetPtr &base, const SourceChange &change,
              const GeneralRules &rules, const std::stop_token &stop) {
    promise.setProgressRange(0, wholeProgress);
    const auto progress = [&](double fraction) {
        promise.setProgressValue(static_cast<int>(fraction * wholeProgress));
    };
    // What memory cannot hold is an answer like any other; an exception that left here would be lost.
    try {
        Opening opening = open(base, change, rules, stop, progress);
        if (!stop.stop_requested()) // else nobody waits: it is taken apart here
            promise.addResult(std::move(opening));
    } catch (const std::exception &failure) {
        const Error error{Error::Code::TooLarge,
                          std::string("this is too large to be opened: ") + failure.what(),
                          {},
                          0,
                          0};
        promise.addResult(Opening{{}, {error}, {}});
    }
}

} // namespace

QFuture<Opening> openInBackground(DatasetPtr base, SourceChange change, const GeneralRules &rules,
                                  std::stop_token stop) {
    return QtConcurrent::run(openInto, std::move(base), std::move(change), rules, std::move(stop));
}

QFuture<Matching> matchInBackground(DatasetPtr dataset, const Verdicts &before, const FitRules &rules,
                                    std::stop_token stop) {
    return QtConcurrent::run([dataset = std::move(dataset), before, rules, stop = std::move(stop)] {
        // What memory cannot hold is not there; an exception that left here would end the program.
        try {
            return Matching{dataset, verdictsAfter(before, dataset->catalog, rules, stop)};
        } catch (const std::exception &) {
            return Matching{dataset, {}};
        }
    });
}

} // namespace tinyatlas
