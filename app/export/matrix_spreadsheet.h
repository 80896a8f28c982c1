// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/matrix_part.h"
#include "core/base/progress.h"

#include <QString>

#include <stop_token>

namespace tinyatlas {

/// Above so many cells that do not fit, or are unknown, their reasons are not kept as notes: a spreadsheet
/// program becomes slow with them. The sheet "About" says so then.
inline constexpr std::size_t mostNotes = 20'000;

/// The rows and columns of a spreadsheet that verdicts can fill.
inline constexpr std::size_t mostSheetModels = 1'048'576 - 4;
inline constexpr std::size_t mostSheetDevices = 16'384 - 7;

/// Writes a spreadsheet (Office Open XML) to `file`, whole or not at all. The sheet "Matrix" has a row for
/// each model with what it is and needs by itself, without any overhead, and a column for each device; four
/// rows and the models' names stay in sight. A cell says the verdict with its sign and in its colour of the
/// light theme, and has the reasons as a note. Figures are numbers, memory is in bytes; a text of the graph
/// is a text, whatever it begins with. The sheet "About" says what is shown, by which rule, and from which
/// sources. It has no date: the same answer is the same file. Answers why it could not be written; empty
/// where it was, and where `stop` was requested.
[[nodiscard]] QString writeMatrixSpreadsheet(const MatrixPart &part, const QString &file,
                                             const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace tinyatlas
