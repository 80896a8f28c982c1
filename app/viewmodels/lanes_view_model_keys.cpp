// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/lanes_view_model.h"

#include <algorithm>
#include <array>
#include <cmath>

// How the arrow keys walk through the lanes.
namespace tinyatlas {

namespace {

using Kind = Selection::Kind;

template <class AnyId> std::vector<Selection> selections(const std::vector<AnyId> &order) {
    std::vector<Selection> things(order.size());
    std::ranges::transform(order, things.begin(), [](AnyId id) { return Selection::of(id); });
    return things;
}

} // namespace

bool LanesViewModel::isShown(const Selection &thing) const {
    switch (thing.kind) {
    case Kind::Model:
        return m_content.rowOf(ModelId{thing.index}).has_value();
    case Kind::Sensor:
        return m_content.slotOf(SensorTypeId{thing.index}).has_value();
    case Kind::Device:
        return m_content.rowOf(DeviceId{thing.index}).has_value();
    case Kind::Node:
    case Kind::None:
        break;
    }
    return false;
}

std::vector<const LaneGroup *> LanesViewModel::groupsAround(const Selection &thing) const {
    if (thing.kind == Kind::Model)
        return m_content.groupsAround(ModelId{thing.index});
    if (thing.kind == Kind::Device)
        return m_content.groupsAround(DeviceId{thing.index});
    return {};
}

/// From the top of the lane to its foot; of models the sections too, where those can be folded.
std::vector<LanesViewModel::Stop> LanesViewModel::stopsIn(Kind lane) const {
    const bool models = lane == Kind::Model;
    const std::vector<Selection> things = models                 ? selections(m_content.models)
                                          : lane == Kind::Device ? selections(m_content.devices)
                                                                 : selections(m_content.sensors);
    std::vector<Stop> stops;
    const LaneGroups none;
    const LaneGroups &groups = models                 ? m_content.modelGroups
                               : lane == Kind::Device ? m_content.deviceGroups
                                                      : none;
    if (groups.empty()) {
        for (const Selection &thing : things)
            stops.push_back({.thing = thing});
        return stops;
    }
    for (const LaneRow &row : rowsOf(groups, folds()))
        stops.push_back(row.isGroup ? Stop{.thing = {}, .group = &groups[row.index]}
                                    : Stop{.thing = things[row.index]});
    return stops;
}

/// The group that has the keyboard, or the folded one that holds what is selected, or that itself.
LanesViewModel::Stop LanesViewModel::currentStop() const {
    if (const LaneGroup *group = m_content.groupOf(m_state.currentGroup))
        return {.thing = {}, .group = group};
    const Selection &selection = m_session.state().selection;
    if (isShown(selection))
        return {.thing = selection};
    for (const LaneGroup *group : groupsAround(selection))
        if (!group->open(folds()))
            return {.thing = {}, .group = group};
    return {};
}

Kind LanesViewModel::laneOf(const Stop &stop) const {
    if (!stop.group)
        return stop.thing.kind;
    return isOfModels(*stop.group) ? Kind::Model : Kind::Device;
}

void LanesViewModel::standOn(const Stop &stop) {
    if (!stop.group) {
        setCurrentGroup({});
        m_session.select(stop.thing);
        return;
    }
    const LaneGroup &group = *stop.group;
    setCurrentGroup(group.key);
    if (const auto row = rowRect(group)) {
        const bool models = isOfModels(group);
        scrollIntoSight(models ? m_layout.modelLane : m_layout.deviceLane,
                        models ? m_state.modelScroll : m_state.deviceScroll, *row);
        clampScroll();
        updateScene();
    }
}

void LanesViewModel::moveSelection(int lanes, int steps) {
    const Stop from = currentStop();
    if (from == Stop()) {
        if (const auto stops = stopsIn(Kind::Model); !stops.empty())
            standOn(stops.front());
        return;
    }
    if (lanes != 0 && steps == 0 && foldOrOpen(from, lanes))
        return;
    standOn(neighbourAlong(lanes == 0 ? from : neighbourAcross(from, lanes), steps));
}

/// As in any tree: to the right a group opens, to the left it folds, and from what it holds, back to it.
/// False where the step leads to another lane.
bool LanesViewModel::foldOrOpen(const Stop &stop, int lanes) {
    if (stop.group) {
        const bool open = stop.group->open(folds());
        if (open == (lanes > 0))
            return false;
        toggleCurrentGroup();
        return true;
    }
    const auto around = groupsAround(stop.thing);
    if (lanes > 0 || stop.thing.kind != Kind::Model || around.empty())
        return false;
    standOn({.thing = {}, .group = around.back()});
    return true;
}

LanesViewModel::Stop LanesViewModel::neighbourAlong(const Stop &from, int steps) const {
    const auto stops = stopsIn(laneOf(from));
    const auto found = std::ranges::find(stops, from);
    if (found == stops.end())
        return from;
    const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
    return stops[static_cast<std::size_t>(
        std::clamp(found - stops.begin() + steps, std::ptrdiff_t{0}, last))];
}

/// What shows in the other lane at about the same height; what is scrolled away is no neighbour.
LanesViewModel::Stop LanesViewModel::neighbourAcross(const Stop &from, int lanes) const {
    constexpr std::array order{Kind::Model, Kind::Sensor, Kind::Device};
    const auto lane = std::ranges::find(order, laneOf(from)) - order.begin();
    const auto wanted = order[static_cast<std::size_t>(
        std::clamp(lane + lanes, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(order.size()) - 1))];
    const HitRegion *start = from.group ? scene().findGroup(from.group->key) : scene().find(from.thing);
    const double height = start ? start->centre.y() : 0;
    std::optional<Stop> nearest;
    double least = 0;
    for (const HitRegion &hit : scene().hits) {
        const Stop stop{.thing = hit.thing, .group = m_content.groupOf(hit.group)};
        const double distance = std::abs(hit.centre.y() - height);
        if (laneOf(stop) == wanted && (!nearest || distance < least)) {
            nearest = stop;
            least = distance;
        }
    }
    return nearest.value_or(from);
}

} // namespace tinyatlas
