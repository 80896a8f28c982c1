// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/sentences.h"
#include "core/fit/together.h"

#include <QString>

#include <span>

/// Every sentence about several models on one device. Of one model alone they are those of its verdict.
namespace tinyatlas::text {

[[nodiscard]] QString sharingName(RamSharing sharing); ///< "Run at the same time"

/// "Ear, Giant and Vague"
[[nodiscard]] QString modelNames(const Catalog &catalog, const Together &together);

/// One line for a card, as verdictLine().
[[nodiscard]] QString togetherLine(const Catalog &catalog, const Together &together);

/// "Together they do not fit: 12.30 kB short of RAM"
[[nodiscard]] QString togetherHeadline(const Catalog &catalog, const Together &together);

/// "Each alone fits. RAM adds up, as they run at the same time; one after the other they would fit."
[[nodiscard]] QString togetherExplanation(const Catalog &catalog, const Together &together, DeviceId device,
                                          const FitRules &rules);

/// How RAM and flash count: "They run at the same time: their RAM adds up, and so does their flash."
[[nodiscard]] QString sharingNote(const Together &together, const RuntimeOverhead &overhead);

/// One of its requirements in words; of what is known in part "at least 60.00 kB".
[[nodiscard]] RequirementText togetherRequirement(const Catalog &catalog, const Together &together,
                                                  const Requirement &requirement);

/// What the need of a memory is made of: "20.00 kB + 40.00 kB + 84.53 kB runtime", "the largest of 20.00 kB
/// and 40.00 kB"; of a sensor, who needs it. Empty where that says no more than the need itself.
[[nodiscard]] QString needParts(const Catalog &catalog, const Together &together,
                                const Requirement &requirement);

/// The same with the name of each: "Ear 20.00 kB, Giant 40.00 kB, once for all 84.53 kB runtime"; with their
/// numbers where these stand beside it: "1 Ear 20.00 kB, …".
enum class Numbers { Shown, Hidden };
[[nodiscard]] QString namedParts(const Catalog &catalog, const Together &together, Requirement::Kind kind,
                                 Numbers numbers = Numbers::Hidden);

/// The whole answer as text to paste, as answer().
[[nodiscard]] QString togetherAnswer(const Dataset &dataset, std::span<const ModelId> models, DeviceId device,
                                     const FitRules &rules, RamSharing sharing);

} // namespace tinyatlas::text
