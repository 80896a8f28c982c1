// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/fleet_use.h"

#include <QString>
#include <QStringList>

/// The answers on which devices one needs, in words.
namespace tinyatlas::text {

/// "1 device runs all 21 models that run anywhere (of 23)."
[[nodiscard]] QString fleetHeadline(const Fleet &fleet, const FleetQuestion &question);
/// "Proven: it cannot be fewer." or "Not proven to be the fewest: it takes at least 14."; empty where there
/// is nothing to prove.
[[nodiscard]] QString fleetProof(const Fleet &fleet);
/// "21 models, 3 of them on no other of these"
[[nodiscard]] QString memberSummary(const FleetMember &member, const Fleet &fleet);

/// Heads of lists: "2 models run on none of the 6 devices", "1 model is not known to run on any of the 6
/// devices".
[[nodiscard]] QString runNowhereHead(const Fleet &fleet, const FleetQuestion &question);
[[nodiscard]] QString notKnownHead(const Fleet &fleet, const FleetQuestion &question);
/// Why a model runs on none of them: "19.98 kB short of RAM on TinyML kit, the nearest", "no gyroscope: no
/// device has it"; empty where there are no devices.
[[nodiscard]] QString whyNowhere(const Catalog &catalog, ModelId model, const FleetQuestion &question,
                                 const FitRules &rules);
/// Likewise, for who knows already which of them is the nearest.
[[nodiscard]] QString whyNowhere(const Catalog &catalog, ModelId model, DeviceId nearest,
                                 const FleetQuestion &question, const FitRules &rules);

/// "2 of the 6 devices run all that the 6 run; 4 could be left out."
[[nodiscard]] QString useHeadline(const FleetUse &use);
/// "needed", "runs nothing", "TinyML kit runs all it runs", "others run all it runs"
[[nodiscard]] QString needOf(const Catalog &catalog, const DeviceUse &use);
/// What models use of a device, a line each: "21 models fit · TinyML kit runs all it runs", "Never
/// used: 19.20 kB of 187.0 kB RAM, gyroscope".
[[nodiscard]] QStringList useLines(const Catalog &catalog, const DeviceUse &use);

} // namespace tinyatlas::text
