// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"

#include "core/fit/device_columns.h"

#include <algorithm>
#include <limits>
#include <string>

namespace tinyatlas {

namespace {

/// All answers but the last, whose count is what the others leave.
constexpr std::size_t counted = rank(FitState::DoesNotFit);

VerdictCounts completed(VerdictCounts counts, std::size_t whole) {
    auto rest = static_cast<std::uint32_t>(whole);
    for (std::size_t state = 0; state < counted; ++state)
        rest -= counts.byState[state];
    counts.byState[counted] = rest;
    return counts;
}

/// How often each of some neighbours has each answer, in bytes, so that compilers count all of them at once.
class Tally {
public:
    static constexpr std::size_t lanes = 32;
    static constexpr std::size_t most =
        std::numeric_limits<std::uint8_t>::max(); ///< additions before it is read

    void add(const FitState *answers) {
        addTo(m_fits, answers, FitState::Fits);
        addTo(m_tight, answers, FitState::Tight);
        addTo(m_unknown, answers, FitState::Unknown);
    }

    void addLaneTo(VerdictCounts &counts, std::size_t lane) const {
        counts.byState[rank(FitState::Fits)] += m_fits[lane];
        counts.byState[rank(FitState::Tight)] += m_tight[lane];
        counts.byState[rank(FitState::Unknown)] += m_unknown[lane];
    }

private:
    using Counts = std::array<std::uint8_t, lanes>;

    static void addTo(Counts &counts, const FitState *answers, FitState state) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            counts[lane] = static_cast<std::uint8_t>(counts[lane] + (answers[lane] == state ? 1 : 0));
    }

    Counts m_fits{};
    Counts m_tight{};
    Counts m_unknown{};
};

VerdictCounts countsOf(std::span<const FitState> row) {
    VerdictCounts counts;
    std::size_t done = 0;
    while (done + Tally::lanes <= row.size()) {
        Tally tally;
        for (std::size_t i = 0; i < Tally::most && done + Tally::lanes <= row.size();
             ++i, done += Tally::lanes)
            tally.add(row.data() + done);
        for (std::size_t lane = 0; lane < Tally::lanes; ++lane)
            tally.addLaneTo(counts, lane);
    }
    for (; done < row.size(); ++done)
        ++counts.byState[rank(row[done])];
    return completed(counts, row.size());
}

/// Adds up, device by device, what some rows, one behind the other, bring.
void addColumns(const FitState *rows, std::size_t count, std::vector<VerdictCounts> &ofDevice) {
    const std::size_t devices = ofDevice.size();
    std::size_t done = 0;
    for (; done + Tally::lanes <= devices; done += Tally::lanes) {
        Tally tally;
        for (std::size_t row = 0; row < count; ++row)
            tally.add(rows + row * devices + done);
        for (std::size_t lane = 0; lane < Tally::lanes; ++lane)
            tally.addLaneTo(ofDevice[done + lane], lane);
    }
    for (; done < devices; ++done) {
        for (std::size_t row = 0; row < count; ++row)
            ++ofDevice[done].byState[rank(rows[row * devices + done])];
    }
}

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
    static_assert(rowsAtOnce <= Tally::most);
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
