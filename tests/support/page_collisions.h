// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_page.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QStringList>
#include <QTransform>
#include <QXmlStreamReader>

#include <vector>

namespace tinyatlas::test {

struct Written {
    QString text;
    QRectF rect; ///< on the page
};

inline QTransform transformOf(const QXmlStreamAttributes &attributes) {
    static const QRegularExpression form(QStringLiteral("matrix\\(([^)]*)\\)"));
    const auto match = form.match(attributes.value(QLatin1String("transform")).toString());
    const QStringList n = match.captured(1).split(u',');
    return n.size() == 6 ? QTransform(n[0].toDouble(), n[1].toDouble(), n[2].toDouble(), n[3].toDouble(),
                                      n[4].toDouble(), n[5].toDouble())
                         : QTransform();
}

/// Where each text of a page is, on an SVG picture of it.
inline std::vector<Written> textsWithPlaces(const QByteArray &svg) {
    std::vector<Written> all;
    QTransform transform;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == QLatin1String("g") && attributes.hasAttribute(QLatin1String("transform")))
            transform = transformOf(attributes);
        if (reader.name() != QLatin1String("text"))
            continue;
        QFont font =
            PagePainter::font(qRound(attributes.value(QLatin1String("font-size")).toDouble()), false);
        font.setWeight(static_cast<QFont::Weight>(attributes.value(QLatin1String("font-weight")).toInt()));
        const QPointF at(attributes.value(QLatin1String("x")).toDouble(),
                         attributes.value(QLatin1String("y")).toDouble());
        const QString text = reader.readElementText();
        // The room of letters, without the leading around them.
        const QRectF ink = QFontMetricsF(font).tightBoundingRect(text).translated(at);
        all.push_back({text, transform.mapRect(ink)});
    }
    return all;
}

/// What lies outside of the page's margins, or on something else; fewer texts than `least` are wrong as well.
inline QStringList collisionsOn(const PicturePage &page, std::size_t least = 60) {
    const std::vector<Written> all = textsWithPlaces(fileOf(page, PictureFormat::Svg));
    constexpr qreal margin = 20;
    const QRectF sheet = QRectF(QPointF(), page.size).adjusted(margin, margin, -margin, -margin);
    QStringList wrong;
    if (all.size() < least)
        wrong << QStringLiteral("only %1 texts").arg(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!sheet.contains(all[i].rect))
            wrong << QStringLiteral("outside: ") + all[i].text;
        for (std::size_t j = 0; j < i; ++j) {
            if (all[i]
                    .rect.adjusted(0.7, 0.7, -0.7, -0.7)
                    .intersects(all[j].rect.adjusted(0.7, 0.7, -0.7, -0.7)))
                wrong << QStringLiteral("\"%1\" on \"%2\"").arg(all[i].text, all[j].text);
        }
    }
    return wrong;
}

} // namespace tinyatlas::test
