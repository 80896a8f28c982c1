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

} // namespace

std::vector<ModelId> Session::markedModels() const {
    std::vector<ModelId> models;
    for (const NodeId node : m_state.instances().marked)
        if (graph().kind(node) == NodeKind::Model)
            models.push_back(ModelId{graph().indexOf(node)});
    if (models.empty() && m_state.selection.kind == Selection::Kind::Model)
        models.push_back(ModelId{m_state.selection.index});
    std::ranges::sort(models);
    return models;
}

bool Session::isMarked(ModelId model) const {
    return std::ranges::binary_search(m_state.instances().marked, graph().node(NodeKind::Model, model.value));
}

void Session::mark(const std::vector<ModelId> &models, bool adds) {
    std::vector<ModelId> wanted = models;
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (adds) {
        const std::vector<ModelId> before = markedModels();
        std::vector<ModelId> all;
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
    for (const ModelId model : wanted)
        browsing.marked.push_back(graph().node(NodeKind::Model, model.value));
    std::ranges::sort(browsing.marked);
    // What is marked is what one looks at: a way between two others would be seen instead.
    browsing.pathFrom = {};
    browsing.pathTo = {};
    change(next, tr("Mark %1 models").arg(text::countExact(wanted.size())));
}

void Session::markModel(int model) { mark({ModelId{static_cast<std::uint32_t>(model)}}, true); }

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
    return kind == Selection::Kind::Model || kind == Selection::Kind::Device || markedModels().size() > 1;
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
    models.resize(std::min(models.size(), CompareChoice::most));
    if (models.empty())
        return;
    ViewState next = m_state;
    next.view = View::Compare;
    next.closeFit();
    next.compare.page = ComparePage::SideBySide;
    next.compare.kind = ComparedKind::Models;
    next.compare.models = std::move(models);
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
