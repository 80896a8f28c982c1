// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/bit_table.h"
#include "core/fit/fleet.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// The verdicts of a question as bits, device by device: what is asked of whole devices is answered word by
/// word.
struct FleetRuns {
    std::vector<DeviceId> devices; ///< of these rows: those that run the most first, then in order of name
    BitTable all;                  ///< by device, the models that fit it, in the order of the question
    BitTable withRoom;             ///< and not tightly
    std::vector<std::uint32_t> notKnown; ///< by device, of how many models there is no answer
    Bits known;                          ///< models of which no answer is missing
};

/// Reads them from `matrix`; not to the end where `stop` is requested.
[[nodiscard]] FleetRuns runsOf(const Catalog &catalog, const FitMatrix &matrix, const FleetQuestion &question,
                               const std::stop_token &stop = {});

/// As above, for who asks more about `runs`, which are of `question`.
[[nodiscard]] Result<Fleet> fewestDevices(const Catalog &catalog, const FleetRuns &runs,
                                          const FleetQuestion &question, std::uint64_t mostSteps,
                                          const std::stop_token &stop);

} // namespace tinyatlas
