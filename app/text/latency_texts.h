// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/pair_latency.h"

#include <QString>
#include <QStringList>

/// Latencies that nobody measured, in words: always called an estimate, and never without their band.
namespace tinyatlas::text {

/// "about 45 ms", for where the band is drawn beside it.
[[nodiscard]] QString aboutLatency(double microseconds);
/// "about 45 ms (28 to 72 ms)": two digits, as more would say more than is known.
[[nodiscard]] QString estimatedLatency(const LatencyEstimate &estimate);

/// What it stands on: "X-CUBE-AI v7.3.0 on Cortex-M4 at 80 MHz, from 3 other models measured there on the
/// same chip".
[[nodiscard]] QString estimateBasis(const Dataset &dataset, const LatencyEstimate &estimate,
                                    double megahertz);

/// Both: "About 45 ms (28 to 72 ms), estimated: X-CUBE-AI v7.3.0 on Cortex-M4 at 80 MHz, from 3 other models
/// measured there."
[[nodiscard]] QString estimateSentence(const Dataset &dataset, const LatencyEstimate &estimate,
                                       double megahertz);

/// Why there is no estimate: a sentence.
[[nodiscard]] QString noEstimateSentence(NoEstimate why);

/// How estimates are made: a sentence.
[[nodiscard]] QString estimateMethod();

/// How far off they are: "Tried on 312 measured pairs, each left out: 186 could be estimated, 89 % of them
/// within the band; half are off by less than a factor of 1.15, the worst by 2.4." Of nothing tried, that.
[[nodiscard]] QString estimateError(const LatencyError &error);

/// All that is said of a pair, a sentence each: the estimates, at most `most`, and how many more there are;
/// or why there is none.
[[nodiscard]] QStringList estimateLines(const Dataset &dataset, const PairLatency &latency, std::size_t most);

} // namespace tinyatlas::text
