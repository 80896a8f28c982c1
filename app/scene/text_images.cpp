// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/text_images.h"

#include "app/scene/scene_text.h"

#include <QPainter>

#include <cmath>

namespace tinyatlas {

namespace {

constexpr std::size_t manyEntries = 800;
constexpr int padding = 1; // device pixels: what is smoothed reaches out of the line's rectangle

/// All that the image depends on; where it goes is no part of it.
QString keyOf(const SceneText &text, qreal scale) {
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|")
               .arg(text.size)
               .arg(static_cast<int>(text.weight))
               .arg(static_cast<int>(text.heading) + 2 * static_cast<int>(text.elide))
               .arg(static_cast<int>(text.horizontal))
               .arg(text.color.rgba())
               .arg(scale)
               .arg(text.box.width())
               .arg(text.box.height()) +
           text.text;
}

} // namespace

PlacedText TextImages::place(const SceneText &text, qreal scale) {
    Entry &entry = m_entries[keyOf(text, scale)];
    if (entry.number == 0)
        entry = paint(text, scale);
    entry.lastFrame = m_frame;
    const QPointF corner = text.box.topLeft() * scale + entry.offset;
    const QPointF snapped(std::round(corner.x()), std::round(corner.y()));
    return {entry.number, QRectF(snapped / scale, QSizeF(image(entry.number).size()) / scale), text.opacity};
}

TextImages::Entry TextImages::paint(const SceneText &text, qreal scale) {
    const FittedText line = fitted(text);
    const QSize size(static_cast<int>(std::ceil(line.rect.width() * scale)) + 2 * padding,
                     static_cast<int>(std::ceil(line.rect.height() * scale)) + 2 * padding);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(line.font);
    painter.setPen(text.color);
    // The baseline on a whole device pixel as well, or the feet of the letters are blurred.
    painter.translate(padding, padding + std::round(line.baseline * scale));
    painter.scale(scale, scale);
    painter.drawText(QPointF(), line.text);
    painter.end();

    m_images.emplace(++m_lastNumber, std::move(image));
    const QPointF offset = (line.rect.topLeft() - text.box.topLeft()) * scale - QPointF(padding, padding);
    return {.number = m_lastNumber, .offset = offset, .lastFrame = m_frame};
}

void TextImages::endFrame() {
    if (m_entries.size() > manyEntries) {
        std::erase_if(m_entries, [this](const auto &item) {
            const bool stale = item.second.lastFrame != m_frame;
            if (stale)
                m_images.erase(item.second.number);
            return stale;
        });
    }
    ++m_frame;
}

} // namespace tinyatlas
