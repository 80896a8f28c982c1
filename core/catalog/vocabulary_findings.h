// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reading.h"

#include <stop_token>

namespace tinyatlas {

/// Notes what is odd about the words a graph is written in: namespaces, names that no ontology declares, IRIs
/// with doubled slashes or without a scheme. Looks at every term once, and at every statement once.
void findInVocabulary(const Reading &reading, const std::stop_token &stop);

} // namespace tinyatlas
