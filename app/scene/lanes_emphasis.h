// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"
#include "core/fit/fit_matrix.h"

namespace tinyatlas {

/// What is lit while one thing is in focus: the thing and its neighbours along model → sensor → device. An
/// edge is lit if both its ends are. Asked only of what is in sight; refers to what it is given.
class LanesEmphasis {
public:
    LanesEmphasis(const Catalog &catalog, const FitMatrix &matrix, const Selection &focus)
        : m_catalog(catalog), m_matrix(matrix), m_focus(focus) {}

    /// False where nothing is in focus: then nothing is lit and nothing dimmed.
    [[nodiscard]] bool active() const { return m_focus.kind != Selection::Kind::None; }
    [[nodiscard]] bool isFocus(const Selection &thing) const { return thing == m_focus; }

    [[nodiscard]] bool lit(ModelId id) const;
    [[nodiscard]] bool lit(SensorTypeId id) const;
    [[nodiscard]] bool lit(DeviceId id) const;
    template <class AnyId> [[nodiscard]] bool dimmed(AnyId id) const { return active() && !lit(id); }

private:
    const Catalog &m_catalog;
    const FitMatrix &m_matrix;
    Selection m_focus;
};

} // namespace tinyatlas
