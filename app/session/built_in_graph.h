// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

namespace tinyatlas {

/// The knowledge graph that is compiled into the program, with its schema.
[[nodiscard]] DatasetPtr builtInDataset();

} // namespace tinyatlas
