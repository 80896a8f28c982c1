// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

#include <QDate>

#include <iosfwd>

namespace tinyatlas {

/// The day that a report says it was written: SOURCE_DATE_EPOCH where that is set, as whoever wants the same
/// file twice sets it; else today.
[[nodiscard]] QDate dayOfWriting();

/// Writes the report that `report` asks for; what goes wrong is said on `err`, and then nothing is written.
/// Needs a QApplication, and preparePictures() before it.
[[nodiscard]] ExitStatus runReport(const CommandLine &line, const QDate &written, std::ostream &err);

} // namespace tinyatlas
