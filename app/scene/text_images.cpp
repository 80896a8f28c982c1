// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/text_images.h"

#include "app/scene/scene_text.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t manyEntries = 800;
constexpr int mostPaintedInAFrame = 24; // each takes a twentieth of a millisecond or more
constexpr int padding = 1;              // device pixels: what is smoothed reaches out of the line's rectangle

} // namespace

std::size_t TextImages::Hash::operator()(const Key &key) const {
    const SceneText &text = key.text;
    return qHashMulti(0, text.text, text.box.width(), text.size, static_cast<int>(text.weight),
                      text.color.rgba(), key.scale);
}

std::optional<PlacedText> TextImages::place(const SceneText &text, qreal scale) {
    Key key{text, scale};
    key.text.box.moveTo(0, 0);
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        if (++m_painted > mostPaintedInAFrame)
            return std::nullopt;
        found = m_entries.emplace(std::move(key), paint(text, scale)).first;
    }
    Entry &entry = found->second;
    entry.lastFrame = m_frame;
    const QPointF corner = text.box.topLeft() * scale + entry.offset;
    const QPointF snapped(std::round(corner.x()), std::round(corner.y()));
    return PlacedText{entry.number, QRectF(snapped / scale, QSizeF(image(entry.number).size()) / scale)};
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

bool TextImages::endFrame() {
    if (m_entries.size() > manyEntries) {
        std::erase_if(m_entries, [this](const auto &item) {
            const bool stale = item.second.lastFrame != m_frame;
            if (stale)
                m_images.erase(item.second.number);
            return stale;
        });
    }
    ++m_frame;
    return std::exchange(m_painted, 0) <= mostPaintedInAFrame;
}

} // namespace tinyatlas
