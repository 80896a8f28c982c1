// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/focus_places.h"

#include "app/scene/map_nodes.h"
#include "app/scene/scene_text.h"
#include "app/text/focus_texts.h"
#include "app/text/node_texts.h"
#include "core/layout/focus_rings.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double longestName = 250; // pixels, times the text's scale
constexpr double smallestNode = 7;
constexpr double innerRing = 175; // of the first ring at least

double textWidth(const QString &text, double size, QFont::Weight weight, bool heading = false) {
    return fullWidth({.text = text,
                      .box = {},
                      .size = static_cast<int>(std::lround(size)),
                      .weight = weight,
                      .heading = heading,
                      .color = {}});
}

/// Measures what shows, has it put in its place, and lists it.
class PlacesWriter {
public:
    PlacesWriter(const Catalog &catalog, const KnowledgeGraph &graph, const FocusContent &content,
                 Bytes largestRam, double textScale, const std::function<QString(NodeId)> &verdictWords)
        : m_catalog(catalog), m_graph(graph), m_content(content), m_largestRam(largestRam),
          m_textScale(textScale), m_verdictWords(verdictWords) {}

    FocusPlaces write() {
        for (const FocusSector &sector : m_content.sectors)
            measure(sector);
        const PlacedRings rings = placeRings(m_sectors, static_cast<float>(innerRing * m_textScale));
        m_places.radii.assign(rings.radii.begin(), rings.radii.end());
        for (std::size_t i = 0; i < m_content.sectors.size(); ++i)
            list(i, rings.sectors[i]);
        // As if things were all around it: then it does stand in the middle, with its name.
        const double inner = innerRing * m_textScale;
        m_places.bounds |= QRectF(-inner, -inner, 2 * inner, 2 * inner);
        return std::move(m_places);
    }

private:
    [[nodiscard]] FocusSpot spotOf(NodeId node) const {
        FocusSpot spot;
        spot.node = node;
        spot.radius = std::max(smallestNode, nodeRadius(m_catalog, m_graph, node, m_largestRam));
        spot.name = text::nodeName(m_catalog, m_graph, node);
        return spot;
    }

    /// What a click leads to others with.
    [[nodiscard]] static FocusSpot spotOfGroup(const QString &name, std::string group) {
        FocusSpot spot;
        spot.radius = smallestNode + 1;
        spot.name = name;
        spot.group = std::move(group);
        return spot;
    }

    [[nodiscard]] QFont::Weight weightOf(const FocusSpot &spot) const {
        return spot.node.valid() && m_graph.kind(spot.node) == NodeKind::Device ? QFont::DemiBold
                                                                                : QFont::Normal;
    }

    [[nodiscard]] RingItem itemOf(FocusSpot &spot) const {
        const double name = textWidth(spot.name, focus_sizes::nameText * m_textScale, weightOf(spot));
        const double note = spot.note.isEmpty()
                                ? 0
                                : textWidth(spot.note, focus_sizes::noteText * m_textScale, QFont::Normal);
        spot.reach = spot.radius + focus_sizes::labelGap + (note > 0 ? focus_sizes::signGap : 0) +
                     std::min(std::ceil(std::max(name, note)) + 3, longestName * m_textScale);
        const double lines = focus_sizes::nameLine + (note > 0 ? focus_sizes::noteLine : 0);
        const double height = std::max(2 * spot.radius, lines * m_textScale);
        return {.radius = static_cast<float>(spot.radius),
                .reach = static_cast<float>(spot.reach),
                .height = static_cast<float>(height),
                .next = {}};
    }

    void measure(const FocusSector &sector) {
        RingSector ring;
        const double chevron = headingGroup(sector).empty() ? 0 : focus_sizes::chevron;
        ring.heading = {
            static_cast<float>(std::ceil(textWidth(sector.heading, focus_sizes::headingText * m_textScale,
                                                   QFont::DemiBold, true)) +
                               4 + chevron),
            static_cast<float>(focus_sizes::nameLine * m_textScale)};
        std::vector<FocusSpot> spots;
        std::vector<std::vector<FocusSpot>> next;
        for (const FocusThing &thing : sector.things) {
            FocusSpot spot = spotOf(thing.node);
            if (sector.judged)
                spot.note = m_verdictWords(thing.node);
            ring.items.push_back(itemOf(spot));
            spots.push_back(std::move(spot));
            next.push_back(measureNext(thing, ring.items.back()));
        }
        for (FocusSpot &group : groupsOf(sector)) {
            ring.items.push_back(itemOf(group));
            spots.push_back(std::move(group));
            next.emplace_back();
        }
        m_sectors.push_back(std::move(ring));
        m_spots.push_back(std::move(spots));
        m_next.push_back(std::move(next));
    }

    [[nodiscard]] static std::vector<FocusSpot> groupsOf(const FocusSector &sector) {
        std::vector<FocusSpot> groups;
        if (sector.more > 0)
            groups.push_back(
                spotOfGroup(sector.full ? text::moreToSearch(sector.more) : text::moreThings(sector.more),
                            moreGroup(sector.key)));
        if (sector.opened)
            groups.push_back(spotOfGroup(text::fewerThings(), fewerGroup(sector.key)));
        return groups;
    }

    /// The key of what a click on its heading opens or folds; empty where it does neither.
    [[nodiscard]] static std::string headingGroup(const FocusSector &sector) {
        if (sector.opened)
            return fewerGroup(sector.key);
        return sector.more > 0 ? moreGroup(sector.key) : std::string();
    }

    [[nodiscard]] std::vector<FocusSpot> measureNext(const FocusThing &thing, RingItem &item) const {
        std::vector<FocusSpot> next;
        for (const NodeId node : thing.next)
            next.push_back(spotOf(node));
        if (thing.more > 0)
            next.push_back(spotOfGroup(text::moreThings(thing.more), neighbourGroup(thing.node)));
        for (FocusSpot &spot : next)
            item.next.push_back(itemOf(spot));
        return next;
    }

    void list(std::size_t index, const PlacedSector &placed) {
        const FocusSector &sector = m_content.sectors[index];
        listHeading(index, sector, placed);
        for (std::size_t i = 0; i < m_spots[index].size(); ++i) {
            const std::size_t parent = m_places.spots.size();
            add(std::move(m_spots[index][i]), index, FocusSpot::none, placed.items[i]);
            for (std::size_t n = 0; n < m_next[index][i].size(); ++n)
                add(std::move(m_next[index][i][n]), index, parent, placed.next[i][n]);
        }
    }

    void listHeading(std::size_t index, const FocusSector &sector, const PlacedSector &placed) {
        FocusHeading heading{.sector = index,
                             .place = {static_cast<double>(placed.heading.centre.x),
                                       static_cast<double>(placed.heading.centre.y)},
                             .width = static_cast<double>(m_sectors[index].heading.width)};
        heading.side = placed.headingInMiddle ? Qt::AlignHCenter
                       : placed.heading.left  ? Qt::AlignRight
                                              : Qt::AlignLeft;
        heading.group = headingGroup(sector);
        const double left = heading.side == Qt::AlignHCenter ? heading.place.x() - heading.width / 2
                            : heading.side == Qt::AlignRight ? heading.place.x() - heading.width
                                                             : heading.place.x();
        const auto height = static_cast<double>(m_sectors[index].heading.height);
        m_places.bounds |= QRectF(left, heading.place.y() - height / 2, heading.width, height);
        m_places.headings.push_back(std::move(heading));
    }

    void add(FocusSpot spot, std::size_t sector, std::size_t beside, const RingPlace &place) {
        spot.sector = sector;
        spot.beside = beside;
        spot.place = {static_cast<double>(place.centre.x), static_cast<double>(place.centre.y)};
        spot.left = place.left;
        const double near = spot.left ? -spot.reach : -spot.radius;
        const double half = std::max(spot.radius, focus_sizes::nameLine * m_textScale / 2);
        m_places.bounds |=
            QRectF(spot.place.x() + near, spot.place.y() - half, spot.radius + spot.reach, 2 * half);
        m_places.spots.push_back(std::move(spot));
    }

    const Catalog &m_catalog;
    const KnowledgeGraph &m_graph;
    const FocusContent &m_content;
    Bytes m_largestRam;
    double m_textScale;
    const std::function<QString(NodeId)> &m_verdictWords;

    // By sector.
    std::vector<RingSector> m_sectors;
    std::vector<std::vector<FocusSpot>> m_spots;
    std::vector<std::vector<std::vector<FocusSpot>>> m_next; ///< and then by spot
    FocusPlaces m_places;
};

} // namespace

std::string moreGroup(std::uint32_t sector) { return "more " + std::to_string(sector); }

std::string fewerGroup(std::uint32_t sector) { return "fewer " + std::to_string(sector); }

std::string neighbourGroup(NodeId node) { return "neighbours " + std::to_string(node.value); }

FocusPlaces focusPlaces(const Catalog &catalog, const KnowledgeGraph &graph, const FocusContent &content,
                        Bytes largestRam, double textScale,
                        const std::function<QString(NodeId)> &verdictWords) {
    return PlacesWriter(catalog, graph, content, largestRam, textScale, verdictWords).write();
}

} // namespace tinyatlas
