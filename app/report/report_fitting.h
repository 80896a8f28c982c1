// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/report/report_parts.h"

#include <cstddef>
#include <functional>
#include <span>
#include <utility>

namespace tinyatlas {

/// Something of a report that can be shorter.
struct ReportPart {
    std::size_t rows;
    std::size_t fewest;
    double weight; ///< of a row: the part whose rows weigh most together is shortened first
    std::function<void()> shorten;
};

/// They refer to what they are of.
[[nodiscard]] ReportPart partOf(ReportTable &table, double weight);
[[nodiscard]] ReportPart partOf(ReportNotes &notes, double weight);

/// Leaves out one row where most can be spared; false where none can.
bool shortenOnce(std::span<const ReportPart> parts);

/// One of them has more rows than any page has room for, and can be shorter.
[[nodiscard]] bool overflowing(std::span<const ReportPart> parts);

/// Paints a page from its top, and returns where what stands above the foot ends. There is so much more room
/// than there must be. One that measures may leave out what takes the most time and no place of its own.
using PaintReport = std::function<qreal(QPainter &painter, qreal spare, bool measures)>;

/// What is painted finds its place above the foot.
[[nodiscard]] bool fitsOnePage(const PaintReport &paint);

/// The report without the rows that find no place on one page, of those that shortenOnce() leaves out one
/// after the other. `partsOf` are its parts, `fits` measures it, which takes long: as the page never grows
/// by what is left out, it is asked of the middle of what is still possible, not of each row.
template <class Report, class PartsOf, class Fits>
[[nodiscard]] Report fittedOnPage(Report report, PartsOf partsOf, Fits fits) {
    while (overflowing(partsOf(report)) && shortenOnce(partsOf(report))) {
    }
    if (fits(report))
        return report;
    std::size_t most = 0;
    for (Report shortest = report; shortenOnce(partsOf(shortest));)
        ++most;
    const auto without = [&](std::size_t rows) {
        Report shorter = report;
        for (std::size_t i = 0; i < rows; ++i)
            shortenOnce(partsOf(shorter));
        return shorter;
    };
    std::size_t tooFew = 0;
    while (most - tooFew > 1) {
        const std::size_t middle = tooFew + (most - tooFew) / 2;
        (fits(without(middle)) ? most : tooFew) = middle;
    }
    return without(most);
}

/// One page of A4: where even the shortest is too long, it is smaller, as nothing is ever cut off.
[[nodiscard]] PicturePage reportPage(const QString &title, PaintReport paint);

} // namespace tinyatlas
