// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/finding.h"

#include <cstddef>
#include <vector>

namespace tinyatlas {

/// Takes findings down, and bounds them: a small file can say something wrong a thousand times about each of
/// a thousand models.
class FindingLog {
public:
    static constexpr std::size_t mostOfOneCode = 100; ///< about one subject; its last counts those left out
    static constexpr std::size_t mostFindings = 1'000'000; ///< what would come after them is left out

    explicit FindingLog(std::vector<Finding> &findings);

    /// What is said about one subject must come one after the other.
    void add(const Finding &finding);

private:
    struct OfCode {
        std::size_t count = 0;
        std::size_t last = 0; ///< in the list
    };

    std::vector<Finding> &m_findings;
    TermId m_subject;             ///< of the finding before
    std::vector<OfCode> m_ofCode; ///< about it
};

} // namespace tinyatlas
