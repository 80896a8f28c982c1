// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace tinyatlas {

/// What `report` is asked for, besides its model and device.
struct ReportOptions {
    enum class Format { Pdf, Html };

    Format format = Format::Pdf;
    QString file;
};

namespace cli {

/// By how the file's name ends. Fails with a sentence that says what is wrong.
[[nodiscard]] Result<ReportOptions, QString> reportOptions(const QString &file);

} // namespace cli

} // namespace tinyatlas
