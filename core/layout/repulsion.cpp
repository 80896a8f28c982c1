// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/repulsion.h"

#include "core/layout/four_floats.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr std::uint32_t leafSize = 32;
constexpr std::uint32_t lanes = 8; // nodes pushed at once, which the compiler may keep in registers
constexpr float opening = 1.4F;    // a cell 1.4 times as wide as it is far away pushes as one
constexpr std::uint32_t gridSteps = 65535;
constexpr int levels = 16; // of halving the square: as many as the steps have bits
constexpr int digitBits = 11;
constexpr std::uint32_t crowd =
    64; // a leaf of more nodes, which lie too close to be told apart, pushes as one
constexpr std::uint32_t leavesBetweenLooks = 512;

std::uint32_t spreadBits(std::uint32_t value) {
    value = (value | value << 8) & 0x00ff00ff;
    value = (value | value << 4) & 0x0f0f0f0f;
    value = (value | value << 2) & 0x33333333;
    return (value | value << 1) & 0x55555555;
}

std::uint32_t nodeOf(std::uint64_t key) { return static_cast<std::uint32_t>(key); }

/// By the curve, in three turns over its 32 bits; equal keys keep their order.
void sortKeys(std::vector<std::uint64_t> &keys, std::vector<std::uint64_t> &sorted) {
    sorted.resize(keys.size());
    for (int shift = 32; shift < 64; shift += digitBits) {
        std::array<std::uint32_t, (1U << digitBits) + 1> begins{};
        const auto digit = [shift](std::uint64_t key) { return key >> shift & ((1U << digitBits) - 1); };
        for (const std::uint64_t key : keys)
            ++begins[digit(key) + 1];
        for (std::size_t i = 1; i < begins.size(); ++i)
            begins[i] += begins[i - 1];
        for (const std::uint64_t key : keys)
            sorted[begins[digit(key)]++] = key;
        std::swap(keys, sorted);
    }
}

} // namespace

void Repulsion::Sources::clear() {
    x.clear();
    y.clear();
    weight.clear();
}

void Repulsion::Sources::add(float sourceX, float sourceY, float sourceWeight) {
    x.push_back(sourceX);
    y.push_back(sourceY);
    weight.push_back(sourceWeight);
}

void Repulsion::sortAlongCurve(const PlaceColumns &places) {
    const auto [left, right] = std::ranges::minmax(places.x);
    const auto [top, bottom] = std::ranges::minmax(places.y);
    const float side = std::max(right - left, bottom - top);
    const float scale = side > 0 ? gridSteps / side : 0;
    const auto step = [scale](float value, float from) {
        return spreadBits(std::min(gridSteps, static_cast<std::uint32_t>((value - from) * scale)));
    };
    const std::size_t nodes = places.size();
    m_keys.resize(nodes);
    for (std::size_t i = 0; i < nodes; ++i)
        m_keys[i] = std::uint64_t{step(places.x[i], left) | step(places.y[i], top) << 1} << 32 | i;
    sortKeys(m_keys, m_sorted);
    m_x.resize(nodes);
    m_y.resize(nodes);
    for (std::size_t i = 0; i < nodes; ++i) {
        m_x[i] = places.x[nodeOf(m_keys[i])];
        m_y[i] = places.y[nodeOf(m_keys[i])];
    }
}

void Repulsion::measureLeaf(Cell &cell) const {
    float left = m_x[cell.begin];
    float right = left;
    float top = m_y[cell.begin];
    float bottom = top;
    for (std::uint32_t i = cell.begin; i < cell.end; ++i) {
        cell.x += m_x[i];
        cell.y += m_y[i];
        left = std::min(left, m_x[i]);
        right = std::max(right, m_x[i]);
        top = std::min(top, m_y[i]);
        bottom = std::max(bottom, m_y[i]);
    }
    const auto count = static_cast<float>(cell.end - cell.begin);
    cell.x /= count;
    cell.y /= count;
    cell.middleX = (left + right) / 2;
    cell.middleY = (top + bottom) / 2;
    cell.half = std::max(right - left, bottom - top) / 2;
}

void Repulsion::measureInner(Cell &cell, std::uint32_t index) const {
    float left = m_cells[index + 1].middleX;
    float right = left;
    float top = m_cells[index + 1].middleY;
    float bottom = top;
    const auto count = static_cast<float>(cell.end - cell.begin);
    for (std::uint32_t i = index + 1; i < m_cells.size(); i = m_cells[i].after) {
        const Cell &inside = m_cells[i];
        const float share = static_cast<float>(inside.end - inside.begin) / count;
        cell.x += inside.x * share;
        cell.y += inside.y * share;
        left = std::min(left, inside.middleX - inside.half);
        right = std::max(right, inside.middleX + inside.half);
        top = std::min(top, inside.middleY - inside.half);
        bottom = std::max(bottom, inside.middleY + inside.half);
    }
    cell.middleX = (left + right) / 2;
    cell.middleY = (top + bottom) / 2;
    cell.half = std::max(right - left, bottom - top) / 2;
}

std::uint32_t Repulsion::addCell(std::uint32_t begin, std::uint32_t end, int level) {
    const auto index = static_cast<std::uint32_t>(m_cells.size());
    m_cells.emplace_back();
    Cell cell{.begin = begin, .end = end, .leaf = end - begin <= leafSize || level == 0};
    if (cell.leaf) {
        measureLeaf(cell);
    } else {
        const int shift = 32 + 2 * (level - 1);
        for (std::uint32_t from = begin; from < end;) {
            const auto quarter = m_keys[from] >> shift;
            const auto to = std::partition_point(m_keys.begin() + from, m_keys.begin() + end,
                                                 [&](std::uint64_t key) { return key >> shift <= quarter; });
            const auto next = static_cast<std::uint32_t>(to - m_keys.begin());
            addCell(from, next, level - 1);
            from = next;
        }
        measureInner(cell, index);
    }
    cell.after = static_cast<std::uint32_t>(m_cells.size());
    m_cells[index] = cell;
    return index;
}

void Repulsion::collectSources(const Cell &leaf) {
    m_sources.clear();
    for (std::uint32_t i = 0; i < m_cells.size();) {
        const Cell &cell = m_cells[i];
        const float dx = std::max(std::abs(cell.x - leaf.middleX) - leaf.half, 0.0F);
        const float dy = std::max(std::abs(cell.y - leaf.middleY) - leaf.half, 0.0F);
        const float wide = 2 * cell.half / opening;
        const std::uint32_t count = cell.end - cell.begin;
        const bool far = wide * wide < dx * dx + dy * dy || (cell.leaf && count > crowd);
        if (far)
            m_sources.add(cell.x, cell.y, static_cast<float>(count));
        else if (cell.leaf)
            for (std::uint32_t node = cell.begin; node < cell.end; ++node)
                m_sources.add(m_x[node], m_y[node], 1);
        i = far || cell.leaf ? cell.after : i + 1;
    }
}

void Repulsion::pushLeaf(const Cell &leaf, float soft, PlaceColumns &push) const {
    const std::size_t sources = m_sources.x.size();
    for (std::uint32_t begin = leaf.begin; begin < leaf.end; begin += lanes) {
        const std::uint32_t count = std::min(lanes, leaf.end - begin);
        std::array<FourFloats, 2> x{};
        std::array<FourFloats, 2> y{};
        std::array<FourFloats, 2> pushX{};
        std::array<FourFloats, 2> pushY{};
        for (std::uint32_t lane = 0; lane < count; ++lane) {
            x[lane / 4][lane % 4] = m_x[begin + lane];
            y[lane / 4][lane % 4] = m_y[begin + lane];
        }
        for (std::size_t source = 0; source < sources; ++source)
            for (std::size_t half = 0; half < 2; ++half) {
                const FourFloats dx = x[half] - m_sources.x[source];
                const FourFloats dy = y[half] - m_sources.y[source];
                const FourFloats force = m_sources.weight[source] / (dx * dx + dy * dy + soft);
                pushX[half] += dx * force;
                pushY[half] += dy * force;
            }
        for (std::uint32_t lane = 0; lane < count; ++lane) {
            push.x[nodeOf(m_keys[begin + lane])] = pushX[lane / 4][lane % 4];
            push.y[nodeOf(m_keys[begin + lane])] = pushY[lane / 4][lane % 4];
        }
    }
}

bool Repulsion::pushApart(const PlaceColumns &places, float soft, PlaceColumns &push,
                          const std::stop_token &stop) {
    sortAlongCurve(places);
    m_cells.clear();
    addCell(0, static_cast<std::uint32_t>(places.size()), levels);
    std::uint32_t leaves = 0;
    for (const Cell &cell : m_cells) {
        if (!cell.leaf)
            continue;
        if (++leaves % leavesBetweenLooks == 0 && stop.stop_requested())
            return false;
        collectSources(cell);
        pushLeaf(cell, soft, push);
    }
    return true;
}

} // namespace tinyatlas
