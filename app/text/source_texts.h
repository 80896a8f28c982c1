// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

/// What the sources that are compiled into the program are called, and how much a source is.
namespace tinyatlas::text {

/// "The boards" for boards.ttl: what it is called before it is read. The name itself where it is not known.
[[nodiscard]] QString builtInTitle(const std::string &fileName);
/// What it holds, in a sentence or two, likewise. Empty where it is not known.
[[nodiscard]] QString builtInDescription(const std::string &fileName);
/// What it is worth knowing about switching it, besides what it says of itself; mostly nothing.
[[nodiscard]] QString builtInAdvice(const std::string &fileName);

/// "TinyAtlas: boards", as a graph calls itself, is "Boards" among others of ours.
[[nodiscard]] QString sourceTitle(const std::string &given);

/// "no model", "1 model", "2,859 models".
[[nodiscard]] QString modelsCounted(std::size_t count);
[[nodiscard]] QString devicesCounted(std::size_t count);
[[nodiscard]] QString measurementsCounted(std::size_t count);
[[nodiscard]] QString statementsCounted(std::size_t count);
[[nodiscard]] QString findingsCounted(std::size_t count);

/// "24 ms", "1.3 s"; "< 1 ms".
[[nodiscard]] QString readingTime(double seconds);

} // namespace tinyatlas::text
