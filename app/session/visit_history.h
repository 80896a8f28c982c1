// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace tinyatlas {

/// What was shown at a place, in its order, as a browser keeps its pages: what lay ahead is forgotten where
/// another way is taken.
template <class Thing> class VisitHistory {
public:
    /// Another one is shown. The one that is current already is no visit.
    void visit(const Thing &thing) {
        if (!m_things.empty()) {
            if (m_things[m_current] == thing)
                return;
            m_things.resize(m_current + 1);
        }
        m_things.push_back(thing);
        m_current = m_things.size() - 1;
    }
    /// Something else than a visit shows it, like an undo: the nearest time it was shown is current then.
    void follow(const Thing &thing) {
        for (std::size_t steps = 0; steps < m_things.size(); ++steps) {
            for (const std::size_t place :
                 std::array{m_current - steps, m_current + steps}) { // below 0 is beyond the end
                if (place < m_things.size() && m_things[place] == thing) {
                    m_current = place;
                    return;
                }
            }
        }
        visit(thing);
    }
    void clear() {
        m_things.clear();
        m_current = 0;
    }

    /// Where its place is closed, the way back is to the current one.
    [[nodiscard]] bool canGoBack(bool open) const { return open ? m_current > 0 : !m_things.empty(); }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_things.size(); }

    /// Only where one can. What to show, which is current then.
    const Thing &back(bool open) { return m_things[open ? --m_current : m_current]; }
    const Thing &forward() { return m_things[++m_current]; }
    /// Likewise the one at `place` of things().
    const Thing &goTo(std::size_t place) { return m_things[m_current = place]; }

    [[nodiscard]] const std::vector<Thing> &things() const { return m_things; }
    [[nodiscard]] std::size_t current() const { return m_current; } ///< of things(), where there are any

private:
    std::vector<Thing> m_things;
    std::size_t m_current = 0;
};

} // namespace tinyatlas
