// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/picture_view.h"
#include "app/theme/theme_tokens.h"
#include "core/fit/fit_matrix.h"
#include "core/graph/browsing.h"
#include "core/layout/layout_point.h"

#include <optional>
#include <span>
#include <vector>

namespace tinyatlas {

/// What the user is doing with the map.
struct MapState {
    Selection selection;
    Selection hover;
    Selection dragged;        ///< a model or a device, while it is
    Selection under;          ///< what lies under that, if it can be dropped there
    std::vector<NodeId> path; ///< of a way from one node to another that is to be seen; empty for none
};

/// All that a picture of the map is made from. Refers to what it is given, which must outlive it.
struct MapInput {
    const Catalog &catalog;
    const FitMatrix &matrix;
    const KnowledgeGraph &graph;
    const ShownNodes &shown;
    const Browsing &browsing;
    /// By node, at the zoom of 1: of those that the browsing does not put elsewhere.
    std::span<const LayoutPoint> places;
    const ThemeTokens &tokens;
    Bytes largestRam; ///< of any model
    QSizeF viewport;
    PictureView view;     ///< of the places through the viewport
    double textScale = 1; ///< of labels: the zoom does not change them
    MapState state;
};

/// The picture of the map as the viewport shows it, in its pixels. No label lies over a node or another
/// label: what finds no place is left out, the least connected first.
[[nodiscard]] GraphScene mapScene(const MapInput &input);

} // namespace tinyatlas
