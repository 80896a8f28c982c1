// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "core/fit/matrix_order.h"

#include <QFuture>

#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// All models of a catalogue, to be put in an order. Holds all that takes.
struct MatrixOrdering {
    DatasetPtr dataset;
    std::shared_ptr<const CatalogIndex> index; ///< of the dataset
    std::shared_ptr<const ShownThings> shown;  ///< for how many fit
    FitRules rules;
    MatrixOrder order;

    [[nodiscard]] MatrixKeys keys() const;
};

/// At once. Once `stop` is requested, in any order.
[[nodiscard]] std::vector<ModelId> orderedModels(const MatrixOrdering &ordering,
                                                 const std::stop_token &stop = {});
/// On another thread; empty where memory cannot hold it.
[[nodiscard]] QFuture<std::vector<ModelId>> orderInBackground(MatrixOrdering ordering, std::stop_token stop);

/// The devices that are shown: there are never so many that it would take long.
[[nodiscard]] std::vector<DeviceId> orderedDevices(const MatrixOrdering &ordering);

} // namespace tinyatlas
