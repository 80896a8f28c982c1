// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace tinyatlas {

namespace {

constexpr qreal gapToOwnBubble = 5;
constexpr qreal gapToOtherBubbles = 7; // more than to its own: what a label is near to is what it names
constexpr qreal gapToLabels = 3;
constexpr std::array<qreal, 3> reaches{0, 14, 30}; // beyond the first, a line leads to the bubble

/// Where a label lies, seen from its bubble: x and y name the side; along the side it is centred (0), or
/// begins (1) or ends (-1) at the bubble.
struct Direction {
    int x = 0;
    int y = 0;
    int along = 0;
};
constexpr std::array<Direction, 12> directions{{{1, 0},
                                                {-1, 0},
                                                {0, -1},
                                                {0, 1},
                                                {1, -1},
                                                {1, 1},
                                                {-1, -1},
                                                {-1, 1},
                                                {0, -1, 1},
                                                {0, 1, 1},
                                                {0, -1, -1},
                                                {0, 1, -1}}};

QRectF candidate(const Bubble &bubble, const QSizeF &size, const Direction &direction, qreal reach) {
    const auto [x, y, along] = direction;
    const qreal away = bubble.radius + gapToOwnBubble + reach;
    // Aslant, the corner lies on the circle, not on its bounding square.
    const qreal part = x != 0 && y != 0 ? std::sqrt(0.5) : 1;
    const QPointF anchor = bubble.centre + QPointF(x, y) * (away * part) - QPointF(along, 0) * bubble.radius;
    const auto shift = [](int towards, qreal extent) {
        return towards > 0 ? 0 : (towards < 0 ? -extent : -extent / 2);
    };
    return {anchor + QPointF(shift(x + along, size.width()), shift(y, size.height())), size};
}

class Placer {
public:
    Placer(const QRectF &bounds, std::span<const Bubble> bubbles, std::span<const QLineF> lines)
        : m_bounds(bounds), m_bubbles(bubbles), m_lines(lines) {}

    std::optional<PlacedLabel> place(const LabelRequest &request) {
        for (const bool crossLines : {false, true}) {
            if (crossLines && !request.mayCrossLines)
                break;
            for (const qreal reach : reaches) {
                if (reach > 0 && !request.mayBeApart)
                    break;
                if (auto label = placeAt(request, reach, crossLines)) {
                    keep(*label);
                    return label;
                }
            }
        }
        return std::nullopt;
    }

private:
    std::optional<PlacedLabel> placeAt(const LabelRequest &request, qreal reach, bool crossLines) const {
        const Bubble &bubble = m_bubbles[request.bubble];
        for (std::size_t form = 0; form < request.sizes.size(); ++form) {
            for (const auto &direction : directions) {
                const QRectF rect = candidate(bubble, request.sizes[form], direction, reach);
                PlacedLabel label{request.bubble, form, rect, reach > 0};
                if (isFree(label) && (crossLines || !crossesLine(rect)))
                    return label;
            }
        }
        return std::nullopt;
    }

    bool isFree(const PlacedLabel &label) const {
        if (!m_bounds.contains(label.rect))
            return false;
        const QRectF roomy = label.rect.adjusted(-gapToLabels, -1, gapToLabels, 1);
        if (std::ranges::any_of(m_labels, [&](const QRectF &other) { return other.intersects(roomy); }))
            return false;
        if (std::ranges::any_of(m_leaders, [&](const QLineF &line) { return crosses(line, roomy); }))
            return false;
        for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
            const qreal gap = i == label.bubble ? gapToLabels : gapToOtherBubbles;
            if (distance(m_bubbles[i].centre, label.rect) < m_bubbles[i].radius + gap)
                return false;
        }
        return !label.apart || leaderIsFree(leaderOf(label), label.bubble);
    }

    /// A leader that passes over another bubble or label would seem to lead there.
    bool leaderIsFree(const QLineF &leader, std::size_t own) const {
        for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
            const qreal side = m_bubbles[i].radius * 2 + 2;
            QRectF square(0, 0, side, side);
            square.moveCenter(m_bubbles[i].centre);
            if (i != own && crosses(leader, square))
                return false;
        }
        return std::ranges::none_of(m_labels, [&](const QRectF &label) { return crosses(leader, label); });
    }

    bool crossesLine(const QRectF &rect) const {
        return std::ranges::any_of(m_lines, [&](const QLineF &line) { return crosses(line, rect); });
    }

    QLineF leaderOf(const PlacedLabel &label) const {
        const QPointF centre = m_bubbles[label.bubble].centre;
        return {centre, nearest(label.rect, centre)};
    }

    void keep(const PlacedLabel &label) {
        m_labels.push_back(label.rect);
        if (label.apart)
            m_leaders.push_back(leaderOf(label));
    }

    QRectF m_bounds;
    std::span<const Bubble> m_bubbles;
    std::span<const QLineF> m_lines;
    std::vector<QRectF> m_labels;
    std::vector<QLineF> m_leaders;
};

} // namespace

bool crosses(const QLineF &line, const QRectF &rect) {
    // Liang-Barsky: the part of the line that is left after cutting at each side in turn.
    qreal enter = 0;
    qreal leave = 1;
    const auto cut = [&](qreal direction, qreal room) {
        if (direction == 0)
            return room >= 0;
        const qreal at = room / direction;
        if (direction < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        return enter <= leave;
    };
    return cut(-line.dx(), line.x1() - rect.left()) && cut(line.dx(), rect.right() - line.x1()) &&
           cut(-line.dy(), line.y1() - rect.top()) && cut(line.dy(), rect.bottom() - line.y1());
}

QPointF nearest(const QRectF &rect, const QPointF &point) {
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

qreal distance(const QPointF &point, const QRectF &rect) {
    return QLineF(point, nearest(rect, point)).length();
}

std::vector<PlacedLabel> placeLabels(const QRectF &bounds, std::span<const Bubble> bubbles,
                                     std::span<const QLineF> lines, std::span<const LabelRequest> requests) {
    Placer placer(bounds, bubbles, lines);
    std::vector<PlacedLabel> labels;
    for (const LabelRequest &request : requests) {
        if (const auto label = placer.place(request))
            labels.push_back(*label);
    }
    return labels;
}

} // namespace tinyatlas
