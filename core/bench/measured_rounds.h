// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

enum class MeasuredMetric {
    Latency, ///< of one inference, in microseconds
    Energy,  ///< of one inference, in microjoules
};

/// A result, in the round in which it was published first.
struct RoundResult {
    MeasurementId measurement;
    std::size_t round = 0; ///< of MeasuredRounds::rounds
    double value = 0;      ///< in the unit of the metric
};

/// What was measured on one board; energies at one supply voltage.
struct BoardResults {
    DeviceId device;                  ///< invalid where the graph links none
    std::string board;                ///< the title of that, or what the results call it
    std::optional<double> millivolts; ///< of energies: see Supplies; empty where it is not stated
    std::vector<RoundResult> results; ///< by round, then the worst first
};

/// Why a result is not among them.
enum class LeftOutOfRounds {
    OpenDivision, ///< any model may have run: never beside results of the reference model
    NotMeasured,  ///< it states no such figure
    Estimated,    ///< the graph says that the figure was worked out
    NoRound,      ///< it is of no round of a benchmark
    NoBoard,      ///< neither the graph nor the result says what board it was
};
inline constexpr std::size_t leftOutOfRounds = 5;

struct LeftOutResult {
    MeasurementId measurement;
    LeftOutOfRounds why = LeftOutOfRounds::NotMeasured;
};

/// How one model did on each board over the rounds of the benchmarks: the same board with other software
/// tells what the software alone is worth.
struct MeasuredRounds {
    std::vector<std::string> rounds;  ///< in which there are results, in order: "v0.5", "v1.0", …
    std::vector<BoardResults> boards; ///< by name, then by supply voltage
    std::vector<LeftOutResult> leftOut;
};

/// Of the results of `model`, and those of an open division for its task, which are all left out. A result
/// that was carried over into later rounds stands once, where it was published first.
[[nodiscard]] MeasuredRounds measuredRounds(const Catalog &catalog, ModelId model, MeasuredMetric metric);

/// What software alone is worth: two results of one board at one clock.
struct SoftwareGain {
    RoundResult slowest;         ///< or the one that takes the most energy; of equal ones the earliest
    RoundResult fastest;         ///< likewise the least
    std::optional<double> clock; ///< in megahertz; empty where neither the results nor the graph say it

    [[nodiscard]] double times() const { return slowest.value / fastest.value; }
};

/// From the slowest to the fastest result of a board that are known to have run on the same hardware and in
/// the same precision: on the same core at the same clock (see processorOf()), and with the same accelerator,
/// or none. Results whose clock or core nobody states are compared with each other alone. Of several clocks
/// that at which the gain is largest counts. Nothing where it is not the software that differs: the two ran
/// with the same, or one does not say with which.
[[nodiscard]] std::optional<SoftwareGain> softwareGain(const Dataset &dataset, const BoardResults &board);

/// Whether a round comes before another: numbers in them count as numbers, so that "v1.9" is before "v1.10".
[[nodiscard]] bool isEarlierRound(std::string_view a, std::string_view b);

} // namespace tinyatlas
