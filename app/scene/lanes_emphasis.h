// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"
#include "core/fit/fit_matrix.h"
#include "core/layout/lane_groups.h"

#include <algorithm>
#include <vector>

namespace tinyatlas {

/// A group in the light of what is in focus: nothing is, or it has to do with it, or not.
enum class GroupLight { Even, Lit, Dimmed };

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
    /// What of `order` a group holds: lit if it holds what is in focus, or what has to do with it. `answers`:
    /// whether something in it has the answer that is asked for, where what is in focus is of the other lane.
    template <class AnyId>
    [[nodiscard]] GroupLight lightOf(const LaneGroup &group, const std::vector<AnyId> &order,
                                     bool answers) const {
        if (!active())
            return GroupLight::Even;
        const auto isFocused = [this](AnyId id) { return isFocus(Selection::of(id)); };
        const bool holds =
            m_focus.kind == Selection::Kind::Sensor ? group.sensors.contains(SensorTypeId{m_focus.index})
            : m_focus.kind == Selection::of(order[group.begin]).kind
                ? std::any_of(order.begin() + group.begin, order.begin() + group.end, isFocused)
                : answers;
        return holds ? GroupLight::Lit : GroupLight::Dimmed;
    }
    template <class AnyId> [[nodiscard]] bool dimmed(AnyId id) const { return active() && !lit(id); }

private:
    const Catalog &m_catalog;
    const FitMatrix &m_matrix;
    Selection m_focus;
};

} // namespace tinyatlas
