// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "app/session/view_state.h"
#include "core/fit/fit_matrix.h"
#include "core/graph/focus_choice.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace tinyatlas {

/// One of what is around the middle.
struct FocusThing {
    NodeId node;
    std::vector<NodeId> next; ///< where it is opened: its own neighbours that show nowhere else
    std::size_t more = 0;     ///< how many of these do not show
};

/// What is around the middle for one reason: things of a kind by their relation to it, or by their verdict.
struct FocusSector {
    std::uint32_t key = 0; ///< among the sectors of any middle
    QString heading;
    std::optional<FitState> state; ///< of all of them
    std::vector<FocusThing> things{};
    std::size_t more = 0; ///< how many do not show
    bool opened = false;  ///< more show than at first
    bool full = false;    ///< more could not be read
    bool judged = false;  ///< each says its verdict in words
};

/// What Focus shows: the middle, and what is around it.
struct FocusContent {
    NodeId centre;
    std::vector<FocusSector> sectors;
    std::size_t filtered = 0; ///< how many neighbours the filter hides
};

/// All that it is made from. Refers to what it is given.
struct FocusSubject {
    const Catalog &catalog;
    const KnowledgeGraph &graph;
    const FitMatrix &matrix;
    const ShownThings &shown;
    const FocusChoice &choice;
    Selection selection; ///< shows in any case, where it is around the middle
    Selection dragged;   ///< what it can be dropped on is around as well
};
[[nodiscard]] FocusContent focusContent(const FocusSubject &subject);

/// Whether it can be opened, or is: it has neighbours besides the middle.
[[nodiscard]] bool canOpen(const FocusContent &content, const KnowledgeGraph &graph, NodeId node);

} // namespace tinyatlas
