// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/snapshot.h"

#include <QFuture>

#include <stop_token>

namespace tinyatlas {

/// What an opening brought: a snapshot, or errors; neither where it was stopped.
struct Opening {
    Snapshot snapshot; ///< of what was there and what was added to it
    std::vector<Error> errors;
    std::vector<std::filesystem::path> goodPaths; ///< after a failure: what of the opening could be read
};

/// The values of progress: the files are read up to `readProgress`; then the verdicts and lists are made.
inline constexpr int readProgress = 950;
inline constexpr int wholeProgress = 1000;

/// Changes what `base` was read from, on a thread of its own, until `stop` is requested.
[[nodiscard]] QFuture<Opening> openInBackground(DatasetPtr base, SourceChange change,
                                                const GeneralRules &rules, std::stop_token stop);

/// Verdicts, and what they are about: without a matrix where it was stopped, or memory cannot hold it.
struct Matching {
    DatasetPtr dataset;
    Verdicts verdicts;
};

/// The verdicts by other rules, likewise.
[[nodiscard]] QFuture<Matching> matchInBackground(DatasetPtr dataset, const Verdicts &before,
                                                  const FitRules &rules, std::stop_token stop);

} // namespace tinyatlas
