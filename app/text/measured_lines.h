// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace tinyatlas::text {

/// One measurement as it is shown beside what it is of.
struct MeasuredLine {
    MeasurementId id;
    QString system;     ///< "NUCLEO-H7A3ZI-Q"
    QString model;      ///< "MLPerf Tiny KWS"
    QString figures;    ///< "14.72 ms · 101.8 µJ at 1.8 V · 90.2 % top-1"
    QString conditions; ///< "HALE 1.0, 280 MHz"
    QString credit;     ///< "MLPerf Tiny v1.1, closed, Bosch"
    QString source;     ///< where each figure stands, and how far it can be trusted
};

/// Measurements that may stand side by side: those of one division.
struct MeasuredGroup {
    Division division = Division::None;
    /// The shortest latency of each model, then the others, model by model. Of a model microcontrollers come
    /// before other systems, and then the shortest latency.
    std::vector<MeasurementId> measurements;
    std::size_t models = 0; ///< how many there are

    /// How many of them are shown at first: all, where to fold the others would save nothing.
    [[nodiscard]] std::size_t shownFirst() const;
};

/// Without groups that would be empty; the closed division before the open one. Makes no line yet: there can
/// be a hundred thousand, of which a few are shown.
[[nodiscard]] std::vector<MeasuredGroup> measuredGroups(const Catalog &catalog,
                                                        const std::vector<MeasurementId> &measurements);

/// What was measured of a model on a device, the best first.
[[nodiscard]] std::vector<MeasurementId> measuredOn(const Catalog &catalog, ModelId model, DeviceId device);

[[nodiscard]] MeasuredLine measuredLine(const Dataset &dataset, MeasurementId measurement);

} // namespace tinyatlas::text
