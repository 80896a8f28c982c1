// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

#include <iosfwd>

namespace tinyatlas {

/// Writes the report that `report` asks for; what goes wrong is said on `err`, and then nothing is written.
/// Needs a QApplication, and preparePictures() before it.
[[nodiscard]] ExitStatus runReport(const CommandLine &line, std::ostream &err);

} // namespace tinyatlas
