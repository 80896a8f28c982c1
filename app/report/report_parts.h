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
    friend bool operator==(const ReportCell &, const ReportCell &) = default;
};

using ReportRow = std::vector<ReportCell>; ///< the first cell is what the row is about

struct ReportTable {
    QString heading;
    std::vector<ReportColumn> columns = {};
    std::vector<ReportRow> rows = {}; ///< the best first; what finds no place is left out from the end
    QString note = {};                ///< below them; or in their place where there are none
    std::size_t leftOut = 0;          ///< rows that are not shown
    std::size_t fewest = 1;           ///< rows that are never left out

    [[nodiscard]] bool empty() const { return rows.empty() && note.isEmpty(); }
    /// "and 12 more"; empty where all are shown.
    [[nodiscard]] QString more() const;
    /// Leaves out the last one.
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
