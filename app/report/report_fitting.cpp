// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_fitting.h"

#include "app/report/report_page.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr qreal available = ReportPage::footTop - 14;

qreal heightOf(const PaintReport &paint) {
    QImage measured(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measured);
    return paint(painter, 0, true);
}

void paintPage(QPainter &painter, const PaintReport &paint) {
    const qreal spare = available - heightOf(paint);
    const qreal scale = ReportPage::scale * std::min(1.0, available / (available - spare));
    painter.scale(scale, scale);
    std::ignore = paint(painter, std::max(spare, 0.0), false);
}

} // namespace

ReportPart partOf(ReportTable &table, double weight) {
    return {table.rows.size(), table.fewest, weight, [&table] { table.shorten(); }};
}

ReportPart partOf(ReportNotes &notes, double weight) {
    return {static_cast<std::size_t>(notes.lines.size()), notes.fewest, weight,
            [&notes] { notes.shorten(); }};
}

bool shortenOnce(std::span<const ReportPart> parts) {
    const auto spared = [](const ReportPart &part) {
        return part.rows > part.fewest ? part.weight * static_cast<double>(part.rows) : 0;
    };
    const auto longest = std::ranges::max_element(parts, {}, spared);
    if (longest == parts.end() || spared(*longest) <= 0)
        return false;
    longest->shorten();
    return true;
}

bool overflowing(std::span<const ReportPart> parts) {
    static constexpr std::size_t most = 90; // rows of the smallest text, each in one line
    return std::ranges::any_of(
        parts, [](const ReportPart &part) { return part.rows > std::max(part.fewest, most); });
}

bool fitsOnePage(const PaintReport &paint) { return heightOf(paint) <= available; }

PicturePage reportPage(const QString &title, PaintReport paint) {
    constexpr qreal pixelsPerMillimetre = 96 / 25.4;
    return {.size = QSizeF(210, 297) * pixelsPerMillimetre,
            .title = QCoreApplication::translate("report", "TinyAtlas: %1").arg(title),
            .background = ReportPage::paper().background,
            .paint = [paint = std::move(paint)](QPainter &painter) { paintPage(painter, paint); }};
}

} // namespace tinyatlas
