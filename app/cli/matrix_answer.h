// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"
#include "core/catalog/dataset.h"
#include "core/fit/verdict.h"

#include <iosfwd>

/// The verdict on all pairs, written as it is worked out: ten million cells never stand in memory.
namespace tinyatlas::cli {

/// As design says: cells are left out above 100,000 pairs, unless `allCells`.
void writeMatrixJson(const Dataset &dataset, const FitRules &rules, bool allCells, std::ostream &out);
void writeMatrixCsv(const DatasetPtr &dataset, const FitRules &rules, std::ostream &out);
/// Writes a spreadsheet, and says on `out` what it wrote; on `err` why it could not be written.
[[nodiscard]] ExitStatus writeMatrixFile(const DatasetPtr &dataset, const FitRules &rules,
                                         const QString &file, std::ostream &out, std::ostream &err);
/// For a terminal: totals, and a row a model where the devices are few enough for columns.
void writeMatrixText(const Dataset &dataset, const FitRules &rules, std::ostream &out);

} // namespace tinyatlas::cli
