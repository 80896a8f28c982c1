// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/matrix_view_model.h"

#include "app/jobs/background.h"
#include "app/text/matrix_view_texts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace tinyatlas {

namespace {

constexpr int textSize = 12; // pixels, times the text's scale

/// By thing, its place in the order; Id::none for what has none.
template <class AnyId>
std::vector<std::uint32_t> placesIn(const std::vector<AnyId> &order, std::size_t things) {
    std::vector<std::uint32_t> places(things, AnyId::none);
    for (std::uint32_t place = 0; place < order.size(); ++place)
        places[order[place].value] = place;
    return places;
}

} // namespace

MatrixViewModel::MatrixViewModel(Session &session, Theme &theme, QObject *parent)
    : QObject(parent), m_session(session), m_theme(theme), m_sorting(session) {
    connect(&session, &Session::datasetChanged, this, &MatrixViewModel::readDataset);
    connect(&session, &Session::matrixChanged, this, &MatrixViewModel::readVerdicts);
    connect(&session, &Session::shownChanged, this, &MatrixViewModel::readShown);
    connect(&session, &Session::stateChanged, this, &MatrixViewModel::followState);
    connect(&session, &Session::selectionChanged, this, &MatrixViewModel::followSelection);
    connect(&session, &Session::marksChanged, this, &MatrixViewModel::changeScene);
    connect(&theme, &Theme::changed, this, &MatrixViewModel::followTheme);
}

void MatrixViewModel::setActive(bool active) {
    if (std::exchange(m_active, active) == active)
        return;
    if (!active)
        return;
    if (m_stale)
        order();
    else
        reveal();
}

void MatrixViewModel::readDataset() {
    m_ordering.stop();
    m_cells.reset();
    m_allModels.clear();
    m_models.clear();
    m_devices.clear();
    m_current.reset();
    m_scroll = {};
    leave();
    order();
    emit currentChanged();
}

void MatrixViewModel::readVerdicts() {
    m_cells.reset();
    if (sortsByNeeds() || m_stale)
        order();
    else
        place(); // what is free of a device may be another figure
    emit currentChanged();
}

/// A what-if can be another order: all but these two are of what models need, if only among equals.
bool MatrixViewModel::sortsByNeeds() const {
    return m_order.models != MatrixOrder::Models::Name && m_order.models != MatrixOrder::Models::Accuracy;
}

bool MatrixViewModel::sortsByCounts() const {
    return m_order.models == MatrixOrder::Models::Fits || m_order.devices == MatrixOrder::Devices::Fits;
}

void MatrixViewModel::readShown() {
    if (sortsByCounts() || m_stale)
        order();
    else
        place();
    emit currentChanged();
}

void MatrixViewModel::followState() {
    const MatrixOrder &next = m_session.state().matrixOrder;
    if (next == m_order)
        return;
    const bool onlyDevices = next.models == m_order.models && next.modelsFall == m_order.modelsFall &&
                             next.device == m_order.device;
    if (!onlyDevices)
        m_scroll.setY(0); // one wants to see the first of them
    if (next.devices != m_order.devices || next.devicesFall != m_order.devicesFall)
        m_scroll.setX(0);
    m_order = next;
    if (onlyDevices && !m_stale)
        place();
    else
        order();
    emit currentChanged();
}

void MatrixViewModel::followTheme() {
    m_cells.reset();
    m_layout.reset();
    changeScene();
    leave(); // with another size of text, something else lies below the pointer
}

MatrixOrdering MatrixViewModel::request() const {
    return {.dataset = m_session.dataset(),
            .index = m_session.sharedIndex(),
            .shown = m_session.shown(),
            .rules = m_session.matchedRules(),
            .order = m_order};
}

/// Few models are in order before a thread has started.
void MatrixViewModel::order() {
    constexpr int mostAtOnce = 1000;
    m_ordering.stop();
    m_order = m_session.state().matrixOrder;
    m_stale = !m_active;
    if (m_stale)
        return;
    if (m_session.modelCount() <= mostAtOnce) {
        takeOrder(orderedModels(request()));
        return;
    }
    const auto work = [this](const std::stop_token &stop) { return orderInBackground(request(), stop); };
    m_ordering.start(work, [this](std::vector<ModelId> models) { takeOrder(std::move(models)); });
    place();
}

void MatrixViewModel::takeOrder(std::vector<ModelId> models) {
    m_allModels = std::move(models);
    m_anyTask = std::ranges::any_of(m_session.catalog().models,
                                    [](const NeuralNetwork &model) { return !model.task.empty(); });
    place();
    reveal();
}

/// Gives what is shown its rows and columns.
void MatrixViewModel::place() {
    const ShownThings &shown = *m_session.shown();
    m_models.clear();
    if (m_allModels.empty()) // until they are in order
        m_models = shown.lanes().models;
    else
        std::ranges::copy_if(m_allModels, std::back_inserter(m_models),
                             [&](ModelId id) { return shown.contains(id); });
    m_devices = orderedDevices(request());
    m_rowOf = placesIn(m_models, m_session.catalog().models.size());
    m_columnOf = placesIn(m_devices, m_session.catalog().devices.size());
    m_layout.reset();
    m_scroll = layout().bounded(m_scroll);
    m_layout.reset();
    const auto hidden = [&](const Pair &pair) {
        return m_rowOf[pair.model.value] == ModelId::none || m_columnOf[pair.device.value] == DeviceId::none;
    };
    if (m_current && hidden(*m_current))
        m_current.reset();
    // The first of an order that does not hold yet is not to be followed to its place.
    if (!m_current && !m_allModels.empty() && !m_models.empty() && !m_devices.empty())
        m_current = selectedOr({m_models.front(), m_devices.front()});
    m_sorting.setDeviceAtHand(m_current ? m_current->device : DeviceId());
    changeScene();
    leave(); // another pair may lie below the pointer
    emit currentChanged();
}

/// The pair with what is selected in its place, if that has a row or a column.
Pair MatrixViewModel::selectedOr(Pair pair) const {
    const Selection &selection = m_session.state().selection;
    if (selection.kind == Selection::Kind::Model && m_rowOf[selection.index] != ModelId::none)
        pair.model = ModelId{selection.index};
    else if (selection.kind == Selection::Kind::Device && m_columnOf[selection.index] != DeviceId::none)
        pair.device = DeviceId{selection.index};
    return pair;
}

/// What was selected elsewhere comes into sight.
void MatrixViewModel::followSelection() {
    changeScene();
    if ((!m_active || m_ordering.running()) && m_session.state().selection != Selection())
        m_revealDue = true;
    if (!m_current)
        return;
    // Not what was clicked just now: it must not move away below the pointer.
    if (const Pair pair = selectedOr(*m_current); pair != *m_current)
        goTo(pair);
}

/// What was selected while the Matrix was not open comes into sight as soon as its place is known.
void MatrixViewModel::reveal() {
    if (!m_revealDue || m_stale || m_ordering.running() || !m_current || m_viewport.isEmpty())
        return;
    m_revealDue = false;
    goTo(*m_current);
}

void MatrixViewModel::changeScene() {
    m_scene.reset();
    emit sceneChanged();
}

const MatrixLayout &MatrixViewModel::layout() const {
    if (!m_layout)
        m_layout.emplace(MatrixShape{.viewport = m_viewport,
                                     .scale = m_theme.textScale(),
                                     .models = m_models.size(),
                                     .devices = m_devices.size(),
                                     .tasks = m_anyTask,
                                     .scroll = m_scroll});
    return *m_layout;
}

MatrixCells &MatrixViewModel::cells() const {
    if (!m_cells)
        m_cells.emplace(m_session.catalog(), m_session.matchedRules(),
                        static_cast<int>(std::lround(textSize * m_theme.textScale())));
    return *m_cells;
}

const GraphScene &MatrixViewModel::scene() const {
    if (!m_scene) {
        const std::vector<ModelId> marked = m_session.markedModels();
        m_scene = matrixScene({.catalog = m_session.catalog(),
                               .rules = m_session.matchedRules(),
                               .shown = *m_session.shown(),
                               .models = m_models,
                               .devices = m_devices,
                               .order = m_order,
                               .selection = m_session.state().selection,
                               .marked = marked,
                               .before =
                                   [this](ModelId model, DeviceId device) {
                                       return m_session.changedFrom({model, device});
                                   }},
                              layout(), m_theme.tokens(), cells());
    }
    return *m_scene;
}

QString MatrixViewModel::emptyText() const {
    if (m_models.empty() && m_session.modelCount() > 0)
        return tr("No model passes the filters");
    return m_devices.empty() && m_session.deviceCount() > 0 ? tr("No device passes the filters") : QString();
}

bool MatrixViewModel::marksChanges() const {
    return m_session.verdictChanges() && m_session.verdictChanges()->all > 0;
}

QRectF MatrixViewModel::cellsRect() const {
    const QSizeF page = layout().page();
    const QSizeF content = layout().content();
    return {QPointF(layout().leftWidth(), layout().headerHeight()), page.boundedTo(content)};
}

QRectF MatrixViewModel::currentRect() const {
    if (!m_current || m_models.empty())
        return {};
    return layout().cell(m_rowOf[m_current->model.value], m_columnOf[m_current->device.value]);
}

QString MatrixViewModel::currentText() const {
    if (!m_current)
        return {};
    const Verdict verdict =
        judge(m_session.catalog(), m_current->model, m_current->device, m_session.matchedRules());
    return text::cellSentence(m_session.catalog(), m_current->model, m_current->device, verdict);
}

double MatrixViewModel::verticalSize() const {
    return std::min(1.0, layout().page().height() / std::max(1.0, layout().content().height()));
}

double MatrixViewModel::verticalPosition() const {
    return layout().shape().scroll.y() / std::max(1.0, layout().content().height());
}

double MatrixViewModel::horizontalSize() const {
    return std::min(1.0, layout().page().width() / std::max(1.0, layout().content().width()));
}

double MatrixViewModel::horizontalPosition() const {
    return layout().shape().scroll.x() / std::max(1.0, layout().content().width());
}

} // namespace tinyatlas
