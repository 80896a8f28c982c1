// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/opening.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <exception>

namespace tinyatlas {

namespace {

constexpr int wholeProgress = 1000;

std::shared_ptr<const FitMatrix> matrixOf(const Dataset &dataset, const FitRules &rules,
                                          const std::stop_token &stop) {
    auto matrix = match(dataset.catalog, rules, stop);
    return matrix ? std::make_shared<const FitMatrix>(std::move(matrix).value()) : nullptr;
}

Opening open(const DatasetPtr &base, const std::vector<std::filesystem::path> &paths, const FitRules &rules,
             const std::stop_token &stop, const Progress &progress) {
    const auto dataset = openFiles(base, paths, stop, progress);
    if (!dataset)
        return {nullptr, nullptr, rules, dataset.error().errors, dataset.error().goodFiles};
    return {dataset.value(), matrixOf(*dataset.value(), rules, stop), rules, {}, {}};
}

void openInto(QPromise<Opening> &promise, const DatasetPtr &base,
              const std::vector<std::filesystem::path> &paths, const FitRules &rules,
              const std::stop_token &stop) {
    promise.setProgressRange(0, wholeProgress);
    const auto progress = [&](double fraction) {
        promise.setProgressValue(static_cast<int>(fraction * wholeProgress));
    };
    // What memory cannot hold is an answer like any other; an exception that left here would be lost.
    try {
        promise.addResult(open(base, paths, rules, stop, progress));
    } catch (const std::exception &failure) {
        const Error error{Error::Code::TooLarge,
                          std::string("this is too large to be opened: ") + failure.what(),
                          {},
                          0,
                          0};
        promise.addResult(Opening{nullptr, nullptr, rules, {error}, {}});
    }
}

} // namespace

QFuture<Opening> openInBackground(DatasetPtr base, std::vector<std::filesystem::path> paths, FitRules rules,
                                  std::stop_token stop) {
    return QtConcurrent::run(openInto, std::move(base), std::move(paths), rules, std::move(stop));
}

QFuture<Matching> matchInBackground(DatasetPtr dataset, FitRules rules, std::stop_token stop) {
    return QtConcurrent::run([dataset = std::move(dataset), rules, stop = std::move(stop)] {
        return Matching{dataset, rules, matrixOf(*dataset, rules, stop)};
    });
}

} // namespace tinyatlas
