// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/filter.h"

#include "core/fit/verdict_tally.h"

#include <algorithm>

namespace tinyatlas {

namespace {

bool passes(FacetMask mask) { return mask == 0; }

std::size_t countPassing(std::span<const FacetMask> failing) {
    return static_cast<std::size_t>(std::ranges::count_if(failing, passes));
}

/// The numbers of the things that pass, or of those that do not.
std::vector<std::uint32_t> numbers(std::span<const FacetMask> failing, bool ofPassing) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < failing.size(); ++number)
        if (passes(failing[number]) == ofPassing)
            numbers.push_back(number);
    return numbers;
}

VerdictCounts difference(VerdictCounts all, const VerdictCounts &some) {
    for (std::size_t state = 0; state < all.byState.size(); ++state)
        all.byState[state] -= some.byState[state];
    return all;
}

/// Counts the shown ones in a row of all devices.
class RowCounter {
public:
    explicit RowCounter(std::span<const FacetMask> failing)
        : m_shown(countPassing(failing)), m_byHidden(2 * m_shown > failing.size()),
          m_few(numbers(failing, !m_byHidden)), m_row(failing.size()) {
        m_hide.reserve(failing.size());
        for (const FacetMask mask : failing)
            m_hide.push_back(passes(mask) ? 0 : hidden);
    }

    VerdictCounts count(std::span<const BriefVerdict> row, const VerdictCounts &all) {
        constexpr std::size_t pickedLikeAVector = 16; // as many at once take as long as one that is picked
        if (m_few.size() * pickedLikeAVector < row.size()) {
            VerdictCounts few;
            for (const std::uint32_t device : m_few)
                ++few.byState[rank(row[device].state())];
            return m_byHidden ? difference(all, few) : few;
        }
        for (std::size_t device = 0; device < row.size(); ++device)
            m_row[device] = BriefVerdict(static_cast<std::uint8_t>(row[device].bits() | m_hide[device]));
        return completed(countsOf(m_row), m_shown);
    }

private:
    static constexpr std::uint8_t hidden = rank(FitState::DoesNotFit); ///< the state that completed() counts

    std::size_t m_shown;
    bool m_byHidden; ///< those that are not shown are fewer
    std::vector<std::uint32_t> m_few;
    std::vector<std::uint8_t> m_hide; ///< by device: laid over its verdict
    std::vector<BriefVerdict> m_row;
};

/// By device, the verdicts on the models of these numbers.
std::vector<VerdictCounts> columnsOf(const FitMatrix &matrix, const std::vector<std::uint32_t> &models) {
    constexpr std::size_t rowsAtOnce = 128; // stay at hand until their columns are added up
    static_assert(rowsAtOnce <= mostRowsAtOnce);
    std::vector<VerdictCounts> counts(matrix.devices());
    std::vector<BriefVerdict> rows(rowsAtOnce * matrix.devices());
    std::vector<BriefVerdict> buffer;
    for (std::size_t first = 0; first < models.size(); first += rowsAtOnce) {
        const std::size_t end = std::min(models.size(), first + rowsAtOnce);
        auto to = rows.begin();
        for (std::size_t i = first; i < end; ++i)
            to = std::ranges::copy(matrix.row(ModelId{models[i]}, buffer), to).out;
        addColumns(rows.data(), end - first, counts);
    }
    for (VerdictCounts &ofDevice : counts)
        ofDevice = completed(ofDevice, models.size());
    return counts;
}

/// Of models that are shown.
std::vector<VerdictCounts> countsOfModels(const FitMatrix &matrix, std::span<const FacetMask> failingModels,
                                          std::span<const FacetMask> failingDevices) {
    std::vector<VerdictCounts> counts(matrix.models());
    RowCounter counter(failingDevices);
    std::vector<BriefVerdict> buffer;
    for (std::size_t number = 0; number < counts.size(); ++number) {
        const auto model = idAt<ModelId>(number);
        if (passes(failingModels[number]))
            counts[number] = counter.count(matrix.row(model, buffer), matrix.ofModel(model));
    }
    return counts;
}

/// From the models that are shown, or from those that are not, whichever are fewer.
std::vector<VerdictCounts> countsOfDevices(const FitMatrix &matrix,
                                           std::span<const FacetMask> failingModels) {
    const bool byHidden = 2 * countPassing(failingModels) > failingModels.size();
    std::vector<VerdictCounts> counts = columnsOf(matrix, numbers(failingModels, !byHidden));
    for (std::size_t device = 0; byHidden && device < counts.size(); ++device)
        counts[device] = difference(matrix.ofDevice(idAt<DeviceId>(device)), counts[device]);
    return counts;
}

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

void failWhatFitsNowhere(const FitMatrix &matrix, std::span<FacetMask> failingModels,
                         std::span<const FacetMask> failingDevices) {
    const std::vector<std::uint32_t> shown = numbers(failingDevices, true);
    for (std::size_t number = 0; number < failingModels.size(); ++number) {
        const auto model = idAt<ModelId>(number);
        const bool everywhere = shown.size() == failingDevices.size();
        const bool somewhere = everywhere ? matrix.ofModel(model).fit() > 0
                                          : std::ranges::any_of(shown, [&](std::uint32_t device) {
                                                return isFit(matrix.state(model, DeviceId{device}));
                                            });
        if (!somewhere)
            failingModels[number] |= fitMask;
    }
}

PairCounts countPairs(const FitMatrix &matrix, std::span<const FacetMask> failingModels,
                      std::span<const FacetMask> failingDevices) {
    return {countsOfModels(matrix, failingModels, failingDevices), countsOfDevices(matrix, failingModels)};
}

} // namespace tinyatlas
