// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report_options.h"

#include <QCoreApplication>

namespace tinyatlas::cli {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

} // namespace

Result<ReportOptions, QString> reportOptions(const QString &file) {
    if (file.isEmpty())
        return tr("report needs a file: tinyatlas report MODEL DEVICE --out FILE.pdf|.html");
    if (const auto format = reportFormatOf(file))
        return ReportOptions{.format = *format, .file = file};
    return tr("--out takes a file that ends in .pdf or .html, but got \"%1\"").arg(file);
}

} // namespace tinyatlas::cli
