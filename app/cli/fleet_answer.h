// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"
#include "core/catalog/dataset.h"

#include <iosfwd>

namespace tinyatlas::cli {

/// The fewest devices of the graph that run the models named, or all; or what no model uses of the devices
/// named, or of all. A name that names nothing is said on `err`.
[[nodiscard]] ExitStatus runFleet(const CommandLine &line, const Dataset &dataset, std::ostream &out,
                                  std::ostream &err);

} // namespace tinyatlas::cli
