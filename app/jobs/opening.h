// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/fit_matrix.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace tinyatlas {

/// What an opening brought: a dataset with its matrix, or errors.
struct Opening {
    DatasetPtr dataset; ///< null after a failure
    std::shared_ptr<const FitMatrix> matrix;
    FitRules rules; ///< the matrix was made with
    std::vector<Error> errors;
    std::vector<std::filesystem::path> goodPaths; ///< after a failure: what of the opening could be read
};

/// Opens files and folders on a thread of its own, until `stop` is requested. Progress runs from 0 to 1000.
[[nodiscard]] QFuture<Opening> openInBackground(DatasetPtr base, std::vector<std::filesystem::path> paths,
                                                FitRules rules, std::stop_token stop);

/// A matrix, and what it was made of.
struct Matching {
    DatasetPtr dataset;
    FitRules rules;
    std::shared_ptr<const FitMatrix> matrix; ///< null where it was stopped
};

/// The verdicts on all pairs, likewise.
[[nodiscard]] QFuture<Matching> matchInBackground(DatasetPtr dataset, FitRules rules, std::stop_token stop);

} // namespace tinyatlas
