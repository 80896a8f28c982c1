// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_parts.h"

#include <QByteArray>
#include <QSizeF>
#include <QXmlStreamWriter>

#include <functional>

class QPainter;

namespace tinyatlas {

/// The furniture of a report as one HTML file that loads nothing: no script, no picture, no font of its own.
/// It is well-formed XML, too, so that everything in it is escaped by one writer.
class ReportHtml {
public:
    explicit ReportHtml(const ReportFrame &frame);

    /// The file; nothing can be added then.
    [[nodiscard]] QByteArray finished();

    void begin(const QString &element, const QString &ofClass = {});
    void attribute(const QString &name, const QString &value);
    void end();
    void text(const QString &text);
    void element(const QString &name, const QString &text, const QString &ofClass = {});

    void sign(FitState state); ///< for the eye only: its word is beside it
    void table(const ReportTable &table, const QString &ofClass = {});
    void notes(const ReportNotes &notes);
    /// A drawing below its caption, which may be empty; `summary` is for who cannot see it.
    void figure(const QSizeF &size, const QString &summary, const QString &caption,
                const std::function<void(QPainter &)> &paint);

private:
    void head();
    void signs();
    void columns(const ReportTable &table);
    void mark(const QString &sign, const QString &words);
    void row(const ReportTable &table, const ReportRow &row);
    void cell(const ReportColumn &column, const ReportCell &cell, bool isFirst);

    const ReportFrame &m_frame;
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace tinyatlas
