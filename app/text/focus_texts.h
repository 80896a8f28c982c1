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
/// Of so many that they could not all be read here.
[[nodiscard]] QString moreToSearch(std::size_t count); ///< "4,763 more: search with Ctrl+K"
[[nodiscard]] QString fewerThings();                   ///< "Show fewer"
/// What stands for things of a sector that do not show says of itself; what folds it likewise.
[[nodiscard]] QString moreTip(const QString &heading, std::size_t more, bool full);
[[nodiscard]] QString fewerTip(const QString &heading);
[[nodiscard]] QString hiddenByFilter(std::size_t count); ///< "The filter hides 3 of them"

} // namespace tinyatlas::text
