// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/smallest_change.h"

#include <QString>
#include <QStringList>

/// What it would take that a model fits, in words.
namespace tinyatlas::text {

/// What a device would need: "19.98 kB more RAM", "a camera and 34.98 kB more RAM"; "at least 40.00 kB more
/// RAM" of a lower bound; empty where nothing that is known is missing.
[[nodiscard]] QString changeWords(const Catalog &catalog, const DeviceChange &change);

/// From how much to how much its memories grow: "187.0 → 207.0 kB, +11 %", with their names where there are
/// two: "RAM 96.00 → 207.0 kB, +116 %; flash 245.0 → 542.4 kB, +121 %". Empty where none does.
[[nodiscard]] QString growthWords(const DeviceChange &change);

/// Of a lower bound, why nobody can say whether it is enough: "The graph does not say how much flash the
/// device has."; else empty.
/// `verdict`: on the device, as it is.
[[nodiscard]] QString doubtWords(const Catalog &catalog, const Verdict &verdict, const DeviceChange &change,
                                 const FitRules &rules);

/// "19.98 kB more RAM on Arduino Nano 33 BLE Sense TinyML Kit (187.0 → 207.0 kB, +11 %)", with the doubt
/// behind it.
[[nodiscard]] QString changeSentence(const Catalog &catalog, ModelId model, const DeviceChange &change,
                                     const FitRules &rules);

/// Of a verdict that it fits: "139.5 kB RAM and 580.4 kB flash to spare".
[[nodiscard]] QString spareWords(const Verdict &verdict);

/// Of a device that a model fits as it is: "Arduino Nano 33 BLE Sense: 139.5 kB RAM and 580.4 kB flash to
/// spare".
[[nodiscard]] QString fittingSentence(const Catalog &catalog, ModelId model, DeviceId device,
                                      const FitRules &rules);

/// The smallest change over the whole graph, for a model that fits no device of it; that none can be named
/// where none can.
[[nodiscard]] QString smallestChangeSentence(const Catalog &catalog, ModelId model, const FitRules &rules);

/// What the changes are enough for: "To fit; less than 10 % may stay free.", "To leave 10 % free."
[[nodiscard]] QString goalWords(FitGoal goal, const FitRules &rules);

} // namespace tinyatlas::text
