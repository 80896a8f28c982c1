// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_point.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// Which two nodes an edge joins. Direction is no matter; loops and repeated edges do no harm.
struct LayoutEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// A graph to be laid out. The edges are the caller's and outlive the call.
struct ForceRequest {
    std::size_t nodes = 0;                  ///< edges name them from 0
    std::span<const LayoutEdge> edges = {}; ///< those that name other nodes are passed over
};

/// Called on the running thread with a picture on the way to the last one: a place for each node.
using LayoutShown = std::function<void(std::span<const LayoutPoint>)>;

/// Places for the nodes such that what is near in the graph is near in the picture. Parts that no edge
/// connects lie beside each other. The unit is about the room a node needs: nodes lie 1 apart where the graph
/// allows it, the middle of the picture is 0, 0. The same graph gives the same places, to the bit, whether it
/// is watched or not.
///
/// The first picture shown is readable and comes within the first third of the time. Empty when stopped: the
/// token is looked at every few milliseconds of work.
[[nodiscard]] std::vector<LayoutPoint>
layOutByForce(const ForceRequest &request, const LayoutShown &shown = {}, const std::stop_token &stop = {});

} // namespace tinyatlas
