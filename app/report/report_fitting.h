// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/report/report_parts.h"

#include <functional>
#include <span>

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

/// Paints a page from its top, and returns where what stands above the foot ends. There is so much more room
/// than there must be. One that measures may leave out what takes the most time and no place of its own.
using PaintReport = std::function<qreal(QPainter &painter, qreal spare, bool measures)>;

/// What is painted finds its place above the foot.
[[nodiscard]] bool fitsOnePage(const PaintReport &paint);

/// One page of A4: where even the shortest is too long, it is smaller, as nothing is ever cut off.
[[nodiscard]] PicturePage reportPage(const QString &title, PaintReport paint);

} // namespace tinyatlas
