// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/report_format.h"

#include <QFileInfo>

namespace tinyatlas {

std::optional<ReportFormat> reportFormatOf(const QString &file) {
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Html})
        if (suffix == suffixOf(format))
            return format;
    return std::nullopt;
}

QString suffixOf(ReportFormat format) {
    return format == ReportFormat::Pdf ? QStringLiteral("pdf") : QStringLiteral("html");
}

} // namespace tinyatlas
