// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/layers_view_model.h"

#include "app/jobs/background.h"

#include <utility>

namespace tinyatlas {

LayersViewModel::LayersViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &LayersViewModel::beStale);
    connect(&session, &Session::stateChanged, this, &LayersViewModel::follow);
    connect(&session, &Session::shownChanged, this, [this] {
        m_stale = true;
        update();
    });
}

LayersAsked LayersViewModel::asked() const {
    std::vector<ModelId> marked = m_session.markedModels();
    if (marked.size() > CompareChoice::most)
        marked.resize(CompareChoice::most);
    if (marked.empty() && m_asked) // a device is selected instead: the model that is shown stays
        marked = m_asked->marked;
    return {m_session.dataset(), m_session.state().compare, std::move(marked), m_session.shown()};
}

void LayersViewModel::setActive(bool active) {
    m_active = active;
    follow();
}

void LayersViewModel::follow() {
    if (m_asked) {
        const LayersAsked now = asked();
        m_stale = m_stale || now.choice.layersOf != m_asked->choice.layersOf ||
                  now.choice.models != m_asked->choice.models || now.marked != m_asked->marked;
    }
    update();
}

void LayersViewModel::beStale() {
    m_stale = true;
    m_work.stop();
    m_asked.reset();      // the graph of the last answer is let go
    m_source.setData({}); // its layers mean other things now
    emit changed();
    update();
}

void LayersViewModel::update() {
    if (!m_active || !m_stale)
        return;
    m_stale = false;
    m_asked = asked();
    const auto work = [this](const std::stop_token &stop) {
        return inBackground([asked = *m_asked, stop] { return layersData(asked, stop); });
    };
    m_work.start(work, [this](LayersData data) {
        m_source.setData(std::move(data));
        emit changed();
    });
    m_asked->shown.reset(); // it would keep verdicts that are no longer those
    emit changed();
}

QString LayersViewModel::emptyTitle() const {
    if (!ready() || plotted())
        return {};
    return data().model.isEmpty() ? tr("No model states its layers")
                                  : tr("%1 states no layers").arg(data().model);
}

QString LayersViewModel::emptyHint() const {
    if (!ready() || plotted())
        return {};
    if (data().offered.empty() && m_session.state().filter.active())
        return tr("The filter may hide those that do. Clear it, or change it.");
    return data().labels.size() > 1 ? tr("Choose another model.")
                                    : tr("Select a model, or open a graph with layers.");
}

void LayersViewModel::chooseModel(int model) {
    if (model < 0 || static_cast<std::size_t>(model) >= data().offered.size())
        return;
    CompareChoice next = m_session.state().compare;
    next.layersOf = data().offered[static_cast<std::size_t>(model)];
    m_session.changeComparison(next, tr("Layers of %1").arg(data().labels[model]));
}

void LayersViewModel::explain(int layer) {
    if (!ready() || layer < 0 || static_cast<std::size_t>(layer) >= data().layers.size())
        return;
    const LayerBar &bar = data().layers[static_cast<std::size_t>(layer)];
    const ModelId model{static_cast<std::uint32_t>(data().id)};
    emit evidenceAsked(sheetOf(m_session, ShownFigure{.thing = Selection::of(model),
                                                      .figure = Figure::Layer,
                                                      .index = static_cast<std::uint32_t>(layer),
                                                      .label = tr("Layer %1").arg(layer + 1),
                                                      .value = bar.type}));
}

} // namespace tinyatlas
