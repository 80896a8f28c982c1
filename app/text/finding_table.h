// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"

namespace tinyatlas::text {

/// The sentence for a code, in English, to be translated in the context "findings". FindingSentences fills in
/// what stands in braces: {subject}, {what} and {What}, {value} and {other} (what the two statements say),
/// {count}, {uses}, {namespace}, {file}, {consequence}.
[[nodiscard]] const char *findingTemplate(Finding::Code code);

} // namespace tinyatlas::text
