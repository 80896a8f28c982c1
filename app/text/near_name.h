// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/declared_terms.h"

#include <string_view>

namespace tinyatlas::text {

/// The name of a vocabulary's class or property that `name` is a slip for; empty where there is none.
[[nodiscard]] std::string_view nearName(const PublishedVocabulary &vocabulary, std::string_view name,
                                        bool isProperty);

} // namespace tinyatlas::text
