// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/picture_view.h"
#include "app/scene/scene_ready.h"
#include "app/session/view_state.h"
#include "app/theme/theme_tokens.h"
#include "core/catalog/dataset.h"
#include "core/fit/verdict_changes.h"
#include "core/graph/browsing.h"
#include "core/layout/layout_point.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What a map shows, however it is looked at. A value that owns all it refers to: a picture may be made of it
/// on any thread, after the window has gone on to another one.
struct MapContent {
    DatasetPtr dataset;
    std::shared_ptr<const FitMatrix> matrix;
    std::shared_ptr<const VerdictChanges> changes; ///< by what is supposed; null where nothing is
    std::shared_ptr<const KnowledgeGraph> graph;
    std::shared_ptr<const ShownNodes> shown;
    /// By node, in pixels at the zoom of 1: where each is, by the layout or by hand. Empty until it is laid
    /// out.
    std::shared_ptr<const std::vector<LayoutPoint>> places;
    std::vector<NodeId> pinned; ///< rising
    std::size_t hidden = 0;     ///< how many were taken away
    ThemeTokens tokens;
    Bytes largestRam; ///< of any model
};

/// What the user is doing with the map.
struct MapState {
    Selection selection;
    Selection hover;
    Selection dragged;          ///< a model or a device, while it is
    Selection under;            ///< what lies under that, if it can be dropped there
    std::vector<NodeId> marked; ///< rising: those in hand together
    std::vector<NodeId> path;   ///< of a way from one node to another that is to be seen; empty for none

    friend bool operator==(const MapState &, const MapState &) = default;
};

/// All that a picture of the map is made from.
struct MapInput {
    MapContent content;
    QSizeF viewport;
    /// Pixels around the viewport that are drawn as well: what a pan brings into sight.
    double reach = 0;
    PictureView view;     ///< of the places through the viewport
    double textScale = 1; ///< of labels: the zoom does not change them
    MapState state;
    SceneSurface surface;
    std::stop_token stop{}; ///< where it is requested, the picture is nobody's any more

    [[nodiscard]] QRectF room() const {
        return QRectF(QPointF(), viewport).adjusted(-reach, -reach, reach, reach);
    }
};

} // namespace tinyatlas
