// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytes.h"

#include <QString>

#include <optional>
#include <string>

/// Figures as people read them: always with a unit, never with an exponent. 1 kB is 1000 bytes.
namespace tinyatlas::text {

/// For pictures and bars: three significant digits, whole bytes below 1 kB ("26.0 kB", "968 B").
[[nodiscard]] QString memoryShort(Bytes bytes);
/// For sentences and tables: four significant digits ("25.97 kB").
[[nodiscard]] QString memory(Bytes bytes);
/// The same, or "unknown".
[[nodiscard]] QString memory(const std::optional<Bytes> &bytes);
/// The other way round, as people type it: "46 kB", "0.2 MB", "512 B"; without a unit, kilobytes. Nothing for
/// what is none of these.
[[nodiscard]] std::optional<Bytes> memoryFrom(const QString &typed);

/// A count such as multiply-accumulates: three significant digits ("2.12 M", "336 k", "288").
[[nodiscard]] QString countShort(double count);

/// A number without a unit, with all its digits ("250,004", "0.00000002"). What is larger or smaller than
/// anything that is measured is said to be so: no number is wider than a column.
[[nodiscard]] QString number(double value);

/// A number of things, to the last one ("10,000").
[[nodiscard]] QString countExact(std::size_t count);

/// An accuracy: one decimal ("94.6 %").
[[nodiscard]] QString percent(double percent);

/// How full a memory is, `filled` being need / have. Whole percent, but never 100 % for what is not exactly
/// full: what is short of full stays below, what is over shows above ("104 %", "99.9 %", "100.1 %"); what is
/// not nothing is not 0 ("< 1 %").
[[nodiscard]] QString filledShort(double filled);
/// The same to a tenth of a percent, for sentences and tables: 89.8 % is not yet 90 %.
[[nodiscard]] QString filled(double filled);

/// A text of the graph on one line.
[[nodiscard]] QString words(const std::string &text);
/// A name on screen: underscores become spaces, ends are trimmed.
[[nodiscard]] QString displayName(const std::string &name);
/// The local name of a class in words: "OtherSensor" is "Other sensor".
[[nodiscard]] QString displayClass(const std::string &localName);

} // namespace tinyatlas::text
