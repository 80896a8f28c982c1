// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fit/filter.h"

#include <QString>

/// The words of filters, and of what they leave.
namespace tinyatlas::text {

[[nodiscard]] QString facetName(Facet facet); ///< "Task"

/// One value: "Camera", "not stated", "reported".
[[nodiscard]] QString facetValue(Facet facet, const FacetColumn &column, std::uint32_t value);

/// A bound of a range facet: "64 kB", "2 M". Round figures have no zeros behind the point.
[[nodiscard]] QString facetFigure(Facet facet, std::int64_t figure);
/// "any", "16 kB – 64 kB", "from 16 kB", "up to 64 kB".
[[nodiscard]] QString facetRange(Facet facet, const FacetChoice &choice);

/// What is chosen, as a chip says it: "Camera", "RAM not stated"; "RAM ≤ 64 kB".
[[nodiscard]] QString chosenValue(Facet facet, const FacetColumn &column, std::uint32_t value);
[[nodiscard]] QString chosenRange(Facet facet, const FacetChoice &choice);
/// The same of the facets of devices, which models have as well: "Devices: Camera".
[[nodiscard]] QString ofDevices(const QString &chosen);

[[nodiscard]] QString modelCount(std::size_t count);  ///< "1 model", "1,200 models"
[[nodiscard]] QString deviceCount(std::size_t count); ///< likewise
/// "14 of 23 models", "23 models" where those are all.
[[nodiscard]] QString shownModels(std::size_t shown, std::size_t all);
[[nodiscard]] QString shownDevices(std::size_t shown, std::size_t all);
[[nodiscard]] QString pairsFit(std::size_t fit, std::size_t pairs,
                               std::size_t unknown); ///< "78 of 138 pairs fit"

} // namespace tinyatlas::text
