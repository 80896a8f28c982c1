// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/device.h"
#include "core/rdf/triple_store.h"

#include <vector>

namespace tinyatlas {

/// Finds the devices of one title, and what tells each from the others: Device::apart and Device::iriEnd.
void tellApart(const TripleStore &store, std::vector<Device> &devices);

} // namespace tinyatlas
