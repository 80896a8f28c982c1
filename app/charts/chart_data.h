// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/fit/substitutes.h"

#include <QString>

#include <optional>
#include <vector>

namespace tinyatlas {

/// One model as the charts show it: figures without the catalogue, so that a chart outlives a dataset.
/// A figure that is not reported is empty, never 0.
struct ChartModel {
    int model = -1;                 ///< ModelId as int
    QString name;                   ///< as on screen
    std::optional<double> accuracy; ///< percent
    std::optional<double> macs;     ///< multiply-accumulates per inference, above 0
    std::optional<double> ramBytes;
    std::optional<double> flashBytes;
    bool subject = false; ///< the model in question: emphasised
    int group = 0;        ///< Group as int: the colour where no model is in question
};

/// The models to compare, in the order given. `subject` may be invalid: then none is emphasised.
[[nodiscard]] std::vector<ChartModel> chartModels(const Catalog &catalog,
                                                  const std::vector<Substitute> &models, ModelId subject);

} // namespace tinyatlas
