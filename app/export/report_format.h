// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace tinyatlas {

enum class ReportFormat { Pdf, Html };

/// By how the file's name ends: nothing for what is neither.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString &file);
[[nodiscard]] QString suffixOf(ReportFormat format); ///< "pdf"

} // namespace tinyatlas
