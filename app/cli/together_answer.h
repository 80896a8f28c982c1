// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/json_values.h"
#include "core/catalog/figure_evidence.h"
#include "core/fit/together.h"

#include <QStringList>

#include <span>

/// The answer of the command line on several models on one device.
namespace tinyatlas::cli {

/// A cell of the matrix of what they need together, with "ram_sharing" ("added" or "largest") and "models":
/// of each its name, IRI, what it takes of RAM and flash in bytes, and its verdict alone. The cell's model is
/// the first one. A need that is known in part and not met says so: "at_least".
[[nodiscard]] Json togetherJson(const Dataset &dataset, std::span<const ModelId> models, DeviceId device,
                                const FitRules &rules, RamSharing sharing);

/// Where the figures of each come from: those of the pairs, one after the other.
[[nodiscard]] QStringList togetherEvidenceLines(const EvidenceFinder &finder, std::span<const ModelId> models,
                                                DeviceId device, const FitRules &rules);

} // namespace tinyatlas::cli
