// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/latency_estimate.h"
#include "core/bench/measured_board.h"
#include "core/bench/pair_latency.h"
#include "core/bench/ran_alike.h"
#include "core/bench/supplies.h"

#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tinyatlas {

/// Where latencies and energies can be asked for.
struct BenchBoard {
    DeviceId device;                   ///< invalid where the catalogue has none
    std::string name;                  ///< its title, or what the results call it
    Processor processor;               ///< the device's where it has one; else that of the first result
    bool measured = false;             ///< there are results of it; of the others, latencies may be estimated
    std::size_t modelsWithLatency = 0; ///< how many have one that was measured on it
    std::size_t modelsWithEnergy = 0;  ///< likewise
    std::size_t latencies = 0;         ///< how many were measured on it
    std::vector<double> supplies;      ///< at which energies were measured: see Supplies
    bool energyWithoutSupply = false;  ///< energies were measured of which nobody says at what voltage
};

/// How fast a model is on a board, or what one inference takes there.
struct BoardFigure {
    double value = 0;                        ///< microseconds, or microjoules
    MeasurementId measured;                  ///< invalid for an estimate
    std::optional<LatencyEstimate> estimate; ///< set for one
};

/// Latencies and energies of models on boards, as they were measured in the closed division or outside any
/// benchmark, never in an open division, energies only at the supply voltage that is asked for, and latencies
/// of models of 8-bit integers in floats only where there are no others. Latencies that nobody measured are
/// estimated where that is possible.
/// Refers to the dataset.
class BoardFigures {
public:
    /// Once `stop` is requested, half of it.
    explicit BoardFigures(const Dataset &dataset, const std::stop_token &stop = {});

    /// Those with results, by name, then devices on whose core something was measured, by title.
    [[nodiscard]] std::span<const BenchBoard> boards() const { return m_boards; }

    struct Answer {
        std::optional<BoardFigure> figure;
        /// Why there is no estimate, where there is no figure of a latency.
        NoEstimate why = NoEstimate::NotMeasured;
        bool openOnly = false; ///< there are such figures, but all are of an open division
    };
    /// The shortest that was measured; else, with `estimates`, the surest of these: see PairLatency. `board`:
    /// of boards().
    [[nodiscard]] Answer latency(ModelId model, std::size_t board, bool estimates = true) const;
    struct Latencies {
        std::string kernels;         ///< what ran them: see kernelsOf(). Empty where no two have some in
                                     ///< common.
        std::vector<Answer> answers; ///< by model
    };
    /// Of several models on one board, to be set against each other, so that it is the models that differ:
    /// each by the kernels and the hardware with which most of them were measured there; of several such,
    /// those with which most of the others can be estimated, then those that took the least in all. Of a
    /// model that has none with these, what latency() says.
    /// Once `stop` is requested, nothing of the models that are left.
    [[nodiscard]] Latencies latencies(std::span<const ModelId> models, std::size_t board,
                                      bool estimates = true, const std::stop_token &stop = {}) const;
    /// Likewise of one model on several boards, by kernels alone; nothing on those that are none of boards().
    [[nodiscard]] Latencies latenciesOn(std::span<const std::optional<std::size_t>> boards,
                                        ModelId model) const;
    /// Boards on which latencies of some of these models can be estimated, at most `most`: those where most
    /// was measured first.
    [[nodiscard]] std::vector<std::size_t> boardsEstimated(std::span<const ModelId> models,
                                                           std::size_t most) const;
    [[nodiscard]] Answer energy(ModelId model, std::size_t board, std::optional<double> millivolts) const;
    /// The shortest that was measured, without a thought of estimates.
    [[nodiscard]] std::optional<BoardFigure> measuredLatency(ModelId model, std::size_t board) const;
    /// The boards() on which a latency of one of the models was measured: those where most of them were
    /// first, then by how much was measured there at all, then in the order of boards().
    [[nodiscard]] std::vector<std::size_t> boardsTimed(std::span<const ModelId> models) const;
    /// The first of boards() that is this device; nothing where it is none of them.
    [[nodiscard]] std::optional<std::size_t> placeOf(DeviceId device) const;
    /// The models of which a latency was measured on one of these boards: those on most of them first, then
    /// in the order of the catalogue.
    [[nodiscard]] std::vector<ModelId> modelsTimed(std::span<const std::optional<std::size_t>> boards) const;
    [[nodiscard]] const LatencyRates &rates() const { return m_rates; }

private:
    struct Results {
        std::vector<MeasurementId> own; ///< closed, or outside any benchmark
        bool openLatency = false;
        bool openEnergy = false;
    };

    /// What a latency may be set against others by: the same software on the same hardware.
    struct RanWith {
        std::string kernels;
        Hardware hardware;

        friend auto operator<=>(const RanWith &, const RanWith &) = default;
    };
    /// The latencies of one model on one board.
    struct Timed {
        std::map<RanWith, BoardFigure> byWhatRan;
        Answer otherwise; ///< where none of these counts
    };

    [[nodiscard]] Timed timed(ModelId model, std::size_t board, bool estimates) const;
    [[nodiscard]] static std::optional<RanWith> commonGround(const std::vector<Timed> &all);
    [[nodiscard]] static Latencies onCommonGround(std::vector<Timed> all);
    void addResult(const std::map<BoardKey, std::size_t> &places, MeasurementId id);
    void countModels();
    void setSupplies();
    void addDevices();
    [[nodiscard]] const Results *resultsOf(ModelId model, std::size_t board) const;
    [[nodiscard]] std::vector<MeasurementId> timedResultsOf(ModelId model, std::size_t board) const;
    [[nodiscard]] Answer notMeasured(ModelId model, std::size_t board, const PairLatency &latency) const;

    const Dataset &m_dataset;
    LatencyRates m_rates;
    std::vector<BenchBoard> m_boards;
    std::map<std::pair<std::size_t, ModelId>, Results> m_results; ///< by board and model
    std::map<ModelId, std::vector<std::size_t>> m_timed;          ///< boards on which a model was timed
    std::vector<Supplies> m_supplies;                             ///< of the boards with results
};

} // namespace tinyatlas
