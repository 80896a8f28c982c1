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
constexpr double narrowestColumn = 132;
constexpr double widestColumn = 390;
constexpr double narrowestName = 172;
constexpr double goodName = 220; // most names in full
constexpr double widestName = 460;
constexpr double nameShare = 0.24; // of the viewport
constexpr double narrowestTask = 170;
constexpr double widestTask = 300;
constexpr double taskShare = 0.1;
constexpr double figureWidth = 72;
constexpr double fitsWidth = 76; // of its heading
constexpr double wide = 1650;    // of the viewport: from this on there is room for the tasks

/// Of "244 of 1,000": two counts of at most that many.
double widthOfCounts(std::size_t most) {
    constexpr double digit = 7.6;
    constexpr double comma = 4;
    constexpr double others = 36; // the word between them, and what is left free beside them
    const double digits = 1 + std::floor(std::log10(std::max<double>(1, static_cast<double>(most))));
    return others + 2 * (digits * digit + std::floor((digits - 1) / 3) * comma);
}

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
    placeLeft();
    const double room = page().width() / static_cast<double>(std::max<std::size_t>(1, shape.devices));
    m_columnWidth = std::floor(std::clamp(room, narrowestColumn * shape.scale, widestColumn * shape.scale));
    m_shape.scroll = bounded(shape.scroll);
}

/// What stays in sight takes no more than half of the view: first the name gives way, then the figures that
/// matter least do.
void MatrixLayout::placeLeft() {
    using Kind = MatrixLeftColumn::Kind;
    const double width = m_shape.viewport.width() / m_shape.scale;
    const double most = width / 2;
    std::vector<Kind> figures{Kind::Ram, Kind::Flash, Kind::Accuracy};
    const double fits = std::max(fitsWidth, widthOfCounts(m_shape.devices));
    const auto others = [&] { return fits + figureWidth * static_cast<double>(figures.size()); };
    while (!figures.empty() && narrowestName + others() > most)
        figures.pop_back();
    const double task =
        m_shape.tasks && width >= wide ? std::clamp(width * taskShare, narrowestTask, widestTask) : 0;
    double name = std::min(width * nameShare, most - others() - task);
    const double spare = width - others() - task - narrowestColumn * static_cast<double>(m_shape.devices);
    if (spare >= goodName) // all devices are in sight
        name = std::min(name, spare);
    name = std::clamp(name, narrowestName, widestName);

    const auto add = [this](Kind kind, double units) {
        const double pixels = std::round(units * m_shape.scale);
        m_left.push_back({kind, m_leftWidth, pixels});
        m_leftWidth += pixels;
    };
    add(Kind::Name, name);
    if (task > 0)
        add(Kind::Task, task);
    for (const Kind kind : figures)
        add(kind, figureWidth);
    add(Kind::Fits, fits);
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
