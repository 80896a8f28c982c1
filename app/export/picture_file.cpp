// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/picture_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace tinyatlas {

namespace {

constexpr int pixelsPerInch = 96; // logical ones, as browsers count

void paint(const PicturePage &page, QPainter &painter) {
    const QRectF all(QPointF(), page.size);
    painter.fillRect(all, page.background);
    painter.setClipRect(all);
    page.paint(painter);
}

/// QSvgGenerator writes the size in millimetres, and those are rounded: it becomes a pixel too large.
void countInPixels(const QSizeF &size, QByteArray &svg) {
    const QByteArray begin = "<svg width=\"";
    const qsizetype from = svg.indexOf(begin);
    const qsizetype to = svg.indexOf("mm\"\n", from);
    if (from < 0 || to < 0)
        return;
    svg.replace(from, to + 3 - from,
                begin + QByteArray::number(size.width()) + "\" height=\"" +
                    QByteArray::number(size.height()) + '"');
}

/// QSvgGenerator knows no clipping: what reaches beyond the page would show wherever the picture is set
/// into another one.
void cutOffBeyond(const QSizeF &size, QByteArray &svg) {
    const QByteArray definitions = "<defs>";
    const QByteArray group = "<g ";
    const qsizetype at = svg.indexOf(definitions);
    const qsizetype body = svg.indexOf(group, at);
    if (at < 0 || body < 0)
        return;
    svg.insert(body + group.size(), "clip-path=\"url(#page)\" ");
    svg.insert(at + definitions.size(), "\n<clipPath id=\"page\"><rect width=\"" +
                                            QByteArray::number(size.width()) + "\" height=\"" +
                                            QByteArray::number(size.height()) + "\"/></clipPath>");
}

QByteArray svgOf(const PicturePage &page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF(QPointF(), page.size));
    generator.setTitle(page.title);
    QPainter painter(&generator);
    paint(page, painter);
    painter.end();
    countInPixels(page.size, bytes);
    cutOffBeyond(page.size, bytes);
    fitForXml(bytes);
    return bytes;
}

/// The same picture is the same file: the date of its making is left out, digit by digit, because the file
/// knows where everything in it begins.
void blankDate(QByteArray &pdf) {
    const QByteArray entry = "/CreationDate (D:";
    for (qsizetype at = pdf.indexOf(entry); at >= 0; at = -1) {
        const QByteArray never = "20000101000000";
        pdf.replace(at + entry.size(), never.size(), never);
    }
}

QByteArray pdfOf(const PicturePage &page) {
    constexpr double pointsPerInch = 72;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(pixelsPerInch);
    writer.setPageSize(QPageSize(page.size * pointsPerInch / pixelsPerInch, QPageSize::Point));
    writer.setPageMargins({});
    writer.setTitle(page.title);
    writer.setCreator(QStringLiteral("TinyAtlas"));
    QPainter painter(&writer);
    paint(page, painter);
    painter.end();
    blankDate(bytes);
    return bytes;
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString &fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
        if (suffix == suffixOf(format))
            return format;
    return std::nullopt;
}

QString suffixOf(PictureFormat format) {
    switch (format) {
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

QImage imageOf(const PicturePage &page, qreal scale) {
    // With an alpha channel, text is smoothed in grey: what is pasted may be scaled.
    QImage image((page.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(page.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    page.paint(painter);
    return image;
}

void fitForXml(QByteArray &utf8) {
    const QByteArray replacement = QString(QChar(QChar::ReplacementCharacter)).toUtf8();
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char byte = utf8[at];
        if (static_cast<unsigned char>(byte) < ' ' && byte != '\t' && byte != '\n' && byte != '\r')
            utf8.replace(at, 1, replacement);
    }
    for (const char16_t noCharacter : {u'\uFFFE', u'\uFFFF'})
        utf8.replace(QString(QChar(noCharacter)).toUtf8(), replacement);
}

QByteArray pngOf(const QImage &image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) &&
                   image.convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG")
               ? bytes
               : QByteArray();
}

QByteArray fileOf(const PicturePage &page, PictureFormat format, qreal scale) {
    switch (format) {
    case PictureFormat::Png:
        return pngOf(imageOf(page, scale));
    case PictureFormat::Svg:
        return svgOf(page);
    case PictureFormat::Pdf:
        break;
    }
    return pdfOf(page);
}

} // namespace tinyatlas
