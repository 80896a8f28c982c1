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

/// What an answer supposes, where it does: "overhead" that is counted beside every model, and "what_if", the
/// models and devices of which something is supposed.
void addSupposed(Json &answer, const Dataset &dataset, const FitRules &rules);
[[nodiscard]] Json overheadJson(const RuntimeOverhead &overhead);
[[nodiscard]] Json whatIfJson(const Dataset &dataset, const FitRules &rules);

/// One cell of the matrix: the pair, its verdict and all requirements.
[[nodiscard]] Json cell(const Dataset &dataset, ModelId model, DeviceId device, const FitRules &rules);
[[nodiscard]] Json cell(const Dataset &dataset, ModelId model, DeviceId device, const Verdict &verdict);

[[nodiscard]] Json modelList(const Dataset &dataset);
[[nodiscard]] Json deviceList(const Dataset &dataset);
[[nodiscard]] Json sensorList(const Dataset &dataset);

/// One line of JSON. Text that is not UTF-8 comes out with replacement characters.
[[nodiscard]] std::string toText(const Json &json, int indent = -1);

} // namespace tinyatlas::cli
