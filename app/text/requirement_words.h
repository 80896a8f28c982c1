// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

#include <vector>

/// The words for what a model needs of a device, of which sentences are made.
namespace tinyatlas::text {

[[nodiscard]] QString separator();                                           ///< " · "
[[nodiscard]] QString listed(const QStringList &items);                      ///< "a", "a and b", "a, b and c"
[[nodiscard]] QString startingUpper(QString sentence);                       ///< "Microphone"
[[nodiscard]] QString memoryName(Requirement::Kind kind);                    ///< "RAM", "flash"
[[nodiscard]] QString sensorName(const Catalog &catalog, SensorTypeId type); ///< "microphone"
[[nodiscard]] QString missing(const Catalog &catalog, const Requirement &sensor); ///< "no microphone"
/// "no microphone", "968 B short of RAM"
[[nodiscard]] QString shortfall(const Catalog &catalog, const Requirement &requirement);
/// "RAM: needs 207.0 kB, the device has 187.0 kB free: 19.98 kB short (110.7 % filled)", "Microphone:
/// missing"
[[nodiscard]] QString requirementLine(const Catalog &catalog, const Requirement &requirement);
/// "how much RAM the device has"
[[nodiscard]] QString unknownThing(const Catalog &catalog, const Requirement &requirement);

[[nodiscard]] bool isSensor(const Requirement &requirement);
/// What of it the user supposes, beside what the graph states: a line each, to stand in a list. Empty where
/// nothing is, and of what is taken or counted besides.
[[nodiscard]] QStringList supposedLines(const Catalog &catalog, const Requirement &requirement);
/// The sensors of a device that no requirement has use for: "thermometer, gyroscope"; empty where all are
/// used.
[[nodiscard]] QString unusedSensors(const Catalog &catalog, DeviceId device, const Verdict &verdict);
/// Those of which a figure is missing.
[[nodiscard]] std::vector<Requirement> unknowns(const Verdict &verdict);

} // namespace tinyatlas::text
