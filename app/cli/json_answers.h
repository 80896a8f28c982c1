// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/json_values.h"
#include "app/export/matrix_csv.h"
#include "core/catalog/dataset.h"
#include "core/fit/verdict.h"

#include <optional>
#include <string>
#include <string_view>

/// The answers of the command line as JSON. Memory is in bytes, an unknown figure is null, names are as the
/// graph gives them.
namespace tinyatlas::cli {

using tinyatlas::verdictCode;

[[nodiscard]] Json bytesOrNull(const std::optional<Bytes> &bytes);
[[nodiscard]] Json bytesOrNull(const std::optional<Asserted<Bytes>> &bytes);

/// What is counted beside every model.
[[nodiscard]] Json overheadJson(const RuntimeOverhead &overhead);

/// One cell of the matrix: the pair, its verdict and all requirements.
[[nodiscard]] Json cell(const Dataset &dataset, ModelId model, DeviceId device, const FitRules &rules);
[[nodiscard]] Json cell(const Dataset &dataset, ModelId model, DeviceId device, const Verdict &verdict);

[[nodiscard]] Json modelList(const Dataset &dataset);
[[nodiscard]] Json deviceList(const Dataset &dataset);
[[nodiscard]] Json sensorList(const Dataset &dataset);

/// One line of JSON. Text that is not UTF-8 comes out with replacement characters.
[[nodiscard]] std::string toText(const Json &json, int indent = -1);

} // namespace tinyatlas::cli
