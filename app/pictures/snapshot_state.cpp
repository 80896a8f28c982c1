// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/snapshot_state.h"

#include "app/cli/name_search.h"

namespace tinyatlas {

Result<SnapshotState, QString> snapshotState(const Dataset &dataset, const SnapshotOptions &options) {
    SnapshotState state;
    state.fitOpen = options.view == SnapshotOptions::View::Fit;
    state.arrangement = options.arrangement;
    state.ontologyShown = options.lens == SnapshotOptions::Lens::Ontology;
    state.dataOpen = options.view == SnapshotOptions::View::Data;
    state.matrixOpen = options.view == SnapshotOptions::View::Matrix;
    state.compareOpen = options.view == SnapshotOptions::View::Compare;
    const auto compared = findCompared(dataset, options.compared);
    if (!compared)
        return compared.error();
    state.compare = compared.value();
    state.compare.page = options.page;
    if (!options.selected.isEmpty()) {
        const auto selection = findThing(dataset, options.selected);
        if (!selection)
            return selection.error();
        state.selection = selection.value();
    }
    if (!options.pair)
        return state;
    const auto models = findModels(dataset, QStringList(options.pair->model) + options.beside);
    if (!models)
        return models.error();
    const auto device = findDevice(dataset, options.pair->device);
    if (!device)
        return device.error();
    state.pair = {.model = models.value().front(), .device = device.value()};
    state.beside.assign(models.value().begin() + 1, models.value().end());
    state.sharing = options.sharing;
    return state;
}

void choose(Session &session, const SnapshotState &state) {
    if (state.fitOpen) {
        session.openFit(static_cast<int>(state.pair->model.value),
                        static_cast<int>(state.pair->device.value));
        for (const ModelId model : state.beside)
            session.addToFit(static_cast<int>(model.value));
        session.setRamSharing(state.sharing);
    }
    if (state.dataOpen)
        session.showData();
    if (state.matrixOpen)
        session.showMatrix();
    if (state.compareOpen) {
        session.showCompare();
        session.changeComparison(state.compare, {});
    }
    ViewState next = session.state();
    if (state.selection.kind != Selection::Kind::None)
        next.selection = state.selection;
    session.change(next, {});
    if (state.arrangement == SnapshotOptions::Arrangement::Map)
        session.showMap();
    else if (state.arrangement == SnapshotOptions::Arrangement::Focus)
        session.showFocus();
    if (state.ontologyShown)
        session.showOntology();
}

void beginDrag(PairDrag &drag, GraphArrangement &explored, const Pair &pair, const QPointF &from) {
    drag.begin(Selection::of(pair.model), from);
    explored.reveal(Selection::of(pair.device));
}

} // namespace tinyatlas
