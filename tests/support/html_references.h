// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace tinyatlas::test {

/// What `html` refers to that a browser would load; and its ids.
struct References {
    QStringList loaded;
    QStringList ids;
    QSet<QString> elements;
    QString error;
};

inline References referencesOf(const QByteArray &html) {
    static const QStringList loading{QStringLiteral("src"), QStringLiteral("srcset"), QStringLiteral("data"),
                                     QStringLiteral("poster"), QStringLiteral("action")};
    References found;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        found.elements << reader.name().toString();
        for (const QXmlStreamAttribute &one : reader.attributes()) {
            const bool link = one.name() == QLatin1String("href") && !one.value().startsWith(u'#');
            if (loading.contains(one.name().toString()) || (link && reader.name() != QLatin1String("a")) ||
                one.name().startsWith(QLatin1String("on")))
                found.loaded << one.value().toString();
            if (one.name() == QLatin1String("id"))
                found.ids << one.value().toString();
        }
    }
    found.error = reader.errorString();
    return found;
}

} // namespace tinyatlas::test
