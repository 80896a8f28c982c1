// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"
#include "core/catalog/evidence.h"
#include "core/catalog/reading.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tinyatlas {

/// Which of several different figures counts: the one that never turns a "no" into a "yes".
enum class Prefer { Largest, Smallest };

/// How nodes state amounts of memory.
struct MemoryQuestion {
    TermId subject;    ///< the model or device asked about, as written, for findings
    Property property; ///< Property::MinValue or Property::Value
    Prefer prefer = Prefer::Largest;
};

struct MemoryAnswer {
    /// Some node of that kind states a figure, even if it cannot be used.
    bool stated = false;
    std::optional<Asserted<Bytes>> bytes;
    TermId node; ///< the node the figure comes from; invalid where there is none
};

struct MemoryAnswers {
    MemoryAnswer ram;
    MemoryAnswer flash;
};

/// How many bytes a unit of memory is; nothing for what is none.
[[nodiscard]] std::optional<std::int64_t> bytesOfUnit(std::string_view unitIri);

/// Reads RAM and flash from those of `nodes` that are of that kind, each as one figure. Equal figures count
/// once. Where one cannot be used (no unit, an unknown one, no number) the whole is unknown: it might be the
/// one that decides. A figure that is missing is no finding here: the caller knows whether it matters.
[[nodiscard]] MemoryAnswers readMemory(const Reading &reading, const MemoryQuestion &question,
                                       std::span<const TermId> nodes);

/// The unit of the figures that a node states.
struct MemoryUnit {
    std::int64_t bytes = 0;
    StatementId statement; ///< that names it
};

/// Nothing where the node names no unit, an unknown one, or several that differ.
[[nodiscard]] std::optional<MemoryUnit> memoryUnitOf(const Reading &reading, TermId node);

} // namespace tinyatlas
