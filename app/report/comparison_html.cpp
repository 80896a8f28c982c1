// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/comparison_html.h"

#include "app/report/comparison_drawing.h"
#include "app/report/report_html.h"
#include "app/report/report_page.h"

namespace tinyatlas {

namespace {

const QString block = QStringLiteral("div");

void summary(ReportHtml &html, const ComparisonReport &report) {
    const QString paragraph = QStringLiteral("p");
    html.begin(block, QStringLiteral("block summary"));
    html.element(paragraph, report.summary, QStringLiteral("headline"));
    for (const QString &remark : report.remarks)
        html.element(paragraph, remark, QStringLiteral("muted"));
    for (const QString &line : report.supposed)
        html.element(paragraph, line, QStringLiteral("supposed"));
    html.end();
}

void tableSection(ReportHtml &html, const ReportTable &table, const QString &ofClass) {
    // What has no heading is no section.
    html.begin(table.heading.isEmpty() ? block : QStringLiteral("section"),
               table.heading.isEmpty() ? QStringLiteral("block") : QString());
    html.table(table, ofClass);
    html.end();
}

void notes(ReportHtml &html, const ComparisonReport &report) {
    html.begin(QStringLiteral("section"), report.speed.empty() ? QString() : QStringLiteral("two"));
    html.notes(report.rule);
    html.notes(report.speed);
    html.end();
}

} // namespace

QByteArray htmlOf(const ComparisonReport &report) {
    const QString things = QStringLiteral("dense things");
    ReportHtml html(report.frame);
    summary(html, report);
    tableSection(html, report.table, things);
    html.begin(block, QStringLiteral("block"));
    writeCharts(html, chartsOf(report, ReportPage::half));
    html.end();
    notes(html, report);
    tableSection(html, report.evidence, things);
    tableSection(html, report.frame.sources, QStringLiteral("dense"));
    return html.finished();
}

} // namespace tinyatlas
