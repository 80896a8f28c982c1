// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace tinyatlas {

/// Without the blanks and underscores at its ends.
[[nodiscard]] std::string trimmedName(std::string_view name);

/// By which names that people take for one are one: lower case, one blank for several or underscores. Letters
/// outside of ASCII stay as they are.
[[nodiscard]] std::string nameKey(std::string_view name);

/// What people call a dataset whose address this is: the last part of it that says something, without the
/// ending of an archive; where that is but a number, with the host.
[[nodiscard]] std::string shortDatasetName(std::string_view address);

} // namespace tinyatlas
