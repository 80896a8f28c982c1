// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <utility>

// What is marked in all views, and what stands side by side.
namespace tinyatlas {

namespace {

template <class AnyId> void addOnce(std::vector<AnyId> &things, AnyId thing) {
    if (things.size() < CompareChoice::most && std::ranges::find(things, thing) == things.end())
        things.push_back(thing);
}

template <class AnyId> struct Kinds;
template <> struct Kinds<ModelId> {
    static constexpr NodeKind node = NodeKind::Model;
    static constexpr Selection::Kind selection = Selection::Kind::Model;
};
template <> struct Kinds<DeviceId> {
    static constexpr NodeKind node = NodeKind::Device;
    static constexpr Selection::Kind selection = Selection::Kind::Device;
};

/// The marked ones of a kind, or the one that is selected, rising.
template <class AnyId> std::vector<AnyId> marked(const ViewState &state, const KnowledgeGraph &graph) {
    std::vector<AnyId> things;
    for (const NodeId node : state.instances().marked)
        if (graph.kind(node) == Kinds<AnyId>::node)
            things.push_back(AnyId{graph.indexOf(node)});
    if (things.empty() && state.selection.kind == Kinds<AnyId>::selection)
        things.push_back(AnyId{state.selection.index});
    std::ranges::sort(things);
    return things;
}

} // namespace

std::vector<ModelId> Session::markedModels() const { return marked<ModelId>(m_state, graph()); }

std::vector<DeviceId> Session::markedDevices() const { return marked<DeviceId>(m_state, graph()); }

bool Session::isMarked(ModelId model) const {
    return isMarkedNode(graph().node(NodeKind::Model, model.value));
}

bool Session::isMarked(DeviceId device) const {
    return isMarkedNode(graph().node(NodeKind::Device, device.value));
}

bool Session::isMarkedNode(NodeId node) const {
    return std::ranges::binary_search(m_state.instances().marked, node);
}

void Session::mark(const std::vector<ModelId> &models, bool adds) {
    markThings(models, adds, tr("Mark %1 models"));
}

void Session::markModel(int model) { mark({ModelId{static_cast<std::uint32_t>(model)}}, true); }

void Session::markDevice(int device) {
    markThings<DeviceId>({DeviceId{static_cast<std::uint32_t>(device)}}, true, tr("Mark %1 devices"));
}

template <class AnyId>
void Session::markThings(const std::vector<AnyId> &things, bool adds, const QString &what) {
    std::vector<AnyId> wanted = things;
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (adds) {
        const std::vector<AnyId> before = marked<AnyId>(m_state, graph());
        std::vector<AnyId> all;
        if (std::ranges::includes(before, wanted))
            std::ranges::set_difference(before, wanted, std::back_inserter(all));
        else
            std::ranges::set_union(before, wanted, std::back_inserter(all));
        wanted = std::move(all);
    }
    if (wanted.empty())
        return clearSelection();
    if (wanted.size() == 1)
        return select(Selection::of(wanted.front()));
    ViewState next = m_state;
    next.selection = {};
    next.browsing.marked.clear();
    Browsing &browsing = next.instances();
    browsing.marked.clear();
    for (const AnyId thing : wanted)
        browsing.marked.push_back(graph().node(Kinds<AnyId>::node, thing.value));
    std::ranges::sort(browsing.marked);
    // What is marked is what one looks at: a way between two others would be seen instead.
    browsing.pathFrom = {};
    browsing.pathTo = {};
    change(next, what.arg(text::countExact(wanted.size())));
}

void Session::showCompare() {
    ViewState next = m_state;
    next.view = View::Compare;
    next.closeFit();
    change(next, tr("Compare"));
}

void Session::changeComparison(CompareChoice choice, const QString &what, const QString &gesture) {
    ViewState next = m_state;
    next.compare = std::move(choice);
    if (gesture.isEmpty())
        change(next, what);
    else
        changeAlong(gesture, next, what);
}

void Session::compareModel(int model) {
    const ModelId id{static_cast<std::uint32_t>(model)};
    ViewState next = m_state;
    next.view = View::Compare;
    next.closeFit();
    next.compare.page = ComparePage::SideBySide;
    next.compare.kind = ComparedKind::Models;
    addOnce(next.compare.models, id);
    change(next, tr("Compare %1").arg(text::displayName(catalog().model(id).name)));
}

void Session::compareDevice(int device) {
    const DeviceId id{static_cast<std::uint32_t>(device)};
    ViewState next = m_state;
    next.view = View::Compare;
    next.closeFit();
    next.compare.page = ComparePage::SideBySide;
    next.compare.kind = ComparedKind::Devices;
    addOnce(next.compare.devices, id);
    change(next, tr("Compare %1").arg(text::deviceTitle(catalog().device(id))));
}

bool Session::canCompareSelected() const {
    const Selection::Kind kind = m_state.selection.kind;
    return kind == Selection::Kind::Model || kind == Selection::Kind::Device || markedModels().size() > 1 ||
           markedDevices().size() > 1;
}

void Session::compareSelected() {
    const Selection &thing = m_state.selection;
    if (thing.kind == Selection::Kind::Device)
        compareDevice(static_cast<int>(thing.index));
    else if (thing.kind == Selection::Kind::Model)
        compareModel(static_cast<int>(thing.index));
    else
        compareMarked();
}

void Session::compareMarked() {
    std::vector<ModelId> models = markedModels();
    std::vector<DeviceId> devices = markedDevices();
    if (models.empty() && devices.empty())
        return;
    const bool areModels = models.size() > 1 || devices.size() < 2;
    ViewState next = m_state;
    next.view = View::Compare;
    next.closeFit();
    next.compare.page = ComparePage::SideBySide;
    next.compare.kind = areModels ? ComparedKind::Models : ComparedKind::Devices;
    const auto take = [](auto &things, auto &compared) {
        things.resize(std::min(things.size(), CompareChoice::most));
        compared = std::move(things);
    };
    if (areModels)
        take(models, next.compare.models);
    else
        take(devices, next.compare.devices);
    change(next, tr("Compare what is marked"));
}

CompareChoice Session::carriedComparison(const Snapshot &next) const {
    CompareChoice choice = m_state.compare;
    const auto carry = [&](auto &things, Selection::Kind kind) {
        for (auto id : std::exchange(things, {}))
            if (const Selection now = carriedThing(Selection::of(id), next); now.kind == kind) {
                id.value = now.index;
                things.push_back(id);
            }
    };
    carry(choice.models, Selection::Kind::Model);
    carry(choice.devices, Selection::Kind::Device);
    const auto carryModel = [&](std::optional<ModelId> &model) {
        const Selection now = model ? carriedThing(Selection::of(*model), next) : Selection();
        model = now.kind == Selection::Kind::Model ? std::optional(ModelId{now.index}) : std::nullopt;
    };
    carryModel(choice.roundsOf);
    carryModel(choice.layersOf);
    // A board without a device is known by its name.
    const auto carryBoard = [&](std::optional<BoardChoice> &board) {
        if (!board || !board->device.valid())
            return;
        const Selection now = carriedThing(Selection::of(board->device), next);
        if (now.kind == Selection::Kind::Device)
            board->device = DeviceId{now.index};
        else
            board.reset();
    };
    carryBoard(choice.board);
    carryBoard(choice.roundsOn);
    return choice;
}

} // namespace tinyatlas
