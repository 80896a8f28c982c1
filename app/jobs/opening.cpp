// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/opening.h"

#include "core/rdf/rdf_reader.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace tinyatlas {

namespace {

constexpr int wholeProgress = 1000;

/// The files and folders of a failed opening that can be read on their own.
std::vector<std::filesystem::path> readable(const std::vector<std::filesystem::path> &paths,
                                            const std::stop_token &stop) {
    std::vector<std::filesystem::path> good;
    for (const auto &path : paths) {
        auto files = findRdfFiles(path);
        if (!files)
            continue;
        for (const auto &file : files.value()) {
            GraphBuilder scratch;
            if (readRdfFile(file, scratch, stop).empty())
                good.push_back(file);
        }
    }
    return good;
}

void open(QPromise<Opening> &promise, const DatasetPtr &base, const std::vector<std::filesystem::path> &paths,
          const FitRules &rules) {
    promise.setProgressRange(0, wholeProgress);
    std::stop_source stop;
    const auto progress = [&](double fraction) {
        promise.setProgressValue(static_cast<int>(fraction * wholeProgress));
        if (promise.isCanceled())
            stop.request_stop();
    };
    Opening opening;
    opening.rules = rules;
    const auto dataset = openFiles(base, paths, stop.get_token(), progress);
    if (!dataset) {
        opening.errors = dataset.error();
        if (!stop.stop_requested())
            opening.goodPaths = readable(paths, stop.get_token());
        promise.addResult(std::move(opening));
        return;
    }
    auto matrix = match(dataset.value()->catalog, rules, stop.get_token());
    if (matrix) {
        opening.dataset = dataset.value();
        opening.matrix = std::make_shared<const FitMatrix>(std::move(matrix).value());
    } else {
        opening.errors.push_back(matrix.error());
    }
    promise.addResult(std::move(opening));
}

} // namespace

QFuture<Opening> openInBackground(DatasetPtr base, std::vector<std::filesystem::path> paths, FitRules rules) {
    return QtConcurrent::run(open, std::move(base), std::move(paths), rules);
}

} // namespace tinyatlas
