// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"
#include "core/catalog/dataset.h"

#include <functional>
#include <iosfwd>

namespace tinyatlas {

/// The graphs that the command line names, or the built-in one. What cannot be read is said on `err`.
[[nodiscard]] Result<DatasetPtr, ExitStatus> loadGraphs(const CommandLine &line, std::ostream &err);

/// Answers a command other than Window, Snapshot or Report on `out`; what goes wrong is said on `err`, and
/// then nothing is answered.
[[nodiscard]] ExitStatus runCommand(const CommandLine &line, std::ostream &out, std::ostream &err);

/// What `answer` returns. Where memory does not suffice for it, that is said on `err`, as of an input that is
/// too large.
[[nodiscard]] ExitStatus withinMemory(std::ostream &err, const std::function<ExitStatus()> &answer);

} // namespace tinyatlas
