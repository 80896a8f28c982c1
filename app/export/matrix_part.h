// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/verdict.h"

#include <vector>

namespace tinyatlas {

/// What of the verdicts on all pairs is to be written: a value that a thread can own.
struct MatrixPart {
    DatasetPtr dataset;
    FitRules rules;
    std::vector<ModelId> models;   ///< rows, in their order
    std::vector<DeviceId> devices; ///< columns, likewise

    [[nodiscard]] static MatrixPart whole(DatasetPtr dataset, const FitRules &rules);

    [[nodiscard]] const Catalog &catalog() const { return dataset->catalog; }
    [[nodiscard]] std::size_t pairs() const { return models.size() * devices.size(); }
};

} // namespace tinyatlas
