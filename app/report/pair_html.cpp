// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pair_html.h"

#include "app/report/chart_drawing.h"
#include "app/report/report_html.h"
#include "app/report/report_page.h"
#include "app/viewmodels/memory_bar_picture.h"

#include <QCoreApplication>
#include <QImage>

#include <tuple>

namespace tinyatlas {

namespace {

const QString section = QStringLiteral("section");
const QString two = QStringLiteral("two");
const QString dense = QStringLiteral("dense");

QString tr(const char *source) { return QCoreApplication::translate("report", source); }

void verdict(ReportHtml &html, const PairReport &report) {
    html.begin(QStringLiteral("div"), QStringLiteral("verdict ") + signName(report.state));
    html.begin(QStringLiteral("p"), QStringLiteral("word"));
    html.sign(report.state);
    html.text(report.word);
    html.end();
    html.begin(QStringLiteral("div"), QStringLiteral("said"));
    html.element(QStringLiteral("p"), report.headline, QStringLiteral("headline"));
    html.element(QStringLiteral("p"), report.explanation);
    for (const QString &line : report.supposed)
        html.element(QStringLiteral("p"), line, QStringLiteral("supposed"));
    html.end();
    html.end();
}

qreal paintBars(QPainter &painter, const PairReport &report) {
    PagePainter page(painter, ReportPage::paper());
    qreal y = 0;
    for (const FitMemory &memory : report.memories)
        y = paintMemoryBar(page, {0, y}, ReportPage::half, memory, report.group) + 12;
    return y - 4;
}

/// The bars in words.
QString summaryOf(const QList<FitMemory> &memories) {
    QStringList said;
    for (const FitMemory &memory : memories)
        said << QStringLiteral("%1: %2; %3").arg(memory.name, memory.need, memory.room);
    return said.join(QStringLiteral(". "));
}

void memories(ReportHtml &html, const PairReport &report) {
    QImage measured(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measured);
    const QSizeF size(ReportPage::half, std::ceil(paintBars(painter, report)));
    html.begin(QStringLiteral("div"), QStringLiteral("part"));
    html.element(QStringLiteral("h2"), tr("Memory"));
    html.figure(size, summaryOf(report.memories), {},
                [&](QPainter &to) { std::ignore = paintBars(to, report); });
    html.element(QStringLiteral("p"), report.barsNote, QStringLiteral("note"));
    html.end();
}

void requirements(ReportHtml &html, const PairReport &report) {
    html.begin(section, two);
    memories(html, report);
    html.begin(QStringLiteral("div"), QStringLiteral("part"));
    html.table(report.requirements, dense);
    html.end();
    html.end();
}

void pairOfNotes(ReportHtml &html, const ReportNotes &first, const ReportNotes &second) {
    if (first.empty() && second.empty())
        return;
    html.begin(section, first.empty() || second.empty() ? QString() : two);
    html.notes(first);
    html.notes(second);
    html.end();
}

void alternatives(ReportHtml &html, const PairReport &report) {
    html.begin(section);
    html.element(QStringLiteral("h2"), report.alternativesTitle);
    writeCharts(html, chartsOf(report, ReportPage::half));
    html.table(report.alternatives, dense);
    html.end();
}

void tableSection(ReportHtml &html, const ReportTable &table) {
    html.begin(section);
    html.table(table, dense);
    html.end();
}

} // namespace

QByteArray htmlOf(const PairReport &report) {
    ReportHtml html(report.frame);
    verdict(html, report);
    requirements(html, report);
    pairOfNotes(html, report.changes, report.substitutes);
    alternatives(html, report);
    pairOfNotes(html, report.speed, report.rule);
    tableSection(html, report.evidence);
    tableSection(html, report.frame.sources);
    return html.finished();
}

} // namespace tinyatlas
