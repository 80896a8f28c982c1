// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/focus_content.h"

#include "app/text/focus_texts.h"
#include "core/graph/relation_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace tinyatlas {

namespace {

constexpr std::size_t mostAtFirst = 12;  // of a sector
constexpr std::size_t fewestAtFirst = 3; // likewise
constexpr std::size_t mostAround = 24;   // at first, of all sectors: more cannot be read at a glance
constexpr std::size_t mostJudged = 18;   // in all, with verdicts in words: these take another line
constexpr std::size_t page = 24;         // more of a sector at a time
constexpr std::size_t mostReadable = 60; // of a sector, whatever is asked for
constexpr std::size_t mostNext = 7;      // neighbours of one thing that is opened
constexpr std::uint32_t firstVerdictKey = 1024;

std::uint32_t keyOf(const RelationGroup &group, NodeKind kind) {
    return static_cast<std::uint32_t>(group.relation) * 64 + (group.forward ? 32 : 0) +
           static_cast<std::uint32_t>(kind);
}

std::uint32_t keyOf(FitState state, NodeKind kind) {
    return firstVerdictKey + static_cast<std::uint32_t>(state) * 32 + static_cast<std::uint32_t>(kind);
}

class ContentWriter {
public:
    explicit ContentWriter(const FocusSubject &subject)
        : m_in(subject), m_centre(subject.choice.centre),
          m_selected(subject.selection.nodeIn(subject.graph)) {}

    FocusContent write() {
        m_content.centre = m_centre;
        if (!m_centre.valid())
            return std::move(m_content);
        const NodeId dragged = m_in.dragged.nodeIn(m_in.graph);
        addVerdicts(dragged.valid() ? dragged : m_centre);
        if (dragged.valid() && dragged != m_centre && m_in.graph.kind(dragged) != m_in.graph.kind(m_centre))
            addVerdicts(m_centre);
        addNeighbours();
        m_atFirst = shareOfEach();
        for (Waiting &sector : m_waiting)
            addSector(std::move(sector));
        sayVerdicts();
        open();
        return std::move(m_content);
    }

private:
    [[nodiscard]] bool passes(NodeId node) const {
        const std::uint32_t index = m_in.graph.indexOf(node);
        switch (m_in.graph.kind(node)) {
        case NodeKind::Model:
            return m_in.shown.contains(ModelId{index});
        case NodeKind::Device:
            return m_in.shown.contains(DeviceId{index});
        default:
            return true; // it is said of what is in the middle
        }
    }

    /// All devices around a model, all models around a device: those that go together first.
    void addVerdicts(NodeId judge) {
        const NodeKind own = m_in.graph.kind(judge);
        if (own != NodeKind::Model && own != NodeKind::Device)
            return;
        const NodeKind others = own == NodeKind::Model ? NodeKind::Device : NodeKind::Model;
        const std::uint32_t index = m_in.graph.indexOf(judge);
        std::map<FitState, std::vector<NodeId>> byState;
        for (std::uint32_t i = 0; i < m_in.graph.sizeOf(others); ++i) {
            const NodeId node = m_in.graph.node(others, i);
            if (node == m_centre)
                continue;
            if (!passes(node)) {
                ++m_content.filtered;
                continue;
            }
            const FitState state = own == NodeKind::Model ? m_in.matrix.state(ModelId{index}, DeviceId{i})
                                                          : m_in.matrix.state(ModelId{i}, DeviceId{index});
            byState[state].push_back(node);
        }
        for (const FitState state :
             {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown}) {
            const QString heading = text::sectorHeading(state, others, byState[state].size());
            if (!byState[state].empty())
                m_waiting.push_back({keyOf(state, others), heading, std::move(byState[state]), state});
        }
        m_judged.push_back(others);
    }

    void addNeighbours() {
        std::vector<NodeId> passed;
        for (const Neighbour &each : m_in.graph.neighbours(m_centre)) {
            if (std::ranges::find(m_judged, m_in.graph.kind(each.node)) != m_judged.end())
                continue; // all of them are around already
            if (passes(each.node))
                passed.push_back(each.node);
            else
                ++m_content.filtered;
        }
        for (const RelationGroup &group : byRelation(m_in.graph, m_centre, passed))
            addByKind(group);
    }

    void addByKind(const RelationGroup &group) {
        std::map<NodeKind, std::vector<NodeId>> byKind;
        for (const NodeId node : group.nodes)
            byKind[m_in.graph.kind(node)].push_back(node);
        for (auto &[kind, nodes] : byKind) {
            const QString heading = text::sectorHeading(group.relation, group.forward, kind, nodes.size());
            m_waiting.push_back({keyOf(group, kind), heading, std::move(nodes), std::nullopt});
        }
    }

    /// Models of a group together, then by name; only what shows needs an order.
    void arrange(std::vector<NodeId> &nodes, std::size_t count) const {
        const auto rankOf = [this](NodeId node) {
            const bool model = m_in.graph.kind(node) == NodeKind::Model;
            const auto group = model ? m_in.catalog.models[m_in.graph.indexOf(node)].group : Group{};
            return std::tuple(group, m_in.graph.name(node), node);
        };
        std::partial_sort(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(count), nodes.end(),
                          [&](NodeId a, NodeId b) { return rankOf(a) < rankOf(b); });
    }

    /// All that a sector has, before it is known how many of it show.
    struct Waiting {
        std::uint32_t key;
        QString heading;
        std::vector<NodeId> nodes;
        std::optional<FitState> state;
    };

    /// How many were asked for after those that show at first.
    [[nodiscard]] std::size_t pagesOf(std::uint32_t key) const {
        return static_cast<std::size_t>(std::ranges::count(m_in.choice.pages, key));
    }

    /// How many of each kind show at first, so that they are not too many together.
    [[nodiscard]] std::size_t shareOfEach() const {
        for (std::size_t share = mostAtFirst; share > fewestAtFirst; --share) {
            std::size_t all = 0;
            for (const Waiting &sector : m_waiting)
                all += pagesOf(sector.key) > 0 ? 0 : std::min(sector.nodes.size(), share);
            if (all <= mostAround)
                return share;
        }
        return fewestAtFirst;
    }

    void addSector(Waiting waiting) {
        std::vector<NodeId> &nodes = waiting.nodes;
        FocusSector sector{.key = waiting.key, .heading = waiting.heading, .state = waiting.state};
        const auto countWith = [&](std::size_t pages) {
            const std::size_t asked = std::min(m_atFirst + pages * page, mostReadable);
            return nodes.size() > asked + 1 ? asked : nodes.size(); // one more rather than "1 more"
        };
        const std::size_t count = countWith(pagesOf(waiting.key));
        sector.opened = count > countWith(0);
        sector.full = count >= mostReadable;
        arrange(nodes, count);
        const auto selected = std::ranges::find(nodes, m_selected);
        if (selected != nodes.end() && selected - nodes.begin() >= static_cast<std::ptrdiff_t>(count))
            std::iter_swap(nodes.begin() + static_cast<std::ptrdiff_t>(count) - 1, selected);
        sector.more = nodes.size() - count;
        nodes.resize(count);
        for (const NodeId node : nodes)
            sector.things.push_back({.node = node, .next = {}});
        m_content.sectors.push_back(std::move(sector));
    }

    void sayVerdicts() {
        std::size_t all = 0;
        for (const FocusSector &sector : m_content.sectors)
            all += sector.things.size();
        for (FocusSector &sector : m_content.sectors)
            sector.judged = sector.state && all <= mostJudged;
    }

    /// The next hop of what is opened. What shows already is not shown again.
    void open() {
        std::vector<bool> shows(m_in.graph.size());
        shows[m_centre.value] = true;
        for (const FocusSector &sector : m_content.sectors)
            for (const FocusThing &thing : sector.things)
                shows[thing.node.value] = true;
        for (FocusSector &sector : m_content.sectors)
            for (FocusThing &thing : sector.things)
                if (std::ranges::binary_search(m_in.choice.opened, thing.node))
                    openThing(thing, shows);
    }

    void openThing(FocusThing &thing, std::vector<bool> &shows) {
        for (const Neighbour &each : m_in.graph.neighbours(thing.node))
            if (!shows[each.node.value] && passes(each.node))
                thing.next.push_back(each.node);
        if (thing.next.size() > mostNext + 1) {
            thing.more = thing.next.size() - mostNext;
            thing.next.resize(mostNext);
        }
        for (const NodeId node : thing.next)
            shows[node.value] = true;
    }

    const FocusSubject &m_in;
    NodeId m_centre;
    NodeId m_selected;
    std::vector<NodeKind> m_judged; ///< that are around by their verdict
    std::vector<Waiting> m_waiting;
    std::size_t m_atFirst = mostAtFirst; ///< of each sector
    FocusContent m_content;
};

} // namespace

FocusContent focusContent(const FocusSubject &subject) { return ContentWriter(subject).write(); }

bool canOpen(const FocusContent &content, const KnowledgeGraph &graph, NodeId node) {
    if (!node.valid() || node == content.centre)
        return false;
    for (const FocusSector &sector : content.sectors)
        for (const FocusThing &thing : sector.things)
            if (thing.node == node)
                return std::ranges::any_of(graph.neighbours(node), [&](const Neighbour &each) {
                    return each.node != content.centre;
                });
    return false;
}

} // namespace tinyatlas
