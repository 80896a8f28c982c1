// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <vector>

namespace tinyatlas {

/// What the matrix has to place, and how far it is scrolled. Lengths are pixels of the viewport.
struct MatrixShape {
    QSizeF viewport;
    double scale = 1; ///< of all text
    std::size_t models = 0;
    std::size_t devices = 0;
    bool tasks = true; ///< some model states one
    QPointF scroll;    ///< how much of the cells lies above and left of what is seen

    friend bool operator==(const MatrixShape &, const MatrixShape &) = default;
};

/// What stands at the left of the cells, in sight however far one scrolls.
struct MatrixLeftColumn {
    enum class Kind { Name, Task, Ram, Flash, Accuracy, Fits };

    Kind kind = Kind::Name;
    double x = 0;
    double width = 0;
};

/// What lies somewhere in the matrix.
struct MatrixPlace {
    enum class Part {
        None,
        Corner, ///< the heading of a column at the left
        Header, ///< of a device
        Left,   ///< about a model
        Cell,
    };

    Part part = Part::None;
    std::size_t row = 0;    ///< of Left and Cell
    std::size_t column = 0; ///< a device's; of Corner and Left an index into MatrixLayout::left()

    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// From the first up to, but without, the end.
struct MatrixRange {
    std::size_t first = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - first; }
};

/// Where everything of the matrix stands. All rows are as high, all columns of devices as wide as each other,
/// so that nothing has to be looked for.
class MatrixLayout {
public:
    explicit MatrixLayout(const MatrixShape &shape);

    [[nodiscard]] const MatrixShape &shape() const { return m_shape; }
    [[nodiscard]] double rowHeight() const { return m_rowHeight; }
    [[nodiscard]] double headerHeight() const { return m_headerHeight; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] double leftWidth() const { return m_leftWidth; }
    [[nodiscard]] const std::vector<MatrixLeftColumn> &left() const { return m_left; }

    [[nodiscard]] QSizeF content() const; ///< of all cells
    [[nodiscard]] QSizeF page() const;    ///< of the cells that are seen at once
    /// As far as there is something to scroll to, on whole pixels.
    [[nodiscard]] QPointF bounded(const QPointF &scroll) const;
    /// The least that has to be scrolled to for a cell to be wholly seen.
    [[nodiscard]] QPointF showing(std::size_t row, std::size_t column) const;

    [[nodiscard]] MatrixRange rowsInSight() const;
    [[nodiscard]] MatrixRange columnsInSight() const;
    [[nodiscard]] QRectF cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] QRectF header(std::size_t column) const;
    [[nodiscard]] QRectF leftCell(std::size_t row, std::size_t left) const;
    [[nodiscard]] QRectF corner(std::size_t left) const;
    [[nodiscard]] MatrixPlace at(const QPointF &point) const;

private:
    void placeLeft();
    [[nodiscard]] double rowTop(std::size_t row) const;
    [[nodiscard]] double columnLeft(std::size_t column) const;

    MatrixShape m_shape;
    double m_rowHeight = 0;
    double m_headerHeight = 0;
    double m_columnWidth = 0;
    double m_leftWidth = 0;
    std::vector<MatrixLeftColumn> m_left;
};

} // namespace tinyatlas
