// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"

#include <vector>

namespace tinyatlas {

/// The pairs that Fit has shown, in their order, as a browser keeps its pages: what lay ahead is forgotten
/// where another way is taken.
class PairHistory {
public:
    /// Another pair is shown. The one that is current already is no visit.
    void visit(const Pair &pair);
    /// Something else than a visit shows a pair, like an undo: the nearest time it was shown is current then.
    void follow(const Pair &pair);
    void clear();

    /// With Fit closed, the way back is to the current pair.
    [[nodiscard]] bool canGoBack(bool fitOpen) const { return fitOpen ? m_current > 0 : !m_pairs.empty(); }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_pairs.size(); }

    /// Only where one can. The pair to show, which is current then.
    const Pair &back(bool fitOpen) { return m_pairs[fitOpen ? --m_current : m_current]; }
    const Pair &forward() { return m_pairs[++m_current]; }

private:
    std::vector<Pair> m_pairs;
    std::size_t m_current = 0;
};

} // namespace tinyatlas
