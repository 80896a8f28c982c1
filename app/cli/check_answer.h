// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <iosfwd>

namespace tinyatlas::cli {

/// Counts, findings and times, as one JSON document or for a terminal: a line a finding, the worst first. A
/// terminal is spared more than the first few dozen of one code; JSON has them all.
void writeCheck(const Dataset &dataset, bool asJson, std::ostream &out);

} // namespace tinyatlas::cli
