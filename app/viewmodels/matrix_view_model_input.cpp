// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/matrix_view_model.h"

#include "app/text/matrix_view_texts.h"

#include <algorithm>
#include <utility>

// What the pointer and the keyboard do to the Matrix.
namespace tinyatlas {

namespace {

using Part = MatrixPlace::Part;

} // namespace

void MatrixViewModel::setViewport(const QSizeF &size) {
    if (size == m_viewport)
        return;
    // Rows that are still being put in order are not those one looks at.
    m_revealDue = m_revealDue || (!m_stale && !m_ordering.running() && showsCurrent());
    m_viewport = size;
    m_layout.reset();
    m_scroll = layout().bounded(m_scroll);
    changeScene();
    leave();
    reveal();
}

bool MatrixViewModel::showsCurrent() const {
    return m_current && !m_viewport.isEmpty() && !m_models.empty() &&
           layout().showing(m_rowOf[m_current->model.value], m_columnOf[m_current->device.value]) == m_scroll;
}

void MatrixViewModel::scrollTo(const QPointF &scroll) {
    const QPointF bounded = layout().bounded(scroll);
    if (bounded == m_scroll)
        return;
    m_scroll = bounded;
    m_layout.reset();
    changeScene();
    leave();
}

void MatrixViewModel::scrollBy(const QPointF &pixels) { scrollTo(m_scroll + pixels); }

void MatrixViewModel::scrollToPart(double horizontal, double vertical) {
    const QSizeF content = layout().content();
    scrollTo({horizontal * content.width(), vertical * content.height()});
}

std::optional<Pair> MatrixViewModel::pairAt(const MatrixPlace &place) const {
    if (place.part != Part::Cell)
        return std::nullopt;
    return Pair{m_models[place.row], m_devices[place.column]};
}

QString MatrixViewModel::textOf(const MatrixPlace &place) const {
    const Catalog &catalog = m_session.catalog();
    switch (place.part) {
    case Part::Cell: {
        const Pair pair = *pairAt(place);
        const Verdict verdict = judge(catalog, pair.model, pair.device, m_session.matchedRules());
        const auto before = m_session.changedFrom(pair);
        return text::cellTip(*m_session.dataset(), pair.model, pair.device, verdict, before);
    }
    case Part::Left:
        return text::modelTip(catalog, m_models[place.row], m_session.matchedRules());
    case Part::Header:
        return text::deviceTip(catalog, m_devices[place.column], m_session.matchedRules());
    case Part::Corner:
    case Part::None:
        break;
    }
    return {};
}

void MatrixViewModel::hoverAt(const QPointF &point) {
    const MatrixPlace place = layout().at(point);
    if (place == m_hover)
        return;
    m_hover = place;
    m_hoverText = textOf(place);
    m_hoverPosition = point;
    emit hoverChanged();
}

void MatrixViewModel::leave() {
    if (m_hover == MatrixPlace())
        return;
    m_hover = {};
    m_hoverText.clear();
    emit hoverChanged();
}

QRectF MatrixViewModel::hoverRect() const {
    return m_hover.part == Part::Cell ? layout().cell(m_hover.row, m_hover.column) : QRectF();
}

bool MatrixViewModel::takeAt(const QPointF &point) {
    const MatrixPlace place = layout().at(point);
    if (place.part != Part::Cell && place.part != Part::Left)
        return false;
    const ModelId model = m_models[place.row];
    if (const auto pair = pairAt(place))
        setCurrent(*pair);
    else if (m_current)
        setCurrent({model, m_current->device});
    m_session.selectModel(static_cast<int>(model.value));
    return true;
}

bool MatrixViewModel::takeDeviceAt(const QPointF &point) {
    const MatrixPlace place = layout().at(point);
    if (place.part != Part::Header)
        return false;
    const DeviceId device = m_devices[place.column];
    if (m_current)
        setCurrent({m_current->model, device});
    m_session.selectDevice(static_cast<int>(device.value));
    return true;
}

void MatrixViewModel::clickAt(const QPointF &point) {
    const MatrixPlace place = layout().at(point);
    if (takeAt(point))
        return;
    if (place.part == Part::Header)
        m_sorting.orderModelsBy(m_devices[place.column]);
    else if (place.part == Part::Corner)
        m_sorting.orderModelsBy(layout().left()[place.column].kind);
    else
        m_session.clearSelection();
}

void MatrixViewModel::doubleClickAt(const QPointF &point) {
    if (layout().at(point).part != Part::Cell)
        return;
    setCurrent(*pairAt(layout().at(point)));
    openCurrent();
}

void MatrixViewModel::setCurrent(const Pair &pair) {
    if (std::exchange(m_current, pair) == pair)
        return;
    m_sorting.setDeviceAtHand(pair.device);
    emit sceneChanged();
    emit currentChanged();
}

void MatrixViewModel::goTo(const Pair &pair) {
    setCurrent(pair);
    leave(); // one looks there now
    scrollTo(layout().showing(m_rowOf[pair.model.value], m_columnOf[pair.device.value]));
}

void MatrixViewModel::moveCurrent(int columns, int rows) {
    if (!m_current)
        return;
    const auto moved = [](std::uint32_t from, int step, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp<std::int64_t>(std::int64_t{from} + step, 0, static_cast<std::int64_t>(count) - 1));
    };
    goTo({m_models[moved(m_rowOf[m_current->model.value], rows, m_models.size())],
          m_devices[moved(m_columnOf[m_current->device.value], columns, m_devices.size())]});
}

void MatrixViewModel::moveCurrentToRow(bool last) {
    const auto all = static_cast<int>(m_models.size());
    moveCurrent(0, last ? all : -all);
}

void MatrixViewModel::moveCurrentToColumn(bool last) {
    const auto all = static_cast<int>(m_devices.size());
    moveCurrent(last ? all : -all, 0);
}

int MatrixViewModel::rowsOfPage() const {
    return std::max(1, static_cast<int>(layout().page().height() / layout().rowHeight()) - 1);
}

void MatrixViewModel::openCurrent() {
    if (m_current)
        m_session.openFit(static_cast<int>(m_current->model.value),
                          static_cast<int>(m_current->device.value));
}

void MatrixViewModel::selectCurrent() {
    if (m_current)
        m_session.selectModel(static_cast<int>(m_current->model.value));
}

void MatrixViewModel::selectCurrentDevice() {
    if (m_current)
        m_session.selectDevice(static_cast<int>(m_current->device.value));
}

void MatrixViewModel::explainCurrent() {
    if (m_current)
        emit evidenceAsked(sheetOf(m_session, *m_current));
}

void MatrixViewModel::orderByCurrent() {
    if (m_current)
        m_sorting.orderModelsBy(m_current->device);
}

} // namespace tinyatlas
