// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict_changes.h"

#include <QString>
#include <QStringList>

/// What is said of what the user supposes: never as if the graph stated it.
namespace tinyatlas::text {

/// What is supposed of one thing, a part each: "RAM 207.0 kB (stated: 187.0 kB)", "with camera", "30.00 kB of
/// RAM taken".
[[nodiscard]] QStringList whatIfParts(const Catalog &catalog, const Device &device,
                                      const DeviceWhatIf &whatIf);
[[nodiscard]] QStringList whatIfParts(const Catalog &catalog, const NeuralNetwork &model,
                                      const ModelWhatIf &whatIf);

/// What holds for all things alike, where it is not as at first: "margin 20 %", "84.53 kB of runtime in
/// flash".
[[nodiscard]] QStringList whatIfParts(const FitRules &rules, const FitRules &first);

/// All of it on one line: "Syntiant TinyML Board: RAM 207.0 kB (stated: 187.0 kB); margin 20 %". Empty
/// where nothing is supposed.
[[nodiscard]] QString whatIfLine(const Catalog &catalog, const FitRules &rules, const FitRules &first);

/// A sentence for each thing of which something is supposed, and for what is counted beside every model:
/// "What-if: Syntiant TinyML Board: RAM 207.0 kB (stated: 187.0 kB)."
[[nodiscard]] QStringList whatIfLines(const Catalog &catalog, const FitRules &rules);

/// Sensors that the graph says are needed: "By the what-if it needs no camera, unlike the graph states."
/// Empty where none is supposed away.
[[nodiscard]] QString supposedAwaySentence(const Catalog &catalog, const Verdict &verdict);

/// What it comes to: "1 more pair fits", "2 more pairs fit, 3 pairs no longer fit", "no verdict changes".
[[nodiscard]] QString whatIfEffect(const VerdictChanges &changes);

/// "Without the what-if it does not fit."
[[nodiscard]] QString withoutWhatIf(FitState stated);

/// "does not fit → tight"
[[nodiscard]] QString verdictChange(FitState before, FitState after);

/// For a thing whose verdicts are counted: "1 verdict changed by the what-if"; empty for none.
[[nodiscard]] QString changedVerdicts(std::size_t count);

} // namespace tinyatlas::text
