// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

/// By what rule a pair was judged, for who has no program to look it up in.
namespace tinyatlas::text {

/// The rule, a sentence each: when it fits, when that is tight, and when it is unknown.
[[nodiscard]] QStringList ruleLines(const FitRules &rules);

/// What the figures of memory stand for: "free: the memory that is left for a model". One line for each that
/// occurs.
[[nodiscard]] QStringList basisLines(const Verdict &verdict);

/// On what the device's side of a requirement stands: "free", "what-if", "stated" of a sensor, "not stated".
[[nodiscard]] QString basisOf(const Requirement &requirement);

} // namespace tinyatlas::text
