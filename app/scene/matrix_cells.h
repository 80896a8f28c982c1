// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <QString>

#include <cstdint>
#include <unordered_map>

namespace tinyatlas {

/// What a cell of the matrix shows.
struct MatrixCell {
    FitState state = FitState::Unknown;
    double filled = 0; ///< of the fuller memory; 0 where unknown
    QString text;
    double textWidth = 0; ///< pixels, at the size asked for
};

/// Cells by pair, kept from frame to frame: with each step of scrolling only a row or column of them is new.
class MatrixCells {
public:
    /// `catalog` and `rules` must outlive it.
    MatrixCells(const Catalog &catalog, const FitRules &rules, int textSize)
        : m_catalog(catalog), m_rules(rules), m_textSize(textSize) {
        m_cells.reserve(many);
    }

    [[nodiscard]] const MatrixCell &at(ModelId model, DeviceId device);
    /// Before a frame: forgets what was kept, once that is much.
    void beginFrame();
    [[nodiscard]] int textSize() const { return m_textSize; }

private:
    [[nodiscard]] MatrixCell made(ModelId model, DeviceId device) const;

    const Catalog &m_catalog;
    const FitRules &m_rules;
    static constexpr std::size_t many = 20'000;

    int m_textSize; ///< pixels
    std::unordered_map<std::uint64_t, MatrixCell> m_cells;
};

/// Of what a model fills the fuller of the two memories of a device; 0 where neither is known.
[[nodiscard]] double fullerMemory(const Verdict &verdict);

} // namespace tinyatlas
