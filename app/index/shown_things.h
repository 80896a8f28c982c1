// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/catalog_index.h"
#include "core/fit/filter.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace tinyatlas {

/// What a filter leaves of a catalogue, and the counts that go with it: worked out once when either changes,
/// never changed, and shown by all views alike. Indices stay those of the catalogue.
class ShownThings {
public:
    ShownThings(const Catalog &catalog, const CatalogIndex &index, std::shared_ptr<const FitMatrix> matrix,
                const Filter &filter);

    [[nodiscard]] bool contains(ModelId id) const { return m_failingModels[id.value] == 0; }
    [[nodiscard]] bool contains(DeviceId id) const { return m_failingDevices[id.value] == 0; }
    [[nodiscard]] std::size_t models() const { return m_lanes.models.size(); }   ///< how many are shown
    [[nodiscard]] std::size_t devices() const { return m_lanes.devices.size(); } ///< likewise
    [[nodiscard]] std::size_t pairs() const { return models() * devices(); }

    /// The models and devices that are shown, and the sensors that those need or carry, in the order of the
    /// lanes.
    [[nodiscard]] const LanesContent &lanes() const { return m_lanes; }
    /// The same, with what is too much to be shown divided into groups.
    [[nodiscard]] const LanesContent &groupedLanes() const { return m_groupedLanes; }

    /// The verdicts on a model that is shown, on the devices that are.
    [[nodiscard]] const VerdictCounts &ofModel(ModelId id) const {
        return m_filtered ? m_counts.ofModel[id.value] : m_matrix->ofModel(id);
    }
    /// Likewise.
    [[nodiscard]] const VerdictCounts &ofDevice(DeviceId id) const {
        return m_filtered ? m_counts.ofDevice[id.value] : m_matrix->ofDevice(id);
    }
    /// How many pairs that are shown have this verdict.
    [[nodiscard]] std::size_t count(FitState state) const;
    [[nodiscard]] std::size_t fit() const { return count(FitState::Fits) + count(FitState::Tight); }

    /// Why each is not shown, for counts of facets.
    [[nodiscard]] const std::vector<FacetMask> &failingModels() const { return m_failingModels; }
    [[nodiscard]] const std::vector<FacetMask> &failingDevices() const { return m_failingDevices; }

private:
    void filterLanes(const Catalog &catalog);
    void keepUsedSensors(const Catalog &catalog);

    std::shared_ptr<const FitMatrix> m_matrix;
    std::vector<FacetMask> m_failingModels;
    std::vector<FacetMask> m_failingDevices;
    LanesContent m_lanes;
    LanesContent m_groupedLanes;
    bool m_filtered = false;
    PairCounts m_counts; ///< empty where everything is shown: the matrix has them
};

} // namespace tinyatlas
