// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tinyatlas {

/// What Compare shows.
enum class ComparePage : std::uint8_t { SideBySide, Scatter, Bars, Rounds, Layers };
/// As settings and the command line name them.
inline constexpr std::array comparePageNames{"side-by-side", "scatter", "bars", "rounds", "layers"};
/// What stands side by side.
enum class ComparedKind : std::uint8_t { Models, Devices };

/// A board, by its device, and by its name where the catalogue has none.
struct BoardChoice {
    DeviceId device;
    std::string name;

    friend bool operator==(const BoardChoice &, const BoardChoice &) = default;
};

/// A quantity to set models against each other by: an index that means the same in every graph, or a metric
/// by its name in the graph.
struct QuantityChoice {
    int index = 0;      ///< of ChartSource::Quantity; -1 for none
    std::string metric; ///< if not empty, this counts

    friend bool operator==(const QuantityChoice &, const QuantityChoice &) = default;
};

/// A supply voltage that energies were measured at.
struct SupplyChoice {
    std::optional<double> millivolts; ///< nothing: where nobody says which

    friend bool operator==(const SupplyChoice &, const SupplyChoice &) = default;
};

/// All that the user has chosen of Compare, as a plain value.
struct CompareChoice {
    static constexpr std::size_t most = 6; ///< side by side: more columns nobody reads

    ComparePage page = ComparePage::Scatter;
    ComparedKind kind = ComparedKind::Models;
    std::vector<ModelId> models;   ///< each once, in the order of adding
    std::vector<DeviceId> devices; ///< likewise
    bool differencesOnly = false;  ///< of what stands side by side, only rows that differ

    std::string task; ///< key of a TaskGroup; empty: the largest, or all where they may stand together
    QuantityChoice across{1, {}};
    QuantityChoice upwards{0, {}};
    QuantityChoice bubble{2, {}};
    QuantityChoice bars{0, {}};
    bool acrossLogarithmic = true;
    bool upwardsLogarithmic = false;
    bool estimates = true;              ///< where nobody measured
    std::optional<BoardChoice> board;   ///< of latency and energy; nothing: the one with most results
    std::optional<SupplyChoice> supply; ///< of energy; nothing: the first of the board

    std::optional<ModelId> roundsOf; ///< nothing: the selected one, or the first that was measured
    bool roundsOfEnergy = false;
    std::optional<BoardChoice> roundsOn; ///< nothing: all boards
    std::optional<ModelId> layersOf;     ///< likewise

    friend bool operator==(const CompareChoice &, const CompareChoice &) = default;
};

} // namespace tinyatlas
