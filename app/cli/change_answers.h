// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/verdict.h"

#include <iosfwd>
#include <optional>

/// What it would take that a model fits, and what could be used instead of it.
namespace tinyatlas::cli {

struct ChangeQuestion {
    ModelId model;
    std::optional<DeviceId> device; ///< none: over the whole graph
    FitRules rules;
};

/// The devices that the model fits as they are, and the least that each of the others would need, the
/// smallest first; with the substitutes behind them in JSON. On a device that it fits tightly: so that it
/// leaves the margin free.
void writeChanges(const Dataset &dataset, const ChangeQuestion &question, bool json, std::ostream &out);

/// The models that fit that device, or some device, and could be used instead, the closest first.
void writeSubstitutes(const Dataset &dataset, const ChangeQuestion &question, bool json, std::ostream &out);

} // namespace tinyatlas::cli
