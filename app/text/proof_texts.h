// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fit_proof.h"

#include <QString>
#include <QStringList>

/// The words of a proof: why a model fits a device, why it does not, or why that is unknown.
namespace tinyatlas::text {

[[nodiscard]] QString proofTitle(FitState state); ///< "Why it fits"

/// One thing of a chain.
struct ProofNodeText {
    QString kind; ///< "model", "kind of sensor"
    QString name; ///< "Person Detection", "unnamed"
};
[[nodiscard]] ProofNodeText proofNodeText(const Dataset &dataset, const ProofNode &node, ModelId model,
                                          DeviceId device);
/// What stands on the arrow: "hasInput", "is a"; where there is none, what is missing: "no such subsystem".
[[nodiscard]] QString proofLinkName(const ProofLink &link);

/// "18.71 kB needed ≤ 256.0 kB free on the device"; what is supposed is added up and marked.
[[nodiscard]] QString inequalityText(const FitProof &proof, const MemoryInequality &step);
/// "237.3 kB to spare", "968 B short"; empty where that is unknown.
[[nodiscard]] QString inequalityRoom(const Catalog &catalog, const FitProof &proof,
                                     const MemoryInequality &step);

/// What else is to be said of how it was judged: which microcontroller, no sensor needed, the margin. A
/// sentence each.
[[nodiscard]] QStringList proofNotes(const Catalog &catalog, const FitProof &proof, const FitRules &rules);

/// All of it as text, one fact a line, each step with the statements it stands on.
[[nodiscard]] QStringList proofLines(const EvidenceFinder &finder, const FitProof &proof, ModelId model,
                                     DeviceId device, const FitRules &rules);

} // namespace tinyatlas::text
