// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What reports are made of, whatever they are about: words and figures as they stand on the page. The page
/// and the HTML file are written from the same.
namespace tinyatlas {

/// Who wrote a report, and when: given from outside, so that the same report is the same file.
struct ReportImprint {
    QString program; ///< "TinyAtlas 0.4.0"
    QDate written;
};

/// This program, today; or on the day that SOURCE_DATE_EPOCH sets, as whoever wants the same file twice does.
[[nodiscard]] ReportImprint imprintOfNow();

struct ReportColumn {
    QString heading;
    double width = 1;    ///< a share of the width of the table
    bool figure = false; ///< to the right, with digits of one width
    bool code = false;   ///< to be compared letter by letter
};

struct ReportCell {
    QString text = {};
    QString note = {};                  ///< below it, in small
    std::optional<FitState> state = {}; ///< its sign stands before the text, which has its colour
    bool best = false;                  ///< of its row: it has a sign
    bool differs = false;               ///< of what a row is about: its values differ, which has a sign
    bool quiet = false;                 ///< unknown, or the same everywhere
    friend bool operator==(const ReportCell &, const ReportCell &) = default;
};

/// The first cell is what the row is about. In a table of several columns, a row of one cell is the heading
/// of those that follow.
using ReportRow = std::vector<ReportCell>;

struct ReportTable {
    QString heading;
    std::vector<ReportColumn> columns = {};
    std::vector<ReportRow> rows = {}; ///< the best first; what finds no place is left out from the end
    QString note = {};                ///< below them; or in their place where there are none
    std::size_t leftOut = 0;          ///< rows that are not shown
    std::size_t fewest = 1;           ///< rows that are never left out
    bool ofThings = false;            ///< its columns are things, whose names need two lines
    int noteLines = 2;                ///< on a page, of the note

    [[nodiscard]] bool empty() const { return rows.empty() && note.isEmpty(); }
    [[nodiscard]] bool isHeading(const ReportRow &row) const { return row.size() == 1 && columns.size() > 1; }
    /// "and 12 more"; empty where all are shown.
    [[nodiscard]] QString more() const;
    /// Leaves out the last one, and a heading that nothing follows then.
    void shorten();
};

/// A heading and sentences below it.
struct ReportNotes {
    QString heading;
    QStringList lines = {}; ///< the weightiest first
    std::size_t leftOut = 0;
    std::size_t fewest = 1; ///< lines that are never left out

    [[nodiscard]] bool empty() const { return lines.isEmpty(); }
    [[nodiscard]] QString more() const; ///< as above
    void shorten();
};

/// What stands around every report.
struct ReportFrame {
    QString kind;     ///< "Fit report"
    QString title;    ///< "Person Detection on Arduino Nano 33 BLE Sense TinyML Kit"
    QString subtitle; ///< what the things are
    ReportImprint imprint;
    ReportTable sources;

    [[nodiscard]] QString written() const; ///< "22 November 2026"
    [[nodiscard]] QString credit() const;  ///< of the foot: "TinyAtlas 0.4.0 · written 22 November 2026"
};

} // namespace tinyatlas
