// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"

#include <QString>

#include <cstddef>

/// What is said of all findings of one kind together.
namespace tinyatlas::text {

[[nodiscard]] QString findingGroupTitle(Finding::Code code,
                                        std::size_t count); ///< "12 models report no accuracy"
/// "They are left out of accuracy charts."; `touchesVerdicts`: of findings that do.
[[nodiscard]] QString findingGroupEffect(Finding::Code code, bool touchesVerdicts);
/// Whether findings of a kind can make verdicts others than they would be without them. Of some kinds a few
/// can: FindingSentences tells which.
[[nodiscard]] bool touchesVerdicts(Finding::Code code);

} // namespace tinyatlas::text
