// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"

#include "core/fit/device_columns.h"
#include "core/fit/verdict_tally.h"

#include <algorithm>
#include <string>

namespace tinyatlas {

namespace {

Error cancelled() { return {Error::Code::Cancelled, "matching was cancelled", {}, 0, 0}; }

Error tooManyPairs(std::size_t models, std::size_t devices) {
    return {Error::Code::TooLarge,
            std::to_string(models) + " models times " + std::to_string(devices) +
                " devices are more pairs than can be judged at once; open fewer files",
            {},
            0,
            0};
}

} // namespace

FitMatrix::FitMatrix(std::size_t models, std::size_t devices)
    : m_devices(devices), m_states(std::make_unique_for_overwrite<FitState[]>(models * devices)),
      m_ofModel(models), m_ofDevice(devices) {}

std::size_t FitMatrix::count(FitState state) const {
    std::size_t sum = 0;
    for (const VerdictCounts &counts : m_ofModel)
        sum += counts[state];
    return sum;
}

Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules, const std::stop_token &stop,
                        const Progress &progress) {
    const std::size_t models = catalog.models.size();
    const std::size_t devices = catalog.devices.size();
    if (devices != 0 && models > mostPairs / devices)
        return tooManyPairs(models, devices);
    // As many rows at a time as the processor keeps at hand until their columns are added up.
    constexpr std::size_t rowsAtOnce = 128;
    static_assert(rowsAtOnce <= mostRowsAtOnce);
    DeviceColumns columns(catalog, rules);
    FitMatrix matrix(models, devices);
    for (std::size_t first = 0; first < models; first += rowsAtOnce) {
        const std::size_t end = std::min(models, first + rowsAtOnce);
        FitState *const rows = matrix.m_states.get() + first * devices;
        for (std::size_t m = first; m < end && !stop.stop_requested(); ++m) {
            const std::span row(rows + (m - first) * devices, devices);
            columns.judge(catalog.models[m], row);
            matrix.m_ofModel[m] = countsOf(row);
        }
        if (stop.stop_requested()) // the rows may not be whole
            return cancelled();
        addColumns(rows, end - first, matrix.m_ofDevice);
        report(progress, static_cast<double>(end) / static_cast<double>(models));
    }
    for (VerdictCounts &ofDevice : matrix.m_ofDevice)
        ofDevice = completed(ofDevice, models);
    return matrix;
}

} // namespace tinyatlas
