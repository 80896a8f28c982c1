// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/pivot_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace tinyatlas {

namespace {

constexpr std::size_t blockSize = 256;
constexpr std::size_t lanes = 8; // sums side by side, which the compiler may put into one register
constexpr int powerSteps = 100;

using Row = std::array<float, blockSize>;
using Matrix = std::array<std::array<double, mostViewPivots>, mostViewPivots>;
using Direction = std::array<double, mostViewPivots>;

/// The squared distances to the pivots, with their means over nodes and over pivots taken out.
class CentredSquares {
public:
    CentredSquares(const Pivots &pivots, std::size_t nodes)
        : m_pivots(pivots), m_nodes(nodes), m_count(std::min(pivots.nodes.size(), mostViewPivots)) {
        for (std::size_t pivot = 0; pivot < m_count; ++pivot) {
            double sum = 0;
            for (const HopCount hops : pivots.row(pivot))
                sum += double{static_cast<float>(hops)} * hops;
            m_meanOf[pivot] = sum / static_cast<double>(nodes);
        }
    }

    [[nodiscard]] std::size_t pivots() const { return m_count; }

    /// Calls use(begin, rows) for each block of nodes; rows past the last node are 0.
    template <typename Use> void forEachBlock(const Use &use) const {
        std::array<Row, mostViewPivots> rows{};
        for (std::size_t begin = 0; begin < m_nodes; begin += blockSize) {
            fill(rows, begin, std::min(blockSize, m_nodes - begin));
            use(begin, rows);
        }
    }

private:
    void fill(std::array<Row, mostViewPivots> &rows, std::size_t begin, std::size_t count) const {
        Row mean{};
        for (std::size_t pivot = 0; pivot < m_count; ++pivot) {
            const auto hops = m_pivots.row(pivot).subspan(begin, count);
            rows[pivot].fill(0);
            for (std::size_t i = 0; i < count; ++i) {
                const auto distance = static_cast<float>(hops[i]);
                rows[pivot][i] = distance * distance - static_cast<float>(m_meanOf[pivot]);
                mean[i] += rows[pivot][i] / static_cast<float>(m_count);
            }
        }
        for (std::size_t pivot = 0; pivot < m_count; ++pivot)
            for (std::size_t i = 0; i < count; ++i)
                rows[pivot][i] = -(rows[pivot][i] - mean[i]) / 2;
    }

    const Pivots &m_pivots;
    std::size_t m_nodes;
    std::size_t m_count;
    Direction m_meanOf{};
};

float dot(const Row &a, const Row &b) {
    std::array<float, lanes> sums{};
    for (std::size_t i = 0; i < blockSize; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    float sum = 0;
    for (const float part : sums)
        sum += part;
    return sum;
}

Matrix productsOf(const CentredSquares &squares) {
    Matrix products{};
    squares.forEachBlock([&](std::size_t, const auto &rows) {
        for (std::size_t a = 0; a < squares.pivots(); ++a)
            for (std::size_t b = 0; b <= a; ++b)
                products[a][b] += double{dot(rows[a], rows[b])};
    });
    for (std::size_t a = 0; a < squares.pivots(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            products[b][a] = products[a][b];
    return products;
}

/// The direction in which `matrix` is longest, square to `other`.
Direction longest(const Matrix &matrix, const Direction &other, std::mt19937 &random) {
    Direction direction{};
    for (double &part : direction)
        part = static_cast<double>(random() % 1000) - 499.5;
    for (int step = 0; step < powerSteps; ++step) {
        double along = 0;
        for (std::size_t i = 0; i < mostViewPivots; ++i)
            along += direction[i] * other[i];
        for (std::size_t i = 0; i < mostViewPivots; ++i)
            direction[i] -= along * other[i];
        Direction next{};
        double length = 0;
        for (std::size_t a = 0; a < mostViewPivots; ++a) {
            for (std::size_t b = 0; b < mostViewPivots; ++b)
                next[a] += matrix[a][b] * direction[b];
            length += next[a] * next[a];
        }
        if (length <= 0)
            return {}; // a line has no second direction
        for (std::size_t i = 0; i < mostViewPivots; ++i)
            direction[i] = next[i] / std::sqrt(length);
    }
    return direction;
}

} // namespace

PlaceColumns flatView(const Pivots &pivots, std::size_t nodes, float radius) {
    const CentredSquares squares(pivots, nodes);
    const Matrix products = productsOf(squares);
    std::mt19937 random(1); // NOLINT(bugprone-random-generator-seed): the same picture every time
    const Direction right = longest(products, {}, random);
    const Direction down = longest(products, right, random);

    PlaceColumns places{std::vector<float>(nodes), std::vector<float>(nodes)};
    double squared = 0;
    squares.forEachBlock([&](std::size_t begin, const auto &rows) {
        for (std::size_t i = 0; i < std::min(blockSize, nodes - begin); ++i) {
            double x = 0;
            double y = 0;
            for (std::size_t pivot = 0; pivot < squares.pivots(); ++pivot) {
                x += right[pivot] * double{rows[pivot][i]};
                y += down[pivot] * double{rows[pivot][i]};
            }
            places.x[begin + i] = static_cast<float>(x);
            places.y[begin + i] = static_cast<float>(y);
            squared += x * x + y * y;
        }
    });
    const auto extent = static_cast<float>(std::sqrt(squared / static_cast<double>(nodes)));
    const float scale = extent > 0 ? radius / extent : 0;
    for (float &x : places.x)
        x *= scale;
    for (float &y : places.y)
        y *= scale;
    return places;
}

} // namespace tinyatlas
