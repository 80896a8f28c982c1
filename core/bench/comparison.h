// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tinyatlas {

/// What things are compared by, in the order of the rows.
enum class ComparedFact {
    Task,
    Sensors,     ///< that a model needs, or that a device has
    Ram,         ///< bytes that a model needs, or that a device has
    Flash,       ///< likewise
    MemoryBasis, ///< what a device's figures of RAM stand for, and those of flash but where the next row
                 ///< follows
    FlashBasis,  ///< what those of flash stand for, where they stand for something else on one of the devices
    MultiplyAccumulates,
    Top1Accuracy, ///< percent
    Metric,       ///< any other; ComparedRow::metric says which
    Layers,       ///< how many
    Precisions,   ///< of its layers' weights, the most frequent first
    Input,
    Output,
    TrainingDataset,
    Runtime,
    Creator,
    Core,  ///< of the processor
    Clock, ///< of the core, in megahertz
    Chip,
    Affordances, ///< what a device offers, by title
    Manufacturer,
    Fits, ///< how many devices a model fits, or models a device: not worked out here
};

enum class Better { Less, More, Neither };

/// Of one of the things: a figure or a text; unknown where nothing is there, which is never 0.
struct ComparedValue {
    std::optional<double> figure = {};
    std::string text = {};
    std::optional<MemoryBasis> basis = {}; ///< of a figure of a device's memory; in its row, the value itself
    /// Of a device with several microcontrollers, in their order, where one of the figures is known: there is
    /// no `figure` then, because they are never added up, and which one counts depends on the model.
    std::vector<std::optional<double>> figures = {};

    [[nodiscard]] bool known() const {
        return figure.has_value() || !text.empty() || basis.has_value() || !figures.empty();
    }

    friend bool operator==(const ComparedValue &, const ComparedValue &) = default;
};

struct ComparedRow {
    ComparedFact fact = ComparedFact::Task;
    std::string metric = {};                ///< its name in the graph, of Metric; else empty
    std::vector<ComparedValue> values = {}; ///< in the order of the things
    bool differs = false;                   ///< two of those that are known are not the same
    /// The places of the best figures, rising: all that are equally good. Empty where nothing is better by
    /// less or more, where fewer than two are known, where all that are known are the same, and where two of
    /// them cannot be compared: a value of several figures with any other, or memory that is left free with
    /// memory that is fitted in all.
    std::vector<std::size_t> best = {};
};

/// A row of values that are known already.
[[nodiscard]] ComparedRow comparedRow(ComparedFact fact, std::vector<ComparedValue> values, Better better);

/// Side by side, by what the graph states. How good models are is compared only where they are
/// for one task: see taskGroups(). The task, what a model needs, its accuracy and its multiply-accumulates
/// always have a row; of the others, one of which nothing is known of any model is left out.
[[nodiscard]] std::vector<ComparedRow> compareModels(const Catalog &catalog, std::span<const ModelId> models);

/// Likewise of devices, of which more memory and a faster clock are better; sensors and memory always have a
/// row. A device whose sensors are not
/// all known has unknown ones.
[[nodiscard]] std::vector<ComparedRow> compareDevices(const Dataset &dataset,
                                                      std::span<const DeviceId> devices);

} // namespace tinyatlas
