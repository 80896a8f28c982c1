// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"
#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

#include <vector>

/// The words of a table of all verdicts.
namespace tinyatlas::text {

/// "✓", "!", "✕", "?": so that a verdict is told without its colour.
[[nodiscard]] QString verdictSign(FitState state);

/// One pair in a cell, the sign first: "✓ RAM 14 %" with the fuller memory, "✕ no microphone", "? RAM not
/// stated"; what is supposed says so as verdictLine() does.
[[nodiscard]] QString cellText(const Catalog &catalog, const Verdict &verdict);

/// Every requirement that is not met, or not known to be, a line each, with need, have and gap; empty where
/// it fits.
[[nodiscard]] QStringList cellReasons(const Catalog &catalog, const Verdict &verdict);

/// The rule that verdicts are made by, and what was supposed: a sentence each.
[[nodiscard]] QStringList ruleLines(const Catalog &catalog, const FitRules &rules);

/// What a verdict means: "every sensor type the model needs is on the device, …".
[[nodiscard]] QString verdictMeaning(FitState state, const FitRules &rules);

/// "memory of the first of 2 microcontrollers", beside the one figure of a device; empty where it has but
/// one.
[[nodiscard]] QString ofFirstMicrocontroller(const Device &device);

/// The sources that are on: "models.ttl (built in)", or the path of a file as it was given.
[[nodiscard]] QStringList sourceNames(const TripleStore &store);

} // namespace tinyatlas::text
