// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/part_packing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace tinyatlas {

namespace {

constexpr float aspect = 1.5F; // of the picture

/// The lower edge of what is packed so far, from left to right.
class Skyline {
public:
    explicit Skyline(float width) : m_steps{{0, width, 0}} {}

    /// Puts a box where its upper edge is highest, leftmost of equals.
    LayoutPoint add(const LayoutSize &box) {
        std::size_t best = 0;
        float bestTop = std::numeric_limits<float>::max();
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_steps[i].top >= bestTop)
                continue;
            const float top = topOver(i, box.width);
            if (top < bestTop) {
                best = i;
                bestTop = top;
            }
        }
        const LayoutPoint corner{m_steps[best].left, bestTop};
        raise(best, corner, box);
        return corner;
    }

private:
    struct Step {
        float left = 0;
        float right = 0;
        float top = 0; ///< of what is free
    };

    [[nodiscard]] float topOver(std::size_t first, float width) const {
        const float right = m_steps[first].left + width;
        if (right > m_steps.back().right * (1 + 1e-5F))
            return std::numeric_limits<float>::max();
        float top = 0;
        for (std::size_t i = first; i < m_steps.size() && m_steps[i].left < right; ++i)
            top = std::max(top, m_steps[i].top);
        return top;
    }

    void raise(std::size_t first, const LayoutPoint &corner, const LayoutSize &box) {
        const float right = std::min(corner.x + box.width, m_steps.back().right);
        std::size_t last = first;
        while (last + 1 < m_steps.size() && m_steps[last].right < right)
            ++last;
        const Step rest{right, m_steps[last].right, m_steps[last].top};
        m_steps[first] = {corner.x, right, corner.y + box.height};
        const auto begin = m_steps.begin() + static_cast<std::ptrdiff_t>(first) + 1;
        m_steps.erase(begin, m_steps.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        const auto next = m_steps.begin() + static_cast<std::ptrdiff_t>(first) + 1;
        if (rest.left < rest.right)
            m_steps.insert(next, rest);
        joinLeft(first);
    }

    void joinLeft(std::size_t step) {
        if (step == 0 || m_steps[step - 1].top != m_steps[step].top)
            return;
        m_steps[step - 1].right = m_steps[step].right;
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(step));
    }

    std::vector<Step> m_steps;
};

} // namespace

std::vector<LayoutPoint> packBoxes(std::span<const LayoutSize> boxes) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](auto a, auto b) { return boxes[a].height > boxes[b].height; });
    double area = 0;
    float widest = 0;
    for (const LayoutSize &box : boxes) {
        area += double{box.width} * double{box.height};
        widest = std::max(widest, box.width);
    }
    Skyline skyline(std::max(widest, static_cast<float>(std::sqrt(area * double{aspect}))));
    std::vector<LayoutPoint> corners(boxes.size());
    for (const std::size_t box : order)
        corners[box] = skyline.add(boxes[box]);
    return corners;
}

} // namespace tinyatlas
