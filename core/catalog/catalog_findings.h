// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/reading.h"

namespace tinyatlas {

/// Notes what shows only in the finished catalogue: what is missing altogether, and what is confused with
/// something else.
void findInCatalog(const Reading &reading, const Catalog &catalog);

} // namespace tinyatlas
