// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_rules.h"

#include <algorithm>

namespace tinyatlas {

namespace {

template <class Said> auto placeOf(Said &said, typename Said::value_type::first_type thing) {
    return std::ranges::lower_bound(said, thing, {}, &Said::value_type::first);
}

template <class Said> const auto &whatIfOf(const Said &said, typename Said::value_type::first_type thing) {
    static const typename Said::value_type::second_type nothing{};
    const auto place = placeOf(said, thing);
    return place != said.end() && place->first == thing ? place->second : nothing;
}

template <class Said>
void replace(Said &said, typename Said::value_type::first_type thing,
             typename Said::value_type::second_type whatIf) {
    auto place = placeOf(said, thing);
    if (place != said.end() && place->first == thing)
        place = said.erase(place);
    if (whatIf != typename Said::value_type::second_type{})
        said.insert(place, {thing, std::move(whatIf)});
}

} // namespace

const DeviceWhatIf &FitRules::of(DeviceId device) const { return whatIfOf(devices, device); }

const ModelWhatIf &FitRules::of(ModelId model) const { return whatIfOf(models, model); }

void FitRules::set(DeviceId device, DeviceWhatIf whatIf) {
    if (whatIf.memory == SupposedMemory{})
        whatIf.controller.reset();
    replace(devices, device, std::move(whatIf));
}

void FitRules::set(ModelId model, ModelWhatIf whatIf) { replace(models, model, std::move(whatIf)); }

void FitRules::setTaken(DeviceId device, const TakenMemory &memory) {
    DeviceWhatIf whatIf = of(device);
    whatIf.taken = memory;
    set(device, std::move(whatIf));
}

} // namespace tinyatlas
