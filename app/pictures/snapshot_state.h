// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/snapshot_options.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/pair_drag.h"

namespace tinyatlas {

/// What a picture shows of a dataset.
struct SnapshotState {
    Selection selection;
    std::optional<Pair> pair;    ///< set for Fit; for Explore, the drag that is under way
    std::vector<ModelId> beside; ///< in Fit
    RamSharing sharing = RamSharing::Added;
    bool fitOpen = false;
    bool dataOpen = false;
    bool matrixOpen = false;
    bool compareOpen = false;
    CompareChoice compare = {};
    SnapshotOptions::Arrangement arrangement = SnapshotOptions::Arrangement::Lanes;
    bool ontologyShown = false; ///< on the map
};

/// Looks the names up. Fails with a sentence that lists the candidates.
[[nodiscard]] Result<SnapshotState, QString> snapshotState(const Dataset &dataset,
                                                           const SnapshotOptions &options);

/// Puts the session into that state, as the user would.
void choose(Session &session, const SnapshotState &state);

/// Picks the model up at `from`, a point of the window's scene, and scrolls the device into sight.
void beginDrag(PairDrag &drag, GraphArrangement &explored, const Pair &pair, const QPointF &from);

} // namespace tinyatlas
