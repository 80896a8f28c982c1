// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_marked.h"

#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/viewmodels/inspector_row_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostJudged = 200; // together with all others, in the time of a click

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

/// The others that are fine with each of the marked ones, under a heading that counts them.
template <class AnyId, class Other, class StateOf>
void writeFitting(RowWriter &rows, const QString &heading, const std::vector<AnyId> &marked,
                  const std::vector<Other> &others, const StateOf &stateOf) {
    if (marked.size() < 2 || marked.size() > mostJudged || others.empty())
        return;
    VerdictCounts counts;
    std::vector<Other> fitting;
    for (const Other other : others) {
        const FitState state = stateOfEach(marked, [&](AnyId one) { return stateOf(one, other); });
        ++counts.byState[static_cast<std::size_t>(state)];
        if (isFit(state))
            fitting.push_back(other);
    }
    rows.countsHeading(heading.arg(text::countExact(fitting.size()), text::countExact(others.size())),
                       counts);
    for (const Other other : fitting)
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
    if (devices.empty())
        writeFitting(rows, tr("EACH FITS %1 OF %2 DEVICES"), models, shown.devices,
                     [&](ModelId model, DeviceId device) { return session.matrix().state(model, device); });
    if (models.empty())
        writeFitting(rows, tr("%1 OF %2 MODELS FIT EACH"), devices, shown.models,
                     [&](DeviceId device, ModelId model) { return session.matrix().state(model, device); });
    return {.kind = tr("MARKED"),
            .title = text::countedByKind(graph, marked),
            .description = {},
            .rows = rows.take()};
}

} // namespace tinyatlas
