// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/svg_fragment.h"

#include "app/export/picture_file.h"

#include <QBuffer>
#include <QPainter>
#include <QSet>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace tinyatlas {

namespace {

constexpr int pixelsPerInch = 96;

QByteArray painted(const QSizeF &size, const std::function<void(QPainter &)> &paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    fitForXml(bytes);
    return bytes;
}

/// What the generator writes besides is of SVG Tiny, and refused in HTML.
bool isKept(QStringView attribute) {
    static const QSet<QString> kept{QStringLiteral("cx"),
                                    QStringLiteral("cy"),
                                    QStringLiteral("d"),
                                    QStringLiteral("fill"),
                                    QStringLiteral("fill-opacity"),
                                    QStringLiteral("fill-rule"),
                                    QStringLiteral("font-size"),
                                    QStringLiteral("font-weight"),
                                    QStringLiteral("height"),
                                    QStringLiteral("points"),
                                    QStringLiteral("r"),
                                    QStringLiteral("rx"),
                                    QStringLiteral("ry"),
                                    QStringLiteral("stroke"),
                                    QStringLiteral("stroke-dasharray"),
                                    QStringLiteral("stroke-width"),
                                    QStringLiteral("transform"),
                                    QStringLiteral("stroke-dashoffset"),
                                    QStringLiteral("width"),
                                    QStringLiteral("x"),
                                    QStringLiteral("stroke-linecap"),
                                    QStringLiteral("x1"),
                                    QStringLiteral("x2"),
                                    QStringLiteral("stroke-linejoin"),
                                    QStringLiteral("y"),
                                    QStringLiteral("y1"),
                                    QStringLiteral("stroke-miterlimit"),
                                    QStringLiteral("y2"),
                                    QStringLiteral("stroke-opacity")};
    return kept.contains(attribute.toString());
}

bool isShape(QStringView element) {
    static const QSet<QString> shapes{
        QStringLiteral("circle"), QStringLiteral("ellipse"), QStringLiteral("g"),
        QStringLiteral("line"),   QStringLiteral("path"),    QStringLiteral("polygon"),
        QStringLiteral("rect"),   QStringLiteral("text"),    QStringLiteral("polyline")};
    return shapes.contains(element.toString());
}

void writeStart(const QXmlStreamReader &from, QXmlStreamWriter &to) {
    to.writeStartElement(from.name().toString());
    for (const QXmlStreamAttribute &attribute : from.attributes()) {
        if (attribute.namespaceUri().isEmpty() && isKept(attribute.name()))
            to.writeAttribute(attribute.name().toString(), attribute.value().toString());
    }
}

} // namespace

void writeVectors(QXmlStreamWriter &to, const QSizeF &size, const std::function<void(QPainter &)> &paint) {
    writeVectors(to, painted(size, paint));
}

void writeVectors(QXmlStreamWriter &to, const QByteArray &svg) {
    QXmlStreamReader from(svg);
    int open = 0;
    while (!from.atEnd()) {
        from.readNext();
        if (from.isStartElement() && from.name() == QLatin1String("svg"))
            continue;
        if (from.isStartElement() && !isShape(from.name())) {
            from.skipCurrentElement();
        } else if (from.isStartElement()) {
            writeStart(from, to);
            ++open;
        } else if (from.isCharacters() && !from.isWhitespace()) {
            to.writeCharacters(from.text().toString());
        } else if (from.isEndElement() && isShape(from.name())) {
            to.writeEndElement();
            --open;
        }
    }
    for (; open > 0; --open) // it ended too soon: what follows on the page is no part of the picture
        to.writeEndElement();
}

} // namespace tinyatlas
