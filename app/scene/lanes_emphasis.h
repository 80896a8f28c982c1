// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/view_state.h"
#include "core/fit/fit_matrix.h"
#include "core/layout/lane_groups.h"

#include <algorithm>
#include <span>
#include <vector>

namespace tinyatlas {

/// A group in the light of what is in focus: nothing is, or it has to do with it, or not.
enum class GroupLight { Even, Lit, Dimmed };

/// What is lit while one thing is in focus: the thing and its neighbours along model → sensor → device. Else,
/// while models are marked: these, what they need, and the devices that one of them fits. An edge is lit if
/// both its ends are. Asked only of what is in sight; refers to what it is given.
class LanesEmphasis {
public:
    /// `marked`: rising.
    LanesEmphasis(const Catalog &catalog, const FitMatrix &matrix, const Selection &focus,
                  std::span<const ModelId> marked = {});

    /// False where nothing is in focus or marked: then nothing is lit and nothing dimmed.
    [[nodiscard]] bool active() const { return focused() || !m_marked.empty(); }
    [[nodiscard]] bool isMarked(ModelId id) const { return std::ranges::binary_search(m_marked, id); }
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
        const auto isLit = [this](AnyId id) { return lit(id); };
        if (!focused())
            return std::any_of(order.begin() + group.begin, order.begin() + group.end, isLit)
                       ? GroupLight::Lit
                       : GroupLight::Dimmed;
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
    [[nodiscard]] bool focused() const { return m_focus.kind != Selection::Kind::None; }

    const Catalog &m_catalog;
    const FitMatrix &m_matrix;
    Selection m_focus;
    std::span<const ModelId> m_marked;
    SensorSet m_needed; ///< by those that are marked
};

} // namespace tinyatlas
