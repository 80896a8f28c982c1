// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement.h"
#include "core/catalog/reading.h"

#include <memory>

namespace tinyatlas {

/// The system that `term` (canonical) describes; null for what is no ta:BenchmarkSystem.
[[nodiscard]] std::shared_ptr<const BenchmarkSystem> readSystem(const Reading &reading, TermId term);

} // namespace tinyatlas
