// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/focus_rings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tinyatlas {

namespace {

// The sine of the angle over the horizontal up to which things stand: where a ring is steeper, labels beside
// it would be far apart or in each other's way.
constexpr float steepest = 0.88F;
constexpr float rowGap = 5;
constexpr float sectorGap = 18;
constexpr float headingGap = 4;
constexpr float ringGap = 12;
constexpr float widest = 420; // of the first ring, as long as things can stand on a second one instead
constexpr float mostStretched = 1.7F;
constexpr std::size_t fewest = 3; // that stand on the first ring, of those that have more

float slotOf(const RingItem &item) {
    float next = 0;
    for (const RingItem &each : item.next)
        next += each.height + rowGap;
    return std::max(item.height + rowGap, next);
}

float across(const std::vector<RingItem> &items, std::size_t first, std::size_t last) {
    return std::accumulate(items.begin() + static_cast<std::ptrdiff_t>(first),
                           items.begin() + static_cast<std::ptrdiff_t>(last), 0.0F,
                           [](float sum, const RingItem &item) { return sum + slotOf(item); });
}

/// A sector, or half of one, on one side of the middle.
struct Piece {
    std::size_t sector = 0;
    std::size_t first = 0; ///< of its items
    std::size_t last = 0;  ///< behind the last one
    bool left = false;
    float heading = 0; ///< its height, with its gap; 0 where it stands elsewhere
    float wish = 0;    ///< how much of the height of the first ring it would like
    float least = 0;   ///< and what it can do with
    // Sines of the angles between which it lies.
    float from = 0;
    float to = 0;
};

class RingPlacer {
public:
    RingPlacer(std::span<const RingSector> sectors, float inner) : m_sectors(sectors), m_inner(inner) {}

    PlacedRings place() {
        for (const RingSector &sector : m_sectors) {
            PlacedSector placed;
            placed.items.resize(sector.items.size());
            placed.next.resize(sector.items.size());
            m_placed.sectors.push_back(std::move(placed));
        }
        cut();
        share();
        putHeadings();
        putLabelled();
        putNext();
        return std::move(m_placed);
    }

private:
    /// Divides them between the two sides, as evenly as their order allows.
    void cut() {
        std::vector<Piece> all;
        for (std::size_t i = 0; i < m_sectors.size(); ++i)
            if (!m_sectors[i].items.empty())
                all.push_back(piece(i, 0, m_sectors[i].items.size(), true));
        if (all.size() == 1)
            return halve(all.front());
        float whole = 0;
        for (const Piece &each : all)
            whole += std::min(each.wish, 2 * steepest * widest);
        float right = 0;
        for (Piece &each : all) {
            const float share = std::min(each.wish, 2 * steepest * widest);
            each.left = !m_pieces.empty() && right + share / 2 > whole / 2;
            right += share;
            m_pieces.push_back(each);
        }
    }

    void halve(const Piece &whole) {
        const RingSector &sector = m_sectors[whole.sector];
        const std::size_t middle = (sector.items.size() + 1) / 2;
        m_placed.sectors[whole.sector].headingInMiddle = true;
        m_pieces.push_back(piece(whole.sector, 0, middle, false));
        if (middle < sector.items.size()) {
            m_pieces.push_back(piece(whole.sector, middle, sector.items.size(), false));
            m_pieces.back().left = true;
        }
    }

    [[nodiscard]] Piece piece(std::size_t index, std::size_t first, std::size_t last, bool headed) const {
        const RingSector &sector = m_sectors[index];
        Piece made{.sector = index, .first = first, .last = last};
        made.heading = headed && sector.heading.height > 0 ? sector.heading.height + headingGap : 0;
        const float head = made.heading + sectorGap;
        made.wish = head + across(sector.items, first, last);
        const bool opened =
            std::ranges::any_of(sector.items, [](const RingItem &item) { return !item.next.empty(); });
        // What has things beside it stands on the first ring, so that there is room for them.
        made.least =
            opened ? made.wish
                   : std::min(made.wish, head + across(sector.items, first, std::min(last, first + fewest)));
        return made;
    }

    /// How large the first ring is, and what each gets of it.
    void share() {
        float most = 0;
        for (const bool left : {false, true})
            most = std::max(most, shrink(left));
        m_first = std::max(m_inner, most / (2 * steepest));
        for (std::size_t i = 0; i < m_sectors.size(); ++i)
            if (m_placed.sectors[i].headingInMiddle) // which has the room that the ring leaves at its top
                m_first = std::max(m_first, m_sectors[i].heading.width);
        for (const bool left : {false, true})
            spread(left);
    }

    /// Until they go on a ring that is not too wide; returns what they take then.
    float shrink(bool left) {
        constexpr float step = 8;
        for (;;) {
            float taken = 0;
            Piece *largest = nullptr;
            for (Piece &each : m_pieces) {
                if (each.left != left)
                    continue;
                taken += each.wish;
                if (each.wish > each.least && (!largest || each.wish > largest->wish))
                    largest = &each;
            }
            if (taken <= 2 * steepest * std::max(m_inner, widest) || !largest)
                return taken;
            largest->wish = std::max(largest->least, largest->wish - step);
        }
    }

    void spread(bool left) {
        float taken = 0;
        for (const Piece &each : m_pieces)
            taken += each.left == left ? each.wish : 0;
        if (taken <= 0)
            return;
        const float stretch = std::min(2 * steepest * m_first / taken, mostStretched);
        float y = -taken * stretch / 2;
        for (Piece &each : m_pieces) {
            if (each.left != left)
                continue;
            each.from = y / m_first;
            y += each.wish * stretch;
            each.to = y / m_first;
        }
    }

    void putHeadings() {
        for (const Piece &each : m_pieces) {
            PlacedSector &placed = m_placed.sectors[each.sector];
            const LayoutSize &size = m_sectors[each.sector].heading;
            if (placed.headingInMiddle) {
                placed.heading = {{0, -m_first - size.height}, false};
                continue;
            }
            const float y = each.from * m_first + sectorGap / 2 + size.height / 2;
            // At the ring, but never over it where that bends outwards below.
            const float x = std::sqrt(m_first * m_first - y * y);
            placed.heading = {{each.left ? -x : x, y}, each.left};
            m_widest = std::max(m_widest, size.width);
        }
    }

    /// Ring by ring, as many as the ring has room for.
    void putLabelled() {
        float radius = m_first;
        std::vector<std::size_t> next;
        for (const Piece &each : m_pieces)
            next.push_back(each.first);
        bool more = !m_pieces.empty();
        while (more) {
            more = false;
            for (std::size_t i = 0; i < m_pieces.size(); ++i) {
                next[i] = putRow(m_pieces[i], next[i], radius);
                more = more || next[i] < m_pieces[i].last;
            }
            m_placed.radii.push_back(radius);
            radius += m_widest + ringGap + largestRadius();
            m_widest = 0;
        }
        m_beyond = radius;
    }

    /// Returns the first that found no room.
    std::size_t putRow(const Piece &piece, std::size_t first, float radius) {
        const RingSector &sector = m_sectors[piece.sector];
        const float head = radius == m_first ? piece.heading : 0;
        const float top = piece.from * radius + sectorGap / 2 + head;
        const float room = piece.to * radius - sectorGap / 2 - top;
        std::size_t last = first;
        float taken = 0;
        constexpr float tolerance = 0.5;
        while (last < piece.last) {
            const float slot = slotOf(sector.items[last]);
            if (last > first && taken + slot > room + tolerance)
                break;
            taken += slot;
            ++last;
        }
        if (last == first)
            return last;
        const float stretch = std::clamp(room / taken, 1.0F, mostStretched);
        float y = top + (head > 0 ? 0 : std::max(0.0F, room - taken * stretch) / 2);
        for (std::size_t i = first; i < last; ++i) {
            const RingItem &item = sector.items[i];
            const float slot = slotOf(item) * stretch;
            put(piece, i, y + slot / 2, radius);
            y += slot;
        }
        return last;
    }

    void put(const Piece &piece, std::size_t index, float y, float radius) {
        const RingItem &item = m_sectors[piece.sector].items[index];
        const float x = std::sqrt(radius * radius - y * y);
        m_placed.sectors[piece.sector].items[index] = {{piece.left ? -x : x, y}, piece.left};
        m_widest = std::max(m_widest, item.reach);
    }

    [[nodiscard]] float largestRadius() const {
        float largest = 0;
        for (const RingSector &sector : m_sectors)
            for (const RingItem &item : sector.items) {
                largest = std::max(largest, item.radius);
                for (const RingItem &each : item.next)
                    largest = std::max(largest, each.radius);
            }
        return largest;
    }

    /// Beyond all rings, at the height of what they are neighbours of.
    void putNext() {
        bool any = false;
        for (std::size_t s = 0; s < m_sectors.size(); ++s)
            for (std::size_t i = 0; i < m_sectors[s].items.size(); ++i) {
                any = any || !m_sectors[s].items[i].next.empty();
                putNextOf(s, i);
            }
        if (any)
            m_placed.radii.push_back(m_beyond);
    }

    void putNextOf(std::size_t sector, std::size_t index) {
        const std::vector<RingItem> &next = m_sectors[sector].items[index].next;
        const RingPlace &parent = m_placed.sectors[sector].items[index];
        float taken = 0;
        for (const RingItem &each : next)
            taken += each.height + rowGap;
        float y = parent.centre.y - taken / 2;
        for (const RingItem &each : next) {
            y += (each.height + rowGap) / 2;
            const float x = std::sqrt(m_beyond * m_beyond - y * y);
            m_placed.sectors[sector].next[index].push_back({{parent.left ? -x : x, y}, parent.left});
            y += (each.height + rowGap) / 2;
        }
    }

    std::span<const RingSector> m_sectors;
    float m_inner;
    std::vector<Piece> m_pieces; ///< on either side from top to bottom
    float m_first = 0;           ///< radius of the first ring
    float m_widest = 0;          ///< reach of what stands on the ring that is being filled
    float m_beyond = 0;          ///< the radius of the first ring on which nothing stands
    PlacedRings m_placed;
};

} // namespace

PlacedRings placeRings(std::span<const RingSector> sectors, float inner) {
    return RingPlacer(sectors, inner).place();
}

} // namespace tinyatlas
