// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/picture_view.h"
#include "app/scene/scene_text.h"

#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace tinyatlas::test {

/// The texts of an SVG file, in its order; empty where it is no XML.
inline QStringList textsOf(const QByteArray &svg) {
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            texts << reader.readElementText();
    return reader.hasError() ? QStringList() : texts;
}

/// What can be read of a scene through a viewport, letter by letter: elided, headings in capitals; in the
/// order in which it is painted.
inline QStringList textsInSight(const GraphScene &scene, const PictureView &view, const QSizeF &viewport) {
    QStringList texts;
    for (const SceneLayer &layer : scene.layers) {
        for (SceneText text : layer.texts) {
            if (text.heading) // what is written is in capitals; so it is measured
                text.text = text.text.toUpper();
            const FittedText line = fitted(text);
            if (!line.text.isEmpty() && view.fromPicture(line.rect).intersects(QRectF({}, viewport)))
                texts << line.text;
        }
    }
    return texts;
}

} // namespace tinyatlas::test
