// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/matrix_layout.h"

#include <algorithm>
#include <cmath>

namespace tinyatlas {

namespace {

// All in pixels at scale 1.
constexpr double heightOfRow = 26;
constexpr double heightOfHeader = 84;
constexpr double narrowestColumn = 124;
constexpr double widestColumn = 190;
constexpr double narrowName = 190;
constexpr double name = 272;
constexpr double taskWidth = 170;
constexpr double figureWidth = 72;
constexpr double fitsWidth = 76;
constexpr double digitWidth = 8; // of the counts of what fits, with as many digits as there are of devices
constexpr double roomy = 1100;   // from this width of the viewport on, long names of models show in full
constexpr double wide = 1650;    // from this on there is room for the tasks

/// Those of `size` each, of `count` in all, that lie in part between `from` and `to`.
MatrixRange within(double from, double to, double size, std::size_t count) {
    const auto first = static_cast<std::size_t>(std::floor(from / size));
    const auto end = static_cast<std::size_t>(std::ceil(to / size));
    return {std::min(first, count), std::min(end, count)};
}

double least(double from, double to, double page, double scroll) {
    if (from < scroll || to - from > page)
        return from;
    return std::max(scroll, to - page);
}

} // namespace

MatrixLayout::MatrixLayout(const MatrixShape &shape)
    : m_shape(shape), m_rowHeight(std::round(heightOfRow * shape.scale)),
      m_headerHeight(std::round(heightOfHeader * shape.scale)) {
    using Kind = MatrixLeftColumn::Kind;
    const auto add = [this](Kind kind, double width) {
        const double pixels = std::round(width * m_shape.scale);
        m_left.push_back({kind, m_leftWidth, pixels});
        m_leftWidth += pixels;
    };
    const double width = shape.viewport.width() / shape.scale;
    add(Kind::Name, width < roomy ? narrowName : name);
    if (width >= wide && shape.tasks)
        add(Kind::Task, taskWidth);
    for (const Kind kind : {Kind::Ram, Kind::Flash, Kind::Accuracy})
        add(kind, figureWidth);
    const double digits =
        std::max(0.0, std::floor(std::log10(std::max<double>(1, static_cast<double>(shape.devices)))));
    add(Kind::Fits, fitsWidth + 2 * digits * digitWidth);
    const double room = page().width() / static_cast<double>(std::max<std::size_t>(1, shape.devices));
    m_columnWidth = std::floor(std::clamp(room, narrowestColumn * shape.scale, widestColumn * shape.scale));
    m_shape.scroll = bounded(shape.scroll);
}

QSizeF MatrixLayout::content() const {
    return {m_columnWidth * static_cast<double>(m_shape.devices),
            m_rowHeight * static_cast<double>(m_shape.models)};
}

QSizeF MatrixLayout::page() const {
    return {std::max(0.0, m_shape.viewport.width() - m_leftWidth),
            std::max(0.0, m_shape.viewport.height() - m_headerHeight)};
}

QPointF MatrixLayout::bounded(const QPointF &scroll) const {
    const QSizeF beyond = content() - page();
    return {std::round(std::clamp(scroll.x(), 0.0, std::max(0.0, beyond.width()))),
            std::round(std::clamp(scroll.y(), 0.0, std::max(0.0, beyond.height())))};
}

QPointF MatrixLayout::showing(std::size_t row, std::size_t column) const {
    const double top = m_rowHeight * static_cast<double>(row);
    const double left = m_columnWidth * static_cast<double>(column);
    return bounded({least(left, left + m_columnWidth, page().width(), m_shape.scroll.x()),
                    least(top, top + m_rowHeight, page().height(), m_shape.scroll.y())});
}

MatrixRange MatrixLayout::rowsInSight() const {
    const double top = m_shape.scroll.y();
    return within(top, top + page().height(), m_rowHeight, m_shape.models);
}

MatrixRange MatrixLayout::columnsInSight() const {
    const double left = m_shape.scroll.x();
    return within(left, left + page().width(), m_columnWidth, m_shape.devices);
}

double MatrixLayout::rowTop(std::size_t row) const {
    return m_headerHeight + m_rowHeight * static_cast<double>(row) - m_shape.scroll.y();
}

double MatrixLayout::columnLeft(std::size_t column) const {
    return m_leftWidth + m_columnWidth * static_cast<double>(column) - m_shape.scroll.x();
}

QRectF MatrixLayout::cell(std::size_t row, std::size_t column) const {
    return {columnLeft(column), rowTop(row), m_columnWidth, m_rowHeight};
}

QRectF MatrixLayout::header(std::size_t column) const {
    return {columnLeft(column), 0, m_columnWidth, m_headerHeight};
}

QRectF MatrixLayout::leftCell(std::size_t row, std::size_t left) const {
    return {m_left[left].x, rowTop(row), m_left[left].width, m_rowHeight};
}

QRectF MatrixLayout::corner(std::size_t left) const {
    return {m_left[left].x, 0, m_left[left].width, m_headerHeight};
}

MatrixPlace MatrixLayout::at(const QPointF &point) const {
    using Part = MatrixPlace::Part;
    if (!QRectF(QPointF(), m_shape.viewport).contains(point))
        return {};
    const bool inLeft = point.x() < m_leftWidth;
    const bool inHeader = point.y() < m_headerHeight;
    const auto row = static_cast<std::size_t>(std::max(0.0, point.y() - m_headerHeight + m_shape.scroll.y()) /
                                              m_rowHeight);
    const auto column =
        static_cast<std::size_t>(std::max(0.0, point.x() - m_leftWidth + m_shape.scroll.x()) / m_columnWidth);
    if ((!inHeader && row >= m_shape.models) || (!inLeft && column >= m_shape.devices))
        return {};
    if (!inLeft)
        return inHeader ? MatrixPlace{Part::Header, 0, column} : MatrixPlace{Part::Cell, row, column};
    const auto end = std::ranges::upper_bound(m_left, point.x(), {}, &MatrixLeftColumn::x);
    const auto left = static_cast<std::size_t>(end - m_left.begin() - 1);
    return inHeader ? MatrixPlace{Part::Corner, 0, left} : MatrixPlace{Part::Left, row, left};
}

} // namespace tinyatlas
