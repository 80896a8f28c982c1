// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/measured_board.h"
#include "core/bench/operator_work.h"
#include "core/catalog/dataset.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// What runs a model: estimates are made from what was measured with the same ones.
struct Kernels {
    std::string core;    ///< of the processor: "Cortex-M4"; see coreName()
    std::string kernels; ///< "X-CUBE-AI 7.3": see kernelsOf()

    friend auto operator<=>(const Kernels &, const Kernels &) = default;
};

/// How fast a model was measured to be.
struct MeasuredRate {
    MeasurementId measurement;
    ModelId model;
    Kernels on;
    std::string chip;
    double clock = 0;        ///< in megahertz
    double cyclesPerMac = 0; ///< cycles of the core for one multiply-accumulate, all else included
    OperatorWork work;       ///< of the model
};

/// Why there is no estimate.
enum class NoEstimate {
    Accelerator, ///< it was not the core that ran it: only of measured pairs
    WorkUnknown, ///< the graph does not say what the model computes: its multiply-accumulates, or its layers
    OtherPrecision, ///< rates were measured with 8-bit weights, and the model has others
    ClockUnknown,   ///< the graph does not say which core the device has, or how fast it runs
    KernelsUnknown, ///< nobody says what software ran it: only of measured pairs
    NotMeasured,    ///< no other model was measured on that core with those kernels
    OtherOperators, ///< those that were measured compute with other kinds of layers
    OtherSize,      ///< those that were measured compute very much more or less
    TooWide,        ///< what was measured differs so much that the error would exceed a factor of two
};
inline constexpr std::size_t noEstimates = 9;

/// Of which chips the rates are that an estimate is worked out from.
enum class RatesOfChip {
    Same,      ///< all of the one that was asked about
    Others,    ///< all of others
    NotStated, ///< the graph does not say it of one of them, or of what was asked about
};

/// A latency that nobody measured.
struct LatencyEstimate {
    Kernels on;
    double microseconds = 0;
    double factor = 1;                ///< the band: from microseconds / factor to microseconds x factor
    std::vector<MeasurementId> rates; ///< that it is worked out from
    RatesOfChip chip = RatesOfChip::NotStated;
};

/// The error of the method, found by leaving out each measured pair and estimating it from the others.
struct LatencyError {
    std::size_t pairs = 0;    ///< of a model and what it was measured on
    std::size_t answered = 0; ///< of these
    std::size_t inside = 0;   ///< of the answered: the measured latency is inside the band
    double median = 1;        ///< factor by which an estimate is off, of the answered
    double most = 1;          ///< likewise the largest
    std::array<std::size_t, noEstimates> silent{}; ///< of the others, by NoEstimate
};

/// Latencies where nobody measured, from what was measured on the same core with the same kernels.
///
/// The rate of a model is its cycles for one multiply-accumulate. The estimate is the geometric mean of the
/// rates of the other models, each weighted by how much of its work is of the same kind of layer
/// (sharedWork()), those of the same chip alone where there are some, times the model's multiply-accumulates,
/// divided by the clock. It is made where at least half of the work is of a kind that was measured, and from
/// models with at most five times as much work, or a fifth: the method was tried on no others, and a rate
/// rises as models become smaller, because what is done once for each layer counts for more.
///
/// The band holds nine of ten estimates of the measured pairs that were left out one at a time, but those of
/// the same kernels; and it holds every rate that it is worked out from. Where it would be wider than a
/// factor of two there is no estimate.
///
/// Rates are those of microcontrollers without an accelerator, of models that the graph describes, in the
/// closed division or outside any benchmark, and never of a figure that is an estimate itself.
class LatencyRates {
public:
    /// Reads all measurements and leaves each out once: for many it takes its time. Once `stop` is requested,
    /// half of it.
    explicit LatencyRates(const Dataset &dataset, const std::stop_token &stop = {});

    /// All that serve as rates, in order of measurement.
    [[nodiscard]] std::span<const MeasuredRate> rates() const { return m_rates; }
    /// What was measured on a core, in order of name, each once.
    [[nodiscard]] std::vector<Kernels> kernelsOn(std::string_view core) const;

    struct Question {
        ModelId model;
        Kernels on;
        std::string chip; ///< empty where it is not known
        double clock = 0; ///< in megahertz
    };
    struct Answer {
        std::optional<LatencyEstimate> estimate;
        NoEstimate why = NoEstimate::NotMeasured; ///< where there is none
    };
    /// Never from a measurement of the model itself.
    [[nodiscard]] Answer estimate(const Question &question) const;

    /// Every measured pair of the microcontroller class, those included of which the method says nothing.
    [[nodiscard]] const LatencyError &error() const { return m_error; }

    /// How many times as much work a model may have as one that its estimate is worked out from, or that as
    /// it.
    static constexpr double mostStep = 5;
    /// The widest band that is answered.
    static constexpr double mostFactor = 2;

private:
    /// What was measured of one model with the same kernels on one chip. Rates are logarithms here.
    struct ModelRates {
        ModelId model;
        std::string chip;
        OperatorWork work;
        std::vector<std::size_t> rates; ///< places in m_rates
        double sum = 0;
        double least = 0;
        double most = 0;
    };
    /// What an estimate is before its band is known.
    struct Mean {
        double rate = 0;
        double spread = 0; ///< of the rates that it is worked out from
        RatesOfChip chip = RatesOfChip::NotStated;
        std::vector<const ModelRates *> from;
    };
    /// A model as it would be estimated if it had not been measured.
    struct LeftOut {
        std::size_t rate = 0; ///< place in m_rates
        double error = 0;     ///< factor, as a logarithm
        double spread = 0;
    };

    void addRate(const Dataset &dataset, MeasurementId id);
    void groupRates();
    void leaveEachOut(const std::stop_token &stop);
    void leaveOut(const Kernels &on, const ModelRates &one);
    void setErrors();
    [[nodiscard]] LatencyError errorOfAll() const;
    /// Of `all`, those that tell something of a model with this work.
    [[nodiscard]] static std::vector<const ModelRates *> tellingOf(const std::vector<ModelRates> &all,
                                                                   const Question &question,
                                                                   const OperatorWork &work, NoEstimate &why);
    [[nodiscard]] std::optional<Mean> meanFor(const Question &question, const OperatorWork &work,
                                              NoEstimate &why) const;
    /// Half the width of the band that holds nine of ten of those left out, but for these kernels; more than
    /// the widest where there are none.
    [[nodiscard]] double errorWithout(const Kernels &kernels) const;

    const Dataset &m_dataset;
    std::vector<MeasuredRate> m_rates;
    std::map<Kernels, std::vector<ModelRates>> m_byKernels; ///< each by model
    std::vector<NoEstimate> m_unusable;                     ///< of measured pairs that are no rates
    std::vector<NoEstimate> m_silent; ///< of rates that, left out, are not estimated for another reason than
                                      ///< the width of the band
    std::vector<LeftOut> m_leftOut;   ///< rising by error
    std::map<Kernels, double> m_errorWithout;
    double m_errorOfAll = 0;
    LatencyError m_error;
};

} // namespace tinyatlas
