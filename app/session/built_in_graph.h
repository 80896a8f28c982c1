// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <QStringList>

namespace tinyatlas {

/// The knowledge graph that is compiled into the program, with its schema.
[[nodiscard]] DatasetPtr builtInDataset();

/// The resources of further graphs that are compiled in, and not part of it: boards, reference models and
/// measurements.
[[nodiscard]] QStringList furtherGraphs();

} // namespace tinyatlas
