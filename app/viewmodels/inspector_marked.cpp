// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_marked.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/viewmodels/inspector_row_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostJudged = 4'000'000; // pairs, in the time of a click

QString tr(const char *text) { return QCoreApplication::translate("Inspector", text); }

/// The verdict on all of them, each by itself.
template <class AnyId, class StateOf>
FitState stateOfEach(const std::vector<AnyId> &marked, const StateOf &stateOf) {
    FitState each = FitState::Fits;
    for (const AnyId one : marked) {
        const FitState state = stateOf(one);
        if (state == FitState::DoesNotFit)
            return state;
        if (state == FitState::Unknown || each == FitState::Fits)
            each = state;
    }
    return each;
}

/// The others that fit all of the marked ones, under a heading that counts them; those that are tight for one
/// of these last.
template <class AnyId, class Other, class StateOf>
void writeFitting(RowWriter &rows, const QString &heading, const std::vector<AnyId> &marked,
                  const std::vector<Other> &others, const StateOf &stateOf) {
    if (marked.size() < 2 || others.empty())
        return;
    if (marked.size() * others.size() > mostJudged)
        return rows.text(tr("They are too many to say what fits them all."));
    std::array<std::vector<Other>, 4> byState;
    for (const Other other : others) {
        const FitState state = stateOfEach(marked, [&](AnyId one) { return stateOf(one, other); });
        byState[static_cast<std::size_t>(state)].push_back(other);
    }
    const auto of = [&](FitState state) -> const std::vector<Other> & {
        return byState[static_cast<std::size_t>(state)];
    };
    const auto count = [&](FitState state) { return text::countExact(of(state).size()); };
    const std::size_t fitting = of(FitState::Fits).size() + of(FitState::Tight).size();
    rows.countsHeading(heading.arg(text::countExact(fitting), text::countExact(others.size())), {});
    rows.text(of(FitState::Unknown).empty()
                  ? tr("Each of them by itself.")
                  : tr("Each of them by itself. Of %1 it is not known.").arg(count(FitState::Unknown)));
    for (const Other other : of(FitState::Fits))
        rows.link(Selection::of(other));
    if (!of(FitState::Tight).empty())
        rows.heading(tr("TIGHT FOR ONE OF THEM (%1)").arg(count(FitState::Tight)));
    for (const Other other : of(FitState::Tight))
        rows.link(Selection::of(other));
}

} // namespace

InspectorContent markedContent(const Session &session) {
    const KnowledgeGraph &graph = session.graph();
    const std::vector<NodeId> &marked = session.state().instances().marked;
    RowWriter rows(session);
    std::optional<NodeKind> kind;
    for (const NodeId node : marked) { // numbered kind by kind
        if (std::exchange(kind, graph.kind(node)) != graph.kind(node)) {
            const auto ofKind = [&](NodeId other) { return graph.kind(other) == kind; };
            const auto count = static_cast<std::size_t>(std::ranges::count_if(marked, ofKind));
            rows.heading(text::countedNodes(*kind, count).toUpper());
        }
        rows.link(Selection::of(graph, node));
    }
    const std::vector<ModelId> models = session.markedModels();
    const std::vector<DeviceId> devices = session.markedDevices();
    const LanesContent &shown = session.shown()->lanes();
    const bool allDevices = shown.devices.size() == session.catalog().devices.size();
    const bool allModels = shown.models.size() == session.catalog().models.size();
    if (devices.empty())
        writeFitting(rows,
                     allDevices ? tr("THEY ALL FIT %1 OF %2 DEVICES")
                                : tr("THEY ALL FIT %1 OF %2 DEVICES SHOWN"),
                     models, shown.devices,
                     [&](ModelId model, DeviceId device) { return session.matrix().state(model, device); });
    if (models.empty())
        writeFitting(
            rows, allModels ? tr("%1 OF %2 MODELS FIT THEM ALL") : tr("%1 OF %2 MODELS SHOWN FIT THEM ALL"),
            devices, shown.models,
            [&](DeviceId device, ModelId model) { return session.matrix().state(model, device); });
    return {.kind = tr("MARKED"),
            .title = text::countedByKind(graph, marked),
            .description = {},
            .rows = rows.take()};
}

} // namespace tinyatlas
