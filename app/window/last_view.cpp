// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/last_view.h"

#include <algorithm>
#include <optional>

namespace tinyatlas {

namespace {

/// Blank nodes have no name that outlives a run.
QString iriOf(const Session &session, TermId id) {
    const Term term = session.dataset()->store.term(id);
    return term.kind == Term::Kind::Iri
               ? QString::fromUtf8(term.text.data(), static_cast<qsizetype>(term.text.size()))
               : QString();
}

template <class Id, class Things>
std::optional<Id> find(const Session &session, const Things &things, const QString &iri) {
    if (iri.isEmpty())
        return std::nullopt;
    const std::string wanted = iri.toStdString();
    const auto found = std::ranges::find_if(things, [&](const auto &thing) {
        const Term term = session.dataset()->store.term(thing.term);
        return term.kind == Term::Kind::Iri && term.text == wanted;
    });
    if (found == things.end())
        return std::nullopt;
    return Id{static_cast<std::uint32_t>(found - things.begin())};
}

Selection selectionNamed(const Session &session, const QString &iri) {
    const Catalog &catalog = session.catalog();
    if (const auto model = find<ModelId>(session, catalog.models, iri))
        return Selection::of(*model);
    if (const auto device = find<DeviceId>(session, catalog.devices, iri))
        return Selection::of(*device);
    if (const auto sensor = find<SensorTypeId>(session, catalog.sensorTypes, iri))
        return Selection::of(*sensor);
    return {};
}

} // namespace

LastView lastViewOf(const Session &session) {
    const Catalog &catalog = session.catalog();
    const ViewState &state = session.state();
    LastView view;
    switch (state.selection.kind) {
    case Selection::Kind::Model:
        view.selection = iriOf(session, catalog.model(ModelId{state.selection.index}).term);
        break;
    case Selection::Kind::Device:
        view.selection = iriOf(session, catalog.device(DeviceId{state.selection.index}).term);
        break;
    case Selection::Kind::Sensor:
        view.selection = iriOf(session, catalog.sensorType(SensorTypeId{state.selection.index}).term);
        break;
    case Selection::Kind::None:
        break;
    }
    if (state.fitPair) {
        view.fitModel = iriOf(session, catalog.model(state.fitPair->model).term);
        view.fitDevice = iriOf(session, catalog.device(state.fitPair->device).term);
    }
    return view;
}

bool showAgain(const LastView &view, Session &session) {
    ViewState next = session.state();
    next.selection = selectionNamed(session, view.selection);
    const auto model = find<ModelId>(session, session.catalog().models, view.fitModel);
    const auto device = find<DeviceId>(session, session.catalog().devices, view.fitDevice);
    if (model && device)
        next.fitPair = Pair{*model, *device};
    if (next == session.state())
        return false;
    session.change(next, {});
    session.undoStack()->clear();
    return true;
}

} // namespace tinyatlas
