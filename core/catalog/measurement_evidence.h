// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/figure_evidence.h"

#include <cstdint>
#include <vector>

namespace tinyatlas {

/// By what the model of a measurement was found.
enum class ModelJoin : std::uint8_t {
    None, ///< it was not
    Iri,
    Hash,
    Size, ///< of its file, to the byte
};

/// Where all that is known of a measurement comes from. Empty where the graph does not state it.
struct MeasurementEvidence {
    // Measured: first the value, with its unit.
    Evidence latency;
    Evidence energy; ///< and the supply voltage that it was measured at
    Evidence averagePower;
    Evidence arena;
    std::vector<Evidence> quality; ///< as Measurement::quality

    Evidence conditions;  ///< under which it was measured, with the system
    Evidence carriedOver; ///< the later results that repeat it
    Evidence sources;     ///< where it was published
    Evidence model;       ///< Joined: first what the measurement says, then what the model does
    ModelJoin join = ModelJoin::None;
    Evidence device; ///< that it ran on one of the catalogue

    /// Of all figures together, in the order above.
    [[nodiscard]] Evidence results() const;
};

[[nodiscard]] MeasurementEvidence evidenceOf(const EvidenceFinder &finder, MeasurementId id);

} // namespace tinyatlas
