// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/scene_text.h"

#include "app/theme/theme_tokens.h"

#include <QFontMetricsF>

#include <cmath>
#include <unordered_map>

namespace tinyatlas {

namespace {

/// The width of texts in a font, each shaped once: a frame asks for a hundred, nearly all of them those of
/// the frame before.
class TextWidths {
public:
    qreal of(const QString &text, int size, QFont::Weight weight, bool heading) {
        constexpr std::size_t many = 5000;
        if (m_widths.size() > many)
            m_widths.clear();
        const auto [entry, added] = m_widths.try_emplace(Key{text, size, weight, heading}, 0);
        if (added)
            entry->second = QFontMetricsF(sceneFont(size, weight, heading)).horizontalAdvance(text);
        return entry->second;
    }

private:
    struct Key {
        QString text;
        int size = 0;
        QFont::Weight weight = QFont::Normal;
        bool heading = false;

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const {
            return qHashMulti(0, key.text, key.size, static_cast<int>(key.weight), key.heading);
        }
    };

    std::unordered_map<Key, qreal, Hash> m_widths;
};

} // namespace

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

qreal fullWidth(const SceneText &text) {
    thread_local TextWidths widths; // pictures may be made on any thread
    return widths.of(text.text, text.size, text.weight, text.heading);
}

FittedText fitted(const SceneText &text) {
    FittedText result;
    result.font = sceneFont(text);
    const QFontMetricsF metrics(result.font);
    qreal width = fullWidth(text);
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
