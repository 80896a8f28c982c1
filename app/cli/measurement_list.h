// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/json_answers.h"
#include "app/cli/text_table.h"
#include "core/catalog/dataset.h"

namespace tinyatlas::cli {

/// All measurements, each with its round and source. What was not measured is null.
[[nodiscard]] Json measurementList(const Dataset &dataset);
[[nodiscard]] TextTable measurementTable(const Catalog &catalog);

} // namespace tinyatlas::cli
