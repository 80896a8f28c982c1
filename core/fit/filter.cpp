// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/filter.h"

#include "core/fit/verdict_tally.h"

#include <algorithm>

namespace tinyatlas {

namespace {

/// No state at all: neither fits, nor is tight, nor unknown.
constexpr std::uint8_t hidden = 0xFF;

std::size_t countPassing(std::span<const FacetMask> failing) {
    return static_cast<std::size_t>(std::ranges::count(failing, FacetMask{0}));
}

/// Counts rows of models that are shown, a few at a time.
class RowCounter {
public:
    RowCounter(const FitMatrix &matrix, std::span<const FacetMask> failingDevices, PairCounts &counts)
        : m_matrix(matrix), m_shown(countPassing(failingDevices)), m_counts(counts),
          m_rows(rowsAtOnce * matrix.devices()) {
        m_hide.reserve(failingDevices.size());
        for (const FacetMask mask : failingDevices)
            m_hide.push_back(mask == 0 ? 0 : hidden);
    }

    void add(ModelId model) {
        const std::span<const FitState> row = m_matrix.row(model);
        FitState *const copy = m_rows.data() + m_filled * row.size();
        for (std::size_t device = 0; device < row.size(); ++device)
            copy[device] = static_cast<FitState>(rank(row[device]) | m_hide[device]);
        m_counts.ofModel[model.value] = completed(countsOf({copy, row.size()}), m_shown);
        if (++m_filled == rowsAtOnce)
            flush();
    }
    void flush() {
        addColumns(m_rows.data(), m_filled, m_counts.ofDevice);
        m_filled = 0;
    }

private:
    static constexpr std::size_t rowsAtOnce = 128; // stay at hand until their columns are added up
    static_assert(rowsAtOnce <= mostRowsAtOnce);

    const FitMatrix &m_matrix;
    std::size_t m_shown;
    PairCounts &m_counts;
    std::vector<FitState> m_rows;
    std::vector<std::uint8_t> m_hide; ///< by device: laid over its verdicts
    std::size_t m_filled = 0;
};

} // namespace

std::vector<FacetMask> failingModels(const FacetTable &table, const Filter &filter, const FitMatrix &matrix) {
    std::vector<FacetMask> failing = failingFacets(table, filter.models);
    if (filter.fitDevice) {
        for (std::size_t model = 0; model < failing.size(); ++model)
            if (!isFit(matrix.state(idAt<ModelId>(model), *filter.fitDevice)))
                failing[model] |= fitMask;
    }
    return failing;
}

std::vector<FacetMask> failingDevices(const FacetTable &table, const Filter &filter,
                                      const FitMatrix &matrix) {
    std::vector<FacetMask> failing = failingFacets(table, filter.devices);
    if (filter.fitModel) {
        for (std::size_t device = 0; device < failing.size(); ++device)
            if (!isFit(matrix.state(*filter.fitModel, idAt<DeviceId>(device))))
                failing[device] |= fitMask;
    }
    return failing;
}

PairCounts countPairs(const FitMatrix &matrix, std::span<const FacetMask> failingModels,
                      std::span<const FacetMask> failingDevices) {
    PairCounts counts{std::vector<VerdictCounts>(matrix.models()),
                      std::vector<VerdictCounts>(matrix.devices())};
    RowCounter rows(matrix, failingDevices, counts);
    for (std::size_t model = 0; model < failingModels.size(); ++model)
        if (failingModels[model] == 0)
            rows.add(idAt<ModelId>(model));
    rows.flush();
    const std::size_t shown = countPassing(failingModels);
    for (VerdictCounts &ofDevice : counts.ofDevice)
        ofDevice = completed(ofDevice, shown);
    return counts;
}

} // namespace tinyatlas
