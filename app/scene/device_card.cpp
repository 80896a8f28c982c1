// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/device_card.h"

#include "app/scene/scene_text.h"
#include "app/text/lane_texts.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double compactHeight = 68;
constexpr double comfortableHeight = 86;
constexpr double sidePadding = 14;
constexpr double titleHeight = 18;
constexpr double lineHeight = 15;
constexpr double barRow = 12;
constexpr double barHeight = 5;
constexpr double barLabelWidth = 34;
constexpr double signSize = 12;

constexpr double underDragTint = 0.16;
constexpr double quietBar = 0.75;
constexpr double dimmedShapes = 0.45;

int fontSize(double size, double scale) { return static_cast<int>(std::lround(size * scale)); }

class CardWriter {
public:
    CardWriter(const DeviceCard &card, const ThemeTokens &tokens, SceneLayer &layer)
        : m_card(card), m_tokens(tokens), m_layer(layer) {}

    bool write() {
        const double scale = m_card.scale;
        const double room = std::clamp(
            (m_card.rect.height() / scale - compactHeight) / (comfortableHeight - compactHeight), 0.0, 1.0);
        addFrame();
        double y = m_card.rect.top() + (5 + 5 * room) * scale;
        const bool elided = addTitle(y);
        y += (titleHeight + room) * scale;
        addLine(y);
        y += (lineHeight + 2 + 6 * room) * scale;
        addBar(y, text::ramBarLabel(), m_card.verdict ? &m_card.verdict->ram() : nullptr);
        y += (barRow + 2 * room) * scale;
        addBar(y, text::flashBarLabel(), m_card.verdict ? &m_card.verdict->flash() : nullptr);
        return elided;
    }

private:
    [[nodiscard]] QColor stateColor() const { return m_tokens.of(m_card.verdict->state); }
    [[nodiscard]] double left() const { return m_card.rect.left() + sidePadding * m_card.scale; }
    [[nodiscard]] double width() const { return m_card.rect.width() - 2 * sidePadding * m_card.scale; }

    [[nodiscard]] QColor faded(QColor color, double opacity = 1) const {
        const double dimming = m_card.dimmed ? dimmedShapes : 1;
        color.setAlphaF(static_cast<float>(color.alphaF() * opacity * dimming));
        return color;
    }

    void addFrame() {
        QColor fill = m_tokens.raised;
        QColor border = m_tokens.line;
        double width = 1;
        if (m_card.verdict && m_card.loud) {
            border = stateColor();
            width = m_card.underDrag ? 2.5 : 1.5;
            if (m_card.underDrag)
                fill = blend(stateColor(), m_tokens.raised, underDragTint);
        } else if (m_card.selected) {
            border = m_tokens.accent;
            width = 2;
        } else if (m_card.hovered) {
            border = m_tokens.muted;
        } else if (m_card.verdict) {
            border = blend(stateColor(), m_tokens.line, 0.55);
        }
        m_layer.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                  .rect = m_card.rect,
                                  .radius = 10 * m_card.scale,
                                  .fill = faded(fill),
                                  .fillBottom = {},
                                  .stroke = faded(border),
                                  .strokeWidth = width * m_card.scale});
    }

    bool addTitle(double y) {
        m_layer.texts.push_back({.text = m_card.title,
                                 .box = {left(), y, width(), titleHeight * m_card.scale},
                                 .size = fontSize(13, m_card.scale),
                                 .weight = QFont::DemiBold,
                                 .elide = Qt::ElideMiddle, // boards of a family differ at the end
                                 .color = m_card.dimmed ? m_tokens.muted : m_tokens.text});
        return fullWidth(m_layer.texts.back()) > width();
    }

    void addLine(double y) {
        const double scale = m_card.scale;
        double indent = 0;
        if (m_card.verdict) {
            const double size = signSize * scale;
            const double top = y + (lineHeight * scale - size) / 2;
            m_layer.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                      .rect = {left(), top, size, size},
                                      .fill = faded(stateColor()),
                                      .fillBottom = {},
                                      .stroke = m_tokens.raised,
                                      .state = m_card.verdict->state});
            indent = size + 5 * scale;
        }
        m_layer.texts.push_back({.text = m_card.line,
                                 .box = {left() + indent, y, width() - indent, lineHeight * scale},
                                 .size = fontSize(11, scale),
                                 .weight = m_card.verdict ? QFont::DemiBold : QFont::Normal,
                                 .color = lineColor()});
    }

    /// On the tint of its own colour an answer would be hard to read: there its sign alone has the colour.
    [[nodiscard]] QColor lineColor() const {
        if (!m_card.verdict || m_card.dimmed)
            return m_tokens.muted;
        return m_card.underDrag ? m_tokens.text : m_tokens.inkOf(m_card.verdict->state);
    }

    /// `requirement` is null where nothing is asked of the device: then the track stays empty.
    void addBar(double y, const QString &label, const Requirement *requirement) {
        const double scale = m_card.scale;
        m_layer.texts.push_back({.text = label,
                                 .box = {left(), y, barLabelWidth * scale, barRow * scale},
                                 .size = fontSize(10, scale),
                                 .color = m_tokens.muted});
        const QRectF track(left() + barLabelWidth * scale, y + (barRow - barHeight) / 2 * scale,
                           width() - barLabelWidth * scale, barHeight * scale);
        if (requirement && !requirement->met) {
            addUnknownBar(track);
            return;
        }
        addRect(track, faded(m_tokens.line));
        if (!requirement)
            return;
        const double share = std::min(1.0, requirement->filled().value_or(0)) * m_card.filled;
        // What needs next to nothing still shows as a dot; what needs nothing does not.
        if (share > 0)
            addRect(
                {track.topLeft(), QSizeF(std::max(track.width() * share, track.height()), track.height())},
                faded(barColor(*requirement), m_card.loud ? 1 : quietBar));
    }

    /// Hatched, with a question mark: neither empty nor full.
    void addUnknownBar(const QRectF &track) {
        const double mark = barRow * m_card.scale;
        m_layer.shapes.push_back({.kind = SceneShape::Kind::Stripes,
                                  .rect = track.adjusted(0, 0, -mark, 0),
                                  .fill = faded(m_tokens.unknown, 0.5),
                                  .fillBottom = {},
                                  .stroke = {}});
        m_layer.texts.push_back({.text = QStringLiteral("?"),
                                 .box = {track.right() - mark, track.center().y() - mark / 2, mark, mark},
                                 .horizontal = Qt::AlignRight,
                                 .size = fontSize(10, m_card.scale),
                                 .weight = QFont::DemiBold,
                                 .color = m_tokens.unknown});
    }

    void addRect(const QRectF &rect, const QColor &color) {
        m_layer.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                  .rect = rect,
                                  .radius = rect.height() / 2,
                                  .fill = color,
                                  .fillBottom = {},
                                  .stroke = {}});
    }

    /// A memory that would do, on a device that fails for another reason, is no good news: it stays grey.
    [[nodiscard]] QColor barColor(const Requirement &requirement) const {
        if (!requirement.met.value_or(true))
            return m_tokens.doesNotFit;
        return isFit(m_card.verdict->state) ? stateColor() : blend(m_tokens.muted, m_tokens.line, 0.6);
    }

    const DeviceCard &m_card;
    const ThemeTokens &m_tokens;
    SceneLayer &m_layer;
};

} // namespace

bool addDeviceCard(const DeviceCard &card, const ThemeTokens &tokens, SceneLayer &layer) {
    return CardWriter(card, tokens, layer).write();
}

} // namespace tinyatlas
