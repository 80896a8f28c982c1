// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/figure_evidence.h"
#include "core/fit/verdict.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// One thing on the way from a model to a device.
struct ProofNode {
    enum class Kind : std::uint8_t {
        Model,
        Input,       ///< of the model
        Sensor,      ///< one that provides that input
        SensorClass, ///< what such a sensor is, or what is declared to be one
        Subsystem,   ///< part of the device
        Device,
    };

    Kind kind = Kind::Model;
    TermId term;                              ///< canonical
    std::vector<StatementId> statements = {}; ///< a few that say what it is; may be empty
};

/// From one node of a chain to the next.
struct ProofLink {
    std::string_view property; ///< of the vocabulary: what states it, or would
    StatementId statement;     ///< invalid where the chain is broken, and where it is supposed
    bool forwards = true;      ///< the node before is what the statement is about, else the one behind
    /// False where the graph states something else, empty where it does not say.
    std::optional<bool> holds = true;
    bool supposed = false; ///< it is the user who says so, or says that it does not hold
};

/// Why a sensor that the model needs is on the device: model, input, sensor, its class and, where the device
/// has a subclass of that, the classes down to it, then the part of the device, what that is part of, and the
/// device. Where a link is missing, what would stand on its way is left out.
struct SensorChain {
    std::size_t requirement = 0; ///< index into Verdict::requirements
    std::vector<ProofNode> nodes;
    std::vector<ProofLink> links; ///< one fewer

    [[nodiscard]] std::optional<bool> met() const;
};

/// Why a memory is enough: what is needed is no more than what there is.
struct MemoryInequality {
    std::size_t requirement = 0;           ///< index into Verdict::requirements
    std::optional<Bytes> need;             ///< what the model itself needs; empty where not stated
    Bytes overhead;                        ///< counted beside it: a what-if
    std::optional<Bytes> have;             ///< what the device states; empty where it does not
    Bytes taken;                           ///< of that: a what-if
    MemoryBasis basis = MemoryBasis::Free; ///< of what the device states: free or fitted

    [[nodiscard]] std::optional<bool> met() const;
};

/// A verdict step by step, each with the statements it stands on.
struct FitProof {
    Verdict verdict;
    std::vector<SensorChain> sensors; ///< in the order of the requirements
    MemoryInequality ram;
    MemoryInequality flash;
    std::size_t controller = 0;  ///< of the device's microcontrollers, the one that was judged
    std::size_t controllers = 1; ///< that the device has

    /// True where all steps hold; false where one does not; else empty.
    [[nodiscard]] std::optional<bool> met() const;
};

/// What one looks at are a few statements about the model, the device and its parts.
[[nodiscard]] FitProof proofOf(const EvidenceFinder &finder, ModelId model, DeviceId device,
                               const FitRules &rules = {});

} // namespace tinyatlas
