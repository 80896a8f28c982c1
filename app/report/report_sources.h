// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/report_parts.h"
#include "core/catalog/dataset.h"

#include <set>
#include <stop_token>

namespace tinyatlas {

/// A file that the graph was read from, so that whoever has the same can tell.
struct ReportSource {
    std::uint32_t index = 0; ///< into TripleStore::sources()
    QString name;            ///< of the file, without its folders
    QString what;            ///< "The models"; empty where it does not say
    bool builtIn = false;
    std::uint64_t bytes = 0; ///< when it was read
    QString hash;            ///< SHA-256, hexadecimal; empty where it is not known
    QString failure;         ///< why it is not
};

/// Of all sources that are on, in their order. Reads their files to the end: not for the GUI thread. Those
/// that were not reached when `stop` was requested have no hash.
[[nodiscard]] std::vector<ReportSource> hashedSources(const Dataset &dataset,
                                                      const std::stop_token &stop = {});

/// Those first that `used` names by their indices. Returns how many they are.
std::size_t putUsedFirst(const std::set<std::uint32_t> &used, std::vector<ReportSource> &sources);

/// The same as it stands in a report.
[[nodiscard]] ReportTable sourcesTable(const std::vector<ReportSource> &sources);

} // namespace tinyatlas
