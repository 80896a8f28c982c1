// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

/// What is said of overhead that is counted besides the models themselves: always that it is supposed.
namespace tinyatlas::text {

/// "84.53 kB of runtime in flash and 20.00 kB of RAM for the application"; empty where nothing is counted.
[[nodiscard]] QString overheadCounted(const RuntimeOverhead &overhead);

/// Where the figure of a runtime is from: "the TFLite Micro runtime and its kernels, as measured on an
/// Arduino Nano 33 BLE"; of any other, that nothing states it.
[[nodiscard]] QString runtimeSource(Bytes flash);

/// A sentence each: what is counted, and where the figure is from.
[[nodiscard]] QStringList overheadLines(const RuntimeOverhead &overhead);

/// What it makes of an answer; empty where nothing is counted.
[[nodiscard]] QString overheadSentence(const Verdict &verdict, const RuntimeOverhead &overhead);

/// The same for a card: "else fits", which is short enough for one; empty where it changes nothing.
[[nodiscard]] QString overheadHint(const Verdict &verdict);

/// What a need is the sum of: "236.1 kB + 84.53 kB runtime"; empty where nothing is added.
[[nodiscard]] QString overheadSum(const Requirement &requirement);

/// "84.53 kB of it runtime (what-if)"; likewise.
[[nodiscard]] QString overheadPart(const Requirement &requirement);

} // namespace tinyatlas::text
