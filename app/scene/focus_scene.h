// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/focus_places.h"
#include "app/scene/graph_scene.h"
#include "app/scene/picture_view.h"
#include "app/theme/theme_tokens.h"

#include <map>
#include <string>

namespace tinyatlas {

/// What the user is doing in Focus.
struct FocusState {
    Selection selection;
    Selection hover;
    Selection dragged;      ///< a model or a device, while it is
    Selection under;        ///< what lies under that, if it can be dropped there
    std::string hoverGroup; ///< the key of a group; empty for none
    std::string group;      ///< the one that has the keyboard; likewise
};

/// On the way from one middle to another.
struct FocusMove {
    double part = 1;                ///< of the way that is done, 0 to 1
    std::map<NodeId, QPointF> from; ///< where things were, in pixels of the viewport
    QPointF origin;                 ///< where others come from
};

/// All that a picture of Focus is made from. Refers to what it is given, which must outlive it.
struct FocusInput {
    const Catalog &catalog;
    const FitMatrix &matrix;
    const KnowledgeGraph &graph;
    const FocusContent &content;
    const FocusPlaces &places;
    const FocusMove &move;
    const ThemeTokens &tokens;
    Bytes largestRam; ///< of any model
    QSizeF viewport;
    PictureView view; ///< of the places through the viewport
    double textScale = 1;
    FocusState state;
};

/// The picture of Focus as the viewport shows it, in its pixels. No label lies over a node or another label:
/// what finds no room is left out, what is further out first.
[[nodiscard]] GraphScene focusScene(const FocusInput &input);

} // namespace tinyatlas
