// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <cstdint>

namespace tinyatlas {

/// A verdict in one byte: its state, and the reasons for it. Figures are judge()'s to say.
class BriefVerdict {
public:
    // The bits above those of the state.
    static constexpr std::uint8_t stateMask = 3;
    static constexpr unsigned unmetShift = 2; ///< of a sensor; RAM and flash follow, see Requirement::Kind
    static constexpr unsigned fullShift = 4;  ///< likewise, of RAM and flash: filled above 1 - margin

    BriefVerdict() = default; ///< says nothing yet: an array of them is not zeroed first
    constexpr explicit BriefVerdict(std::uint8_t bits) : m_bits(bits) {}

    [[nodiscard]] static constexpr std::uint8_t unmetBit(Requirement::Kind kind) {
        return static_cast<std::uint8_t>(1U << (unmetShift + static_cast<unsigned>(kind)));
    }
    [[nodiscard]] static constexpr std::uint8_t fullBit(Requirement::Kind memory) {
        return static_cast<std::uint8_t>(1U << (fullShift + static_cast<unsigned>(memory)));
    }

    [[nodiscard]] constexpr FitState state() const { return static_cast<FitState>(m_bits & stateMask); }
    /// A needed sensor is not there, or the memory is short.
    [[nodiscard]] constexpr bool unmet(Requirement::Kind kind) const {
        return (m_bits & unmetBit(kind)) != 0;
    }
    /// The memory is enough, and filled above 1 - margin.
    [[nodiscard]] constexpr bool tight(Requirement::Kind memory) const {
        return (m_bits & fullBit(memory)) != 0 && !unmet(memory);
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return m_bits; }

    friend bool operator==(BriefVerdict, BriefVerdict) = default;

private:
    std::uint8_t m_bits;
};

/// What a verdict says in short.
[[nodiscard]] BriefVerdict briefly(const Verdict &verdict);

/// The same answer as judge()'s on a model and a device, as the user supposes them, without a word on
/// figures: some hundred times as fast. Of the rules the margin and the overhead count.
[[nodiscard]] BriefVerdict judgeBriefly(const NeuralNetwork &model, const Device &device,
                                        const FitRules &general);

} // namespace tinyatlas
