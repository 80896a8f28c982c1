// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"
#include "core/catalog/dataset.h"

#include <iosfwd>

namespace tinyatlas {

/// Answers a command other than Window on `out`; what goes wrong is said on `err`, and then nothing is
/// answered.
[[nodiscard]] ExitStatus runCommand(const CommandLine &line, std::ostream &out, std::ostream &err);

} // namespace tinyatlas
