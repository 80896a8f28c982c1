// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/pair_history.h"

namespace tinyatlas {

void PairHistory::visit(const Pair &pair) {
    if (!m_pairs.empty()) {
        if (m_pairs[m_current] == pair)
            return;
        m_pairs.resize(m_current + 1);
    }
    m_pairs.push_back(pair);
    m_current = m_pairs.size() - 1;
}

void PairHistory::follow(const Pair &pair) {
    for (std::size_t steps = 0; steps < m_pairs.size(); ++steps) {
        for (const std::size_t place : {m_current - steps, m_current + steps}) { // below 0 is beyond the end
            if (place < m_pairs.size() && m_pairs[place] == pair) {
                m_current = place;
                return;
            }
        }
    }
    visit(pair);
}

void PairHistory::clear() {
    m_pairs.clear();
    m_current = 0;
}

} // namespace tinyatlas
