// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/filter.h"
#include "core/graph/browsing.h"
#include "core/graph/focus_choice.h"
#include "core/layout/lane_folds.h"

#include <optional>

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

/// What stands in the middle of the window, where it is not Fit.
enum class View { Explore, Data };

/// How Explore arranges the graph.
enum class Arrangement { Lanes, Map, Focus };

/// All that the user has chosen and can undo, as one plain value.
struct ViewState {
    View view = View::Explore;
    Selection selection;
    std::optional<Pair> fitPair; ///< set while Fit is open, which is part of Explore
    FitRules rules;
    Filter filter;
    LaneFolds folds;
    Arrangement arrangement = Arrangement::Lanes;
    Browsing browsing;                      ///< of the map, through the lens that is on
    Browsing aside{.lens = Lens::Ontology}; ///< the same through the other one, for when that is on again
    FocusChoice focus;

    friend bool operator==(const ViewState &, const ViewState &) = default;
};

/// Turns to the other side of the graph, which is as it was left.
void lookThrough(ViewState &state, Lens lens);

} // namespace tinyatlas
