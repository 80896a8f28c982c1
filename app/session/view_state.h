// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/compare_choice.h"
#include "app/session/fleet_picks.h"
#include "core/fit/filter.h"
#include "core/fit/matrix_order.h"
#include "core/fit/together.h"
#include "core/graph/browsing.h"
#include "core/graph/focus_choice.h"
#include "core/layout/lane_folds.h"

#include <QString>

#include <optional>
#include <vector>

namespace tinyatlas {

/// The one thing that is selected, in all views.
struct Selection {
    enum class Kind {
        None,
        Model,
        Device,
        Sensor,
        Node, ///< of the knowledge graph, and in no table: a task, a dataset, a creator, a layer type, a
              ///< class, a property
    };

    Kind kind = Kind::None;
    std::uint32_t index = 0; ///< into the catalogue's table of that kind; of a node, its number

    [[nodiscard]] static Selection of(ModelId id) { return {Kind::Model, id.value}; }
    [[nodiscard]] static Selection of(DeviceId id) { return {Kind::Device, id.value}; }
    [[nodiscard]] static Selection of(SensorTypeId id) { return {Kind::Sensor, id.value}; }
    [[nodiscard]] static Selection of(const KnowledgeGraph &graph, NodeId node);

    /// Its node; invalid for nothing.
    [[nodiscard]] NodeId nodeIn(const KnowledgeGraph &graph) const;

    friend bool operator==(const Selection &, const Selection &) = default;
};

/// A model on a device: what Fit shows.
struct Pair {
    ModelId model;
    DeviceId device;

    friend bool operator==(const Pair &, const Pair &) = default;
};

/// What the user has supposed, and kept under a name.
struct NamedWhatIf {
    QString name;
    FitRules rules;

    friend bool operator==(const NamedWhatIf &, const NamedWhatIf &) = default;
};

/// What stands in the middle of the window, where it is not Fit.
enum class View { Explore, Matrix, Compare, Data };

/// How Explore arranges the graph.
enum class Arrangement { Lanes, Map, Focus };

/// All that the user has chosen and can undo, as one plain value.
struct ViewState {
    View view = View::Explore;
    Selection selection;
    std::optional<Pair> fitPair; ///< set while Fit is open, over the view it was opened from
    /// What else is on the device in Fit, each once, in the order of adding. It goes with Fit: see
    /// closeFit().
    std::vector<ModelId> fitBeside;
    RamSharing ramSharing = RamSharing::Added; ///< of the models in Fit; likewise
    FitRules rules;
    std::vector<NamedWhatIf> whatIfs; ///< kept, in the order of keeping
    FleetPicks fleet;
    CompareChoice compare;
    Filter filter;
    LaneFolds folds;
    Arrangement arrangement = Arrangement::Lanes;
    Browsing browsing;                      ///< of the map, through the lens that is on
    Browsing aside{.lens = Lens::Ontology}; ///< the same through the other one, for when that is on again
    FocusChoice focus;
    MatrixOrder matrixOrder;

    /// How the map looks at instances, whether it does now or not: what is marked there is in all views.
    [[nodiscard]] Browsing &instances();
    [[nodiscard]] const Browsing &instances() const;
    /// All models in Fit, that of the pair first; none while it is closed.
    [[nodiscard]] std::vector<ModelId> fitModels() const;
    /// What was beside the pair, and how they shared the RAM, was a question of its own: the next pair has
    /// none of it.
    void closeFit();

    friend bool operator==(const ViewState &, const ViewState &) = default;
};

/// Turns to the other side of the graph, which is as it was left.
void lookThrough(ViewState &state, Lens lens);

} // namespace tinyatlas
