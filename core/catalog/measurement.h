// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/device.h"
#include "core/catalog/neural_network.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tinyatlas {

using MeasurementId = Id<struct MeasurementTag>;

/// The rules of a benchmark that a result was made under. Results of different divisions are never compared.
enum class Division : std::uint8_t {
    None,   ///< not of a benchmark that has divisions, or not stated
    Closed, ///< the reference model of the benchmark
    Open,   ///< any model
};

/// A figure that was measured, with the statement of its value, and that of its source where one is stated
/// of the figure itself: see objectText().
struct MeasuredFigure {
    double value = 0;
    StatementId statement;
    StatementId source;       ///< invalid where none is stated
    bool isEstimated = false; ///< worked out from other figures, as the graph says
};

/// How well the model did on that system.
struct MeasuredQuality {
    enum class Metric : std::uint8_t {
        Top1Accuracy, ///< in percent
        AreaUnderCurve,
        TruePositives, ///< this and the others are counts
        FalseNegatives,
        FalsePositives,
    };

    Metric metric = Metric::Top1Accuracy;
    MeasuredFigure figure;
};

/// The hardware of a measurement as its source describes it; texts are empty where nothing is stated.
struct BenchmarkSystem {
    TermId term; ///< as written
    std::string name;
    std::string boardName;
    std::string deviceClass; ///< "MCU"
    std::string chip;
    std::string processor;
    std::string accelerator;
    std::string notes;
    std::string source;
    std::optional<MeasuredFigure> clock;            ///< in megahertz
    std::optional<MeasuredFigure> acceleratorClock; ///< in megahertz
};

/// A later result that repeats an earlier one.
struct CarriedOver {
    TermId term; ///< as written
    std::string round;
    std::string source;
};

/// What was measured of one model on one system. Texts are as written, and empty where nothing is stated; a
/// figure that is not stated was not measured, which is never 0.
struct Measurement {
    TermId term;           ///< as written
    StatementId statement; ///< that says it is a measurement

    /// The model of the catalogue that ran: found by its IRI, its hash or its size in bytes, never by a name.
    /// Invalid where it is not known.
    ModelId model;
    std::string modelLabel; ///< what the source calls it
    std::optional<Asserted<Bytes>> modelSize;
    std::string modelHash; ///< SHA-256, hexadecimal, lower case

    DeviceId device; ///< of the catalogue; invalid where the graph does not link one
    std::shared_ptr<const BenchmarkSystem> system; ///< null where none is described; shared by its results

    std::string benchmark; ///< "MLPerf Tiny"
    std::string round;     ///< "v1.1"
    Division division = Division::None;
    std::string status; ///< "available"
    std::string submitter;
    std::string task;
    std::string runtime;
    std::string kernels;
    std::string quantization;
    std::string date; ///< year first
    std::string source;
    std::vector<std::string> notes; ///< on how far it can be trusted; the beginnings of long ones

    std::optional<MeasuredFigure> latency;       ///< of one inference, in microseconds; above 0
    std::optional<MeasuredFigure> energy;        ///< of one inference, in microjoules; above 0
    std::optional<MeasuredFigure> supplyVoltage; ///< at which the energy was measured, in millivolts
    std::optional<MeasuredFigure> averagePower;  ///< in milliwatts; above 0
    std::optional<MeasuredFigure> arena;         ///< used on that system, in bytes; a part counts whole
    std::optional<MeasuredFigure> runs;          ///< of which the latency is the median; whole, above 0
    std::vector<MeasuredQuality> quality;        ///< each metric once

    std::vector<CarriedOver> carriedOver; ///< the results that repeat it, in order of reading
};

} // namespace tinyatlas
