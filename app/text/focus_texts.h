// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"
#include "core/graph/knowledge_graph.h"

#include <QString>

/// The words of Focus.
namespace tinyatlas::text {

/// Over the things of a kind around something: "needs 2 sensors", "trained 14 models".
[[nodiscard]] QString sectorHeading(Relation relation, bool fromFirstToSecond, NodeKind kind,
                                    std::size_t count);
/// Over the devices with a verdict around a model: "fits on 4 devices"; over models around a device: "4
/// models fit". `kind`: what they are.
[[nodiscard]] QString sectorHeading(FitState state, NodeKind kind, std::size_t count);

[[nodiscard]] QString moreThings(std::size_t count); ///< "214 more"
/// What a sector that can be opened or folded says of itself.
[[nodiscard]] QString sectorTip(const QString &heading, std::size_t more, bool whole);
[[nodiscard]] QString hiddenByFilter(std::size_t count); ///< "The filter hides 3 of them"

} // namespace tinyatlas::text
