// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/csv_text.h"
#include "app/export/matrix_part.h"
#include "core/base/progress.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace tinyatlas {

/// What a verdict is called in files for programs: "fits", "tight", "does-not-fit", "unknown".
[[nodiscard]] std::string_view verdictCode(FitState state);

/// Takes the next bytes; false where it can take no more.
using TextSink = std::function<bool(std::string_view)>;

/// Writes a row for each pair, as it is judged: ten million rows never stand in memory. The columns are
/// model, model_iri, device, device_iri, verdict, missing_sensors, ram_need, ram_have, flash_need and
/// flash_have, with overhead ram_overhead and flash_overhead besides: bytes, sensors with a bar in between,
/// quoted as RFC 4180 says, in UTF-8. False where the sink took no more or `stop` was requested.
bool writeMatrixCsv(const MatrixPart &part, CsvReader reader, const TextSink &sink,
                    const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace tinyatlas
