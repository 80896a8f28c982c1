// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/last_view.h"

#include <algorithm>
#include <optional>
#include <utility>

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
    view.view = state.view;
    view.comparePage = state.compare.page;
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
    case Selection::Kind::Node:
    case Selection::Kind::None:
        break;
    }
    if (state.fitPair) {
        view.fitModel = iriOf(session, catalog.model(state.fitPair->model).term);
        view.fitDevice = iriOf(session, catalog.device(state.fitPair->device).term);
    }
    return view;
}

ReturningView::ReturningView(Session &session, LastView view, QObject *parent)
    : QObject(parent), m_session(session), m_view(std::move(view)) {
    showAgain();
    const auto again = [this] {
        if (lastViewOf(m_session) == m_shown)
            showAgain();
    };
    connect(&session, &Session::datasetChanged, this, again, Qt::SingleShotConnection);
}

LastView ReturningView::view() const {
    const LastView now = lastViewOf(m_session);
    return now == m_shown ? m_view : now;
}

void ReturningView::showAgain() {
    ViewState next = m_session.state();
    next.view = m_view.view;
    next.compare.page = m_view.comparePage;
    const Selection selection = selectionNamed(m_session, m_view.selection);
    if (selection.kind != Selection::Kind::None)
        next.selection = selection;
    const auto model = find<ModelId>(m_session, m_session.catalog().models, m_view.fitModel);
    const auto device = find<DeviceId>(m_session, m_session.catalog().devices, m_view.fitDevice);
    if (model && device)
        next.fitPair = Pair{*model, *device};
    if (next != m_session.state()) {
        m_session.change(next, {});
        m_session.undoStack()->clear();
    }
    m_shown = lastViewOf(m_session);
}

} // namespace tinyatlas
