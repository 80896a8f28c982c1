// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/report_format.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace tinyatlas {

/// What `report` is asked for, besides its model and device, where it is on these.
struct ReportOptions {
    ReportFormat format = ReportFormat::Pdf;
    QString file;
    QStringList compared = {}; ///< names of models or devices; empty for a report on a pair
};

namespace cli {

/// By how the file's name ends. Fails with a sentence that says what is wrong.
[[nodiscard]] Result<ReportOptions, QString> reportOptions(const QString &file);

} // namespace cli

} // namespace tinyatlas
