// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_parts.h"

#include "app/text/figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

QString moreText(std::size_t count) {
    return count == 0 ? QString() : tr("and %1 more").arg(text::countExact(count));
}

} // namespace

ReportImprint imprintOfNow() {
    bool isSet = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSet);
    return {.program = QStringLiteral("TinyAtlas %1").arg(QCoreApplication::applicationVersion()),
            .written = isSet ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date() : QDate::currentDate()};
}

QString ReportTable::more() const { return moreText(leftOut); }

void ReportTable::shorten() {
    rows.pop_back();
    ++leftOut;
    while (!rows.empty() && isHeading(rows.back()))
        rows.pop_back();
}

QString ReportNotes::more() const { return moreText(leftOut); }

void ReportNotes::shorten() {
    lines.removeLast();
    ++leftOut;
}

QString ReportFrame::written() const {
    return QLocale(QLocale::English).toString(imprint.written, QStringLiteral("d MMMM yyyy"));
}

QString ReportFrame::credit() const { return tr("%1 · written %2").arg(imprint.program, written()); }

} // namespace tinyatlas
