// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"
#include "core/fit/fit_matrix.h"

#include <vector>

namespace tinyatlas {

/// What is lit while one thing is in focus: the thing and its neighbours along model → sensor → device. An
/// edge is lit if both its ends are.
class LanesEmphasis {
public:
    LanesEmphasis(const Catalog &catalog, const FitMatrix &matrix, const Selection &focus);

    /// False where nothing is in focus: then nothing is lit and nothing dimmed.
    [[nodiscard]] bool active() const { return m_focus.kind != Selection::Kind::None; }
    [[nodiscard]] bool isFocus(const Selection &thing) const { return thing == m_focus; }

    [[nodiscard]] bool lit(ModelId id) const { return active() && m_models[id.value]; }
    [[nodiscard]] bool lit(SensorTypeId id) const { return active() && m_sensors[id.value]; }
    [[nodiscard]] bool lit(DeviceId id) const { return active() && m_devices[id.value]; }
    template <class AnyId> [[nodiscard]] bool dimmed(AnyId id) const { return active() && !lit(id); }

private:
    void lightFrom(const Catalog &catalog, ModelId focus);
    void lightFrom(const Catalog &catalog, SensorTypeId focus);
    void lightFrom(const Catalog &catalog, const FitMatrix &matrix, DeviceId focus);

    Selection m_focus;
    std::vector<bool> m_models;
    std::vector<bool> m_sensors;
    std::vector<bool> m_devices;
};

} // namespace tinyatlas
