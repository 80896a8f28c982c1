// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_matrix.h"
#include "core/fit/verdict.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tinyatlas {

/// In how far one model can stand in for another.
enum class Kinship {
    SameTask,              ///< both state a task, and it is the same
    SameSensorsAndDataset, ///< one states no task; they need the same sensors and name the same training
                           ///< dataset
    SameSensors,           ///< only the sensors are the same, and there are some: another task may be stated
    None,
};

[[nodiscard]] Kinship kinship(const NeuralNetwork &a, const NeuralNetwork &b);

/// True for the two kinds that count as "the same task".
[[nodiscard]] constexpr bool isSameTask(Kinship kinship) {
    return kinship == Kinship::SameTask || kinship == Kinship::SameSensorsAndDataset;
}

struct Substitute {
    ModelId model;
    Kinship kinship = Kinship::None;
};

/// The models for the same task as `model`, itself among them and first, that fit `device` (tight included).
/// Once `stop` is requested, only those found by then.
[[nodiscard]] std::vector<Substitute> sameTaskOn(const Catalog &catalog, ModelId model, DeviceId device,
                                                 const FitRules &rules = {},
                                                 const std::stop_token &stop = {});

/// What two models state alike. What either does not state is not shared.
struct SharedGrounds {
    bool sensors = false;  ///< the same types are needed
    bool dataset = false;  ///< they were trained with
    bool outputs = false;  ///< what their outputs mean, such as the classes
    bool category = false; ///< such as Classification

    [[nodiscard]] int count() const { return sensors + dataset + outputs + category; }

    friend bool operator==(const SharedGrounds &, const SharedGrounds &) = default;
};

/// One metric that two models report under one name: no other figures of quality are ever compared.
struct MetricPair {
    std::string metric;    ///< local name of its class: "Top_1_accuracy"
    double ofModel = 0;    ///< in the unit of the metric; top-1 accuracy is in percent
    double substitute = 0; ///< likewise

    friend bool operator==(const MetricPair &, const MetricPair &) = default;
};

/// What one gives up or gains with a substitute: its figure less that of the model. Empty where either is
/// unknown, or they report no metric of the same name.
struct Trade {
    /// Top-1 accuracy if both report it, else the first metric that both report. Empty of models for
    /// different tasks as well: to be good at one says nothing of the other.
    std::optional<MetricPair> quality;
    std::optional<double> multiplyAccumulates;
    std::optional<Bytes> ram; ///< of the need; below 0 where the substitute needs less
    std::optional<Bytes> flash;

    friend bool operator==(const Trade &, const Trade &) = default;
};

/// A model that could be used instead of another one.
struct ProposedSubstitute {
    ModelId model;
    Kinship kinship = Kinship::None; ///< why; never None
    SharedGrounds shared;            ///< what else speaks for it
    Trade trade;
};

/// The models that could be used on `device` instead of `model`, and fit it (tight included): by kinship,
/// then the more they share, then the higher top-1 accuracy (unknown last), then the smaller need of RAM and
/// of flash, then in the order of the catalogue. Sensors that have no name (OtherSensor, or of a type that is
/// not stated) are not the same. Once `stop` is requested, only those found by then.
[[nodiscard]] std::vector<ProposedSubstitute> substitutesOn(const Catalog &catalog, ModelId model,
                                                            DeviceId device, const FitRules &rules = {},
                                                            const std::stop_token &stop = {});

/// Likewise those that fit some device, as `matrix` has it, which was made with these rules.
[[nodiscard]] std::vector<ProposedSubstitute> substitutesAnywhere(const Catalog &catalog,
                                                                  const FitMatrix &matrix, ModelId model,
                                                                  const FitRules &rules = {},
                                                                  const std::stop_token &stop = {});

} // namespace tinyatlas
