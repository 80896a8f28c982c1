// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/knowledge_graph.h"

namespace tinyatlas {

class Session;

/// Selects a node and shows it in Explore, in one step: where it was hidden or filtered out, or the lanes
/// have no place for it, this changes too.
void jumpTo(Session &session, NodeId node);

} // namespace tinyatlas
