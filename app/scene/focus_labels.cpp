// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/focus_labels.h"

#include "app/scene/map_labels.h"
#include "app/scene/map_nodes.h"
#include "app/scene/node_marks.h"
#include "app/scene/scene_text.h"
#include "app/text/focus_texts.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double smallestText = 10; // pixels: smaller ones are left out rather than not read
constexpr double smallestZoomOfNotes = 0.85;

class LabelWriter {
public:
    LabelWriter(const FocusInput &input, const FocusSight &sight, OccupiedPlaces &occupied,
                const std::vector<std::size_t> &hitOf, std::vector<HitRegion> &hits)
        : m_in(input), m_tokens(input.tokens), m_zoom(input.view.zoom), m_sight(sight), m_occupied(occupied),
          m_hitOf(hitOf), m_hits(hits) {}

    SceneLayer write() {
        addMiddleLabel();
        for (const FocusHeading &heading : m_in.places.headings)
            addHeading(heading);
        for (std::size_t i = 0; i < m_hitOf.size(); ++i)
            if (m_hitOf[i] != FocusSpot::none)
                addLabel(m_in.places.spots[i], m_hits[m_hitOf[i]].rect);
        for (Label &label : m_placed)
            write(label);
        addNote();
        return std::move(m_labels);
    }

private:
    [[nodiscard]] SceneText textOf(const QString &words, double size) const {
        return {.text = words,
                .box = {},
                .size = static_cast<int>(std::max(smallestText, std::floor(size * m_in.textScale * m_zoom))),
                .elide = Qt::ElideMiddle, // many names differ at their end only
                .color = {}};
    }
    [[nodiscard]] double lineOf(const SceneText &text) const { return std::round(text.size * 1.36); }

    /// Writes a text on a ground that hides what runs under it.
    void write(SceneText text, double hidden) {
        m_labels.shapes.push_back({.kind = SceneShape::Kind::Rect,
                                   .rect = text.box,
                                   .radius = 4,
                                   .fill = withOpacity(m_tokens.background, hidden * m_in.move.part),
                                   .fillBottom = {},
                                   .stroke = {}});
        text.color = withOpacity(text.color, m_in.move.part);
        m_labels.texts.push_back(std::move(text));
    }

    void addMiddleLabel() {
        const NodeId node = m_in.content.centre;
        SceneText name = textOf(text::nodeName(m_in.catalog, m_in.graph, node), focus_sizes::middleText);
        name.weight = QFont::DemiBold;
        name.horizontal = Qt::AlignHCenter;
        name.color = m_tokens.text;
        SceneText note = textOf(noteOnMiddle(), focus_sizes::noteText);
        note.horizontal = Qt::AlignHCenter;
        note.color = m_tokens.muted;
        const double widest =
            m_in.places.radii.empty() ? m_in.viewport.width() : m_in.places.radii.front() * 1.5 * m_zoom;
        double y = m_sight.middle().y() + m_sight.middleRadius() * 1.35 + 4;
        for (SceneText *text : {&name, &note}) {
            const double width = std::min(std::ceil(fullWidth(*text)) + 6, widest);
            text->box = {m_sight.middle().x() - width / 2, y, width, lineOf(*text)};
            y += lineOf(*text);
            m_occupied.take(boxOf(text->box));
            write(*text, 0.8);
        }
    }

    [[nodiscard]] QString noteOnMiddle() const {
        const NodeId node = m_in.content.centre;
        const std::uint32_t index = m_in.graph.indexOf(node);
        const NodeKind kind = m_in.graph.kind(node);
        if (kind == NodeKind::Model)
            return text::modelSummary(m_in.catalog.models[index]);
        if (kind == NodeKind::Device)
            return text::deviceSummary(m_in.catalog.devices[index]);
        return text::nodeKindName(kind);
    }

    void addHeading(const FocusHeading &heading) {
        const FocusSector &sector = m_in.content.sectors[heading.sector];
        SceneText text = textOf(sector.heading, focus_sizes::headingText);
        text.heading = true;
        text.weight = QFont::DemiBold;
        text.horizontal = heading.side;
        const bool lit = !heading.group.empty() &&
                         (heading.group == m_in.state.hoverGroup || heading.group == m_in.state.group);
        text.color = lit ? m_tokens.accent : sector.state ? m_tokens.inkOf(*sector.state) : m_tokens.muted;
        const double chevron = heading.group.empty() ? 0 : focus_sizes::chevron * m_zoom;
        const double width = std::ceil(fullWidth(text)) + 2;
        const double whole = width + chevron;
        const QPointF place = m_in.view.fromPicture(heading.place);
        const double left = heading.side == Qt::AlignHCenter ? place.x() - whole / 2
                            : heading.side == Qt::AlignRight ? place.x() - whole
                                                             : place.x();
        const QRectF box(left, place.y() - lineOf(text) / 2, whole, lineOf(text));
        if (!takes(box))
            return;
        text.box = box.adjusted(chevron, 0, 0, 0);
        if (chevron > 0)
            addChevron(heading, sector, box, text.color);
        write(std::move(text), 0.85);
    }

    void addChevron(const FocusHeading &heading, const FocusSector &sector, const QRectF &box,
                    const QColor &color) {
        const double size = 4 * std::min(m_zoom, 1.6);
        m_labels.shapes.push_back(
            {.kind = sector.opened ? SceneShape::Kind::ChevronDown : SceneShape::Kind::ChevronRight,
             .rect = around({box.left() + size, box.center().y()}, size),
             .fill = {},
             .fillBottom = {},
             .stroke = color,
             .strokeWidth = 1.5});
        // That of what stands for the others, where it shows, has the key before.
        m_hits.push_back({{}, box, box.center(), false, heading.group});
    }

    /// Takes the room, where it is free and in sight.
    bool takes(const QRectF &box) {
        if (!QRectF(QPointF(), m_in.viewport).contains(box) || !m_occupied.isFree(boxOf(box)))
            return false;
        m_occupied.take(boxOf(box));
        return true;
    }

    /// Beside a spot.
    struct Label {
        const FocusSpot &spot;
        std::vector<SceneText> lines; ///< one below the other
        QRectF box;                   ///< of all of them
        double full;                  ///< the width that they would need
        QRectF &hit;
    };

    void addLabel(const FocusSpot &spot, QRectF &hit) {
        SceneText name = textOf(spot.name, focus_sizes::nameText);
        const bool device = spot.node.valid() && m_in.graph.kind(spot.node) == NodeKind::Device;
        name.weight = device ? QFont::DemiBold : QFont::Normal;
        name.color = m_sight.dimmed(spot.node) || !spot.node.valid() ? m_tokens.muted : m_tokens.text;
        SceneText note = textOf(spot.note, focus_sizes::noteText);
        note.color = m_tokens.muted;
        // Its verdict in words is of the middle, not of what is dragged; and the name goes before it.
        if (!note.text.isEmpty() && !m_sight.dragging() && m_zoom >= smallestZoomOfNotes &&
            place(spot, {name, note}, hit))
            return;
        place(spot, {name}, hit);
    }

    /// False where the lines have no room.
    bool place(const FocusSpot &spot, std::vector<SceneText> lines, QRectF &hit) {
        double width = 0;
        double height = 0;
        double full = 0;
        for (SceneText &line : lines) {
            const double nominal = &line == &lines.front() ? focus_sizes::nameText : focus_sizes::noteText;
            const double whole = std::ceil(fullWidth(line)) + 3;
            full = std::max(full, whole);
            width = std::max(width, std::min(whole, roomFor(spot, line.size / nominal)));
            height += lineOf(line);
        }
        const double sign =
            m_sight.stateOf(spot.node) && m_sight.signs() ? focus_sizes::signGap * m_sight.signScale() : 0;
        const double gap = m_sight.radiusOf(spot) + std::max(focus_sizes::labelGap * m_zoom, 5.0) + sign;
        const QPointF point = m_sight.pointOf(spot);
        const double inSight = spot.left ? point.x() - gap : m_in.viewport.width() - point.x() - gap;
        width = std::min(width, std::max(inSight, 40.0));
        const QRectF box(spot.left ? point.x() - gap - width : point.x() + gap, point.y() - height / 2, width,
                         height);
        if (!takes(box))
            return false;
        m_placed.push_back({spot, std::move(lines), box, full, hit});
        return true;
    }

    /// All others have their places already: so the room that is left beside it serves to show it in full.
    /// It takes the pointer as its node does.
    void write(Label &label) {
        const double more = label.full - label.box.width();
        const bool left = label.spot.left;
        const QRectF beside(left ? label.box.left() - more - 1 : label.box.right() + 1, label.box.top(), more,
                            label.box.height());
        if (more > 0 && takes(beside))
            label.box |= beside;
        label.hit |= label.box;
        double y = label.box.top();
        for (SceneText &line : label.lines) {
            line.horizontal = left ? Qt::AlignRight : Qt::AlignLeft;
            line.box = QRectF(label.box.left(), y, label.box.width(), lineOf(line));
            y += line.box.height();
            write(std::move(line), 0.8);
        }
    }

    /// As much as it has at the zoom of 1, for a text that is so many times as large as there.
    [[nodiscard]] double roomFor(const FocusSpot &spot, double larger) const {
        const double asPlaced = spot.reach - spot.radius - focus_sizes::labelGap;
        return asPlaced * std::max(m_zoom, larger / m_in.textScale) + 1;
    }

    /// At the bottom on the left: what the picture leaves out.
    void addNote() {
        if (m_in.content.filtered == 0)
            return;
        SceneText line = mapText(text::hiddenByFilter(m_in.content.filtered), m_in.textScale);
        constexpr double margin = 16;
        const double height = sizeOfLabel(line, m_in.textScale).height();
        line.horizontal = Qt::AlignLeft;
        line.box = {margin, m_in.viewport.height() - margin - height, std::ceil(fullWidth(line)) + 2, height};
        line.color = m_tokens.muted;
        if (takes(line.box))
            m_labels.texts.push_back(std::move(line));
    }

    const FocusInput &m_in;
    const ThemeTokens &m_tokens;
    double m_zoom;
    const FocusSight &m_sight;
    OccupiedPlaces &m_occupied;
    const std::vector<std::size_t> &m_hitOf;
    std::vector<HitRegion> &m_hits;
    std::vector<Label> m_placed;
    SceneLayer m_labels;
};

} // namespace

SceneLayer focusLabels(const FocusInput &input, const FocusSight &sight, OccupiedPlaces &occupied,
                       const std::vector<std::size_t> &hitOf, std::vector<HitRegion> &hits) {
    return LabelWriter(input, sight, occupied, hitOf, hits).write();
}

} // namespace tinyatlas
