// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/matrix_cells.h"

#include "app/scene/scene_text.h"
#include "app/text/matrix_view_texts.h"

#include <algorithm>

namespace tinyatlas {

double fullerMemory(const Verdict &verdict) {
    return std::max(verdict.ram().filled().value_or(0), verdict.flash().filled().value_or(0));
}

MatrixCell MatrixCells::made(ModelId model, DeviceId device) const {
    const Verdict verdict = judge(m_catalog, model, device, m_rules);
    MatrixCell cell{.state = verdict.state,
                    .filled = fullerMemory(verdict),
                    .text = text::cellFigure(m_catalog, verdict)};
    cell.textWidth = fullWidth({.text = cell.text, .box = {}, .size = m_textSize, .color = {}});
    return cell;
}

const MatrixCell &MatrixCells::at(ModelId model, DeviceId device) {
    const std::uint64_t key = std::uint64_t{model.value} << 32U | device.value;
    auto found = m_cells.find(key);
    if (found == m_cells.end())
        found = m_cells.emplace(key, made(model, device)).first;
    return found->second;
}

void MatrixCells::beginFrame() {
    if (m_cells.size() > many)
        m_cells.clear();
}

} // namespace tinyatlas
