// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/affordance_reader.h"

#include <set>

namespace tinyatlas {

namespace {

constexpr std::size_t mostAffordances = 256; ///< kept of one device

StatedAffordance statedBy(const Reading &reading, TermId node) {
    StatedAffordance affordance;
    for (const auto &match : reading.statements(node)) {
        const Property property = reading.property(match);
        TextChoice *const choice = property == Property::Title     ? &affordance.title
                                   : property == Property::Unit    ? &affordance.unit
                                   : property == Property::Minimum ? &affordance.minimum
                                   : property == Property::Maximum ? &affordance.maximum
                                                                   : nullptr;
        if (choice)
            offerStated(reading, match, *choice);
    }
    return affordance;
}

} // namespace

std::vector<StatedAffordance> statedAffordances(const Reading &reading, TermId device) {
    std::vector<StatedAffordance> affordances;
    std::set<std::string_view> titles;
    for (const auto &match : reading.statements(device)) {
        if (reading.property(match) != Property::PropertyAffordance)
            continue;
        if (affordances.size() == mostAffordances)
            break;
        StatedAffordance affordance = statedBy(reading, match.triple.object);
        if (titles.insert(affordance.title.view()).second)
            affordances.push_back(affordance);
    }
    return affordances;
}

} // namespace tinyatlas
