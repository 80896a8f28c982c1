// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_html.h"

#include "app/report/report_page.h"
#include "app/report/report_style.h"
#include "app/report/svg_fragment.h"
#include "app/text/requirement_words.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

constexpr std::array states{FitState::Fits, FitState::Tight, FitState::Unknown, FitState::DoesNotFit};
constexpr qreal signSize = 16;

QString idOf(FitState state) { return QStringLiteral("sign-") + signName(state); }

/// XML has no place for control characters and halves of others.
QString writable(const QString &text) {
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            kept += QStringView(text).mid(i++, 2);
        else
            kept += c.isSurrogate() || c.isNonCharacter() || c.category() == QChar::Other_Control
                        ? QChar(u' ')
                        : c;
    }
    return kept;
}

QString viewBoxOf(const QSizeF &size) {
    return QStringLiteral("0 0 %1 %2").arg(size.width()).arg(size.height());
}

} // namespace

ReportHtml::ReportHtml(const ReportFrame &frame) : m_frame(frame), m_writer(&m_bytes) {
    m_writer.writeDTD(QStringLiteral("<!DOCTYPE html>"));
    begin(QStringLiteral("html"));
    attribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/1999/xhtml"));
    attribute(QStringLiteral("lang"), QStringLiteral("en"));
    head();
    begin(QStringLiteral("body"));
    signs();
    begin(QStringLiteral("main"));
    begin(QStringLiteral("header"));
    begin(QStringLiteral("p"), QStringLiteral("top"));
    element(QStringLiteral("span"), QStringLiteral("TinyAtlas · %1").arg(frame.kind), QStringLiteral("kind"));
    begin(QStringLiteral("time"));
    attribute(QStringLiteral("datetime"), frame.imprint.written.toString(Qt::ISODate));
    text(frame.written());
    end();
    end();
    element(QStringLiteral("h1"), frame.title);
    element(QStringLiteral("p"), frame.subtitle, QStringLiteral("muted"));
    end();
}

QByteArray ReportHtml::finished() {
    begin(QStringLiteral("footer"));
    element(QStringLiteral("span"), m_frame.credit());
    for (int open = 0; open < 4; ++open) // footer, main, body, html
        end();
    return m_bytes + '\n';
}

void ReportHtml::head() {
    const auto meta = [this](const char *name, const QString &content) {
        m_writer.writeEmptyElement(QStringLiteral("meta"));
        attribute(QStringLiteral("name"), QLatin1String(name));
        attribute(QStringLiteral("content"), content);
    };
    begin(QStringLiteral("head"));
    m_writer.writeEmptyElement(QStringLiteral("meta"));
    attribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
    element(QStringLiteral("title"), QStringLiteral("TinyAtlas: %1").arg(m_frame.title));
    // Nothing is ever loaded or run, whatever a name may say.
    m_writer.writeEmptyElement(QStringLiteral("meta"));
    attribute(QStringLiteral("http-equiv"), QStringLiteral("Content-Security-Policy"));
    attribute(QStringLiteral("content"), QStringLiteral("default-src 'none'; style-src 'unsafe-inline'"));
    meta("viewport", QStringLiteral("width=device-width, initial-scale=1"));
    meta("generator", m_frame.imprint.program);
    meta("color-scheme", QStringLiteral("light"));
    element(QStringLiteral("style"), reportStyle());
    end();
}

/// Each is drawn once; what shows it refers to it.
void ReportHtml::signs() {
    begin(QStringLiteral("svg"), QStringLiteral("signs"));
    attribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    attribute(QStringLiteral("aria-hidden"), QStringLiteral("true"));
    for (const FitState state : states) {
        begin(QStringLiteral("symbol"));
        attribute(QStringLiteral("id"), idOf(state));
        attribute(QStringLiteral("viewBox"), viewBoxOf({signSize, signSize}));
        writeVectors(m_writer, {signSize, signSize}, [state](QPainter &painter) {
            PagePainter(painter, ReportPage::paper()).sign({1, 1, signSize - 2, signSize - 2}, state);
        });
        end();
    }
    end();
}

void ReportHtml::begin(const QString &element, const QString &ofClass) {
    m_writer.writeStartElement(element);
    if (!ofClass.isEmpty())
        attribute(QStringLiteral("class"), ofClass);
}

void ReportHtml::attribute(const QString &name, const QString &value) {
    m_writer.writeAttribute(name, writable(value));
}

void ReportHtml::end() {
    m_writer.writeCharacters({}); // or an empty one would have no end, which HTML does not know
    m_writer.writeEndElement();
}

void ReportHtml::text(const QString &text) { m_writer.writeCharacters(writable(text)); }

void ReportHtml::element(const QString &name, const QString &text, const QString &ofClass) {
    begin(name, ofClass);
    // A style sheet is written as it is: it has lines.
    if (name == QLatin1String("style"))
        m_writer.writeCharacters(text);
    else
        this->text(text);
    end();
}

void ReportHtml::sign(FitState state) {
    begin(QStringLiteral("svg"), QStringLiteral("sign"));
    attribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    attribute(QStringLiteral("viewBox"), viewBoxOf({signSize, signSize}));
    attribute(QStringLiteral("aria-hidden"), QStringLiteral("true"));
    begin(QStringLiteral("use"));
    attribute(QStringLiteral("href"), u'#' + idOf(state));
    end();
    end();
}

void ReportHtml::cell(const ReportColumn &column, const ReportCell &cell, bool isFirst) {
    QStringList classes;
    if (column.figure)
        classes << QStringLiteral("figure");
    if (cell.state)
        classes << QStringLiteral("state") << signName(*cell.state);
    if (cell.best)
        classes << QStringLiteral("best");
    if (cell.differs)
        classes << QStringLiteral("differs");
    if (cell.quiet && !cell.state)
        classes << QStringLiteral("muted");
    begin(isFirst ? QStringLiteral("th") : QStringLiteral("td"), classes.join(u' '));
    attribute(isFirst ? QStringLiteral("scope") : QStringLiteral("data-label"),
              isFirst ? QStringLiteral("row") : column.heading);
    if (cell.state)
        sign(*cell.state);
    if (cell.differs)
        mark(QStringLiteral("●"), QCoreApplication::translate("report", "differs"));
    if (column.code)
        element(QStringLiteral("code"), cell.text);
    else
        text(cell.text);
    if (cell.best)
        mark(QStringLiteral("▲"), QCoreApplication::translate("report", "best"));
    if (!cell.note.isEmpty())
        element(QStringLiteral("small"), cell.note);
    end();
}

void ReportHtml::mark(const QString &sign, const QString &words) {
    begin(QStringLiteral("span"), QStringLiteral("mark"));
    attribute(QStringLiteral("role"), QStringLiteral("img"));
    attribute(QStringLiteral("aria-label"), words);
    attribute(QStringLiteral("title"), words);
    text(sign);
    end();
}

void ReportHtml::row(const ReportTable &table, const ReportRow &row) {
    if (table.isHeading(row)) {
        begin(QStringLiteral("tr"), QStringLiteral("heading"));
        begin(QStringLiteral("th"));
        attribute(QStringLiteral("colspan"), QString::number(table.columns.size()));
        attribute(QStringLiteral("scope"), QStringLiteral("rowgroup"));
        text(row.front().text);
        end();
        end();
        return;
    }
    begin(QStringLiteral("tr"));
    for (std::size_t i = 0; i < row.size(); ++i)
        cell(table.columns[i], row[i], i == 0);
    end();
}

void ReportHtml::columns(const ReportTable &table) {
    double all = 0;
    for (const ReportColumn &column : table.columns)
        all += column.width;
    begin(QStringLiteral("colgroup"));
    for (const ReportColumn &column : table.columns) {
        m_writer.writeEmptyElement(QStringLiteral("col"));
        attribute(QStringLiteral("class"), QStringLiteral("w%1").arg(qRound(100 * column.width / all)));
    }
    end();
    begin(QStringLiteral("thead"));
    begin(QStringLiteral("tr"));
    for (const ReportColumn &column : table.columns) {
        begin(QStringLiteral("th"), column.figure ? QStringLiteral("figure") : QString());
        attribute(QStringLiteral("scope"), QStringLiteral("col"));
        text(column.heading);
        end();
    }
    end();
    end();
}

void ReportHtml::table(const ReportTable &table, const QString &ofClass) {
    if (table.empty())
        return;
    if (!table.heading.isEmpty())
        element(QStringLiteral("h2"), table.heading);
    if (!table.rows.empty()) {
        begin(QStringLiteral("table"), ofClass);
        columns(table);
        begin(QStringLiteral("tbody"));
        for (const ReportRow &one : table.rows)
            row(table, one);
        end();
        end();
    }
    QStringList said{text::startingUpper(table.more()), table.note};
    said.removeAll(QString());
    if (!said.isEmpty())
        element(QStringLiteral("p"), said.join(QStringLiteral(". ")), QStringLiteral("note"));
}

void ReportHtml::notes(const ReportNotes &notes) {
    if (notes.empty())
        return;
    begin(QStringLiteral("div"), QStringLiteral("part"));
    element(QStringLiteral("h2"), notes.heading);
    begin(QStringLiteral("ul"), QStringLiteral("dense"));
    for (const QString &line : notes.lines)
        element(QStringLiteral("li"), line);
    end();
    if (const QString more = notes.more(); !more.isEmpty())
        element(QStringLiteral("p"), text::startingUpper(more), QStringLiteral("note"));
    end();
}

void ReportHtml::figure(const QSizeF &size, const QString &summary, const QString &caption,
                        const std::function<void(QPainter &)> &paint) {
    begin(QStringLiteral("figure"));
    if (!caption.isEmpty())
        element(QStringLiteral("figcaption"), caption);
    begin(QStringLiteral("svg"));
    attribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    attribute(QStringLiteral("viewBox"), viewBoxOf(size));
    attribute(QStringLiteral("role"), QStringLiteral("img"));
    attribute(QStringLiteral("aria-label"), summary);
    writeVectors(m_writer, size, paint);
    end();
    end();
}

} // namespace tinyatlas
