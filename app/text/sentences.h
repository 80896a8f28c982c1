// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/substitutes.h"
#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

/// Every sentence about a verdict, made from codes and figures, in one place.
namespace tinyatlas::text {

[[nodiscard]] QString verdictWord(FitState state); ///< "fits", "tight", "does not fit", "unknown"
[[nodiscard]] QString groupName(Group group);      ///< "Audio"
[[nodiscard]] QString kinshipName(Kinship kinship);
[[nodiscard]] QString basisName(MemoryBasis basis); ///< "free", "fitted", "what-if"

/// One line for a device's card while a model is dragged: "fits · RAM 14 % · flash 28 %", "no microphone",
/// "short of RAM by 968 B"; " of all fitted" after it where totals were judged; " · what-if" where a figure
/// that it says is one, and what it is by the graph (`stated`), or would be without overhead, where that is
/// another answer: " · what-if, else fits".
[[nodiscard]] QString verdictLine(const Catalog &catalog, const Verdict &verdict,
                                  std::optional<FitState> stated = {});

/// For the head of counts of verdicts: "2 of 6 fit · what-if" where the rules suppose something of memory.
[[nodiscard]] QString markedWhatIf(const QString &text, const FitRules &rules);

/// Whether some memory of it was judged by all that the device carries, as no figure of what is free is
/// known.
[[nodiscard]] bool isJudgedOnTotals(const Verdict &verdict);

/// The headline of Fit: "Fits, with 139.5 kB RAM and 580.4 kB flash to spare"; " (what-if)" as above.
[[nodiscard]] QString verdictHeadline(const Catalog &catalog, const Verdict &verdict);
/// The sentence below it: "Every sensor it needs is on the device. The tightest resource is RAM at 19 %."
[[nodiscard]] QString verdictExplanation(const Catalog &catalog, const Verdict &verdict,
                                         const FitRules &rules);

/// One requirement in words, for tables.
struct RequirementText {
    QString what; ///< "RAM", "Microphone"
    QString need;
    QString have;
    QString gap; ///< "146.0 kB to spare", "968 B short", "missing", "unknown"
};
[[nodiscard]] RequirementText requirementText(const Catalog &catalog, const Requirement &requirement);

/// The name of a device on screen, and what tells it from others of that name: "Adafruit PyBadge · fitted".
[[nodiscard]] QString deviceTitle(const Device &device);
/// "26.0 kB RAM · 220 kB flash · 94.6 %"; "20.0 kB RAM what-if" where that is supposed.
[[nodiscard]] QString modelSummary(const NeuralNetwork &model, const ModelWhatIf &whatIf = {});
/// "172 kB RAM · 628 kB flash free"; without what is taken, which makes it a "what-if".
[[nodiscard]] QString deviceSummary(const Device &device, const DeviceWhatIf &whatIf = {});
/// The same of the microcontroller that was judged.
[[nodiscard]] QString deviceSummary(const Verdict &verdict);
[[nodiscard]] QString modelKind(const NeuralNetwork &model); ///< "Audio · sound event detection"

/// Where a statement stands: "models.ttl, line 12 (built in)".
[[nodiscard]] QString placeOf(const TripleStore &store, StatementId statement);

/// The whole answer on a pair as text to paste, one fact a line, with its evidence.
[[nodiscard]] QString answer(const Dataset &dataset, ModelId model, DeviceId device, const FitRules &rules);

} // namespace tinyatlas::text
