// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_text.h"

#include "app/theme/theme_tokens.h"

#include <QFontMetricsF>

#include <cmath>

namespace tinyatlas {

QFont sceneFont(int size, QFont::Weight weight, bool heading) {
    // Asked once: the font database answers slowly, and a frame has a hundred texts.
    static const QString family = textFamily();
    QFont font(family);
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (heading) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, size * 0.06);
    }
    return font;
}

QFont sceneFont(const SceneText &text) { return sceneFont(text.size, text.weight, text.heading); }

qreal fullWidth(const SceneText &text) { return QFontMetricsF(sceneFont(text)).horizontalAdvance(text.text); }

FittedText fitted(const SceneText &text) {
    FittedText result;
    result.font = sceneFont(text);
    const QFontMetricsF metrics(result.font);
    qreal width = metrics.horizontalAdvance(text.text);
    result.text = text.text;
    if (width > text.box.width()) {
        result.text = metrics.elidedText(text.text, text.elide, text.box.width());
        width = metrics.horizontalAdvance(result.text);
    }
    const qreal room = text.box.width() - width;
    const qreal left = text.horizontal & Qt::AlignRight     ? room
                       : text.horizontal & Qt::AlignHCenter ? room / 2
                                                            : 0;
    const qreal height = metrics.ascent() + metrics.descent();
    result.rect = {text.box.x() + left, text.box.center().y() - height / 2, width, height};
    result.baseline = metrics.ascent();
    return result;
}

} // namespace tinyatlas
