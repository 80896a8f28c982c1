// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/search_index.h"
#include "app/text/finding_sentences.h"
#include "core/catalog/dataset.h"
#include "core/catalog/unread_terms.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// Findings of one kind, by file and line.
struct FindingGroup {
    Finding::Code code{};
    bool touchesVerdicts = false; ///< can make verdicts others than they would be; not all of one code can
    std::vector<std::uint32_t> findings; ///< into Catalog::findings
};

/// What there is to say about a dataset, in the order in which people want to know it: the worst first, then
/// what touches verdicts, then what is most frequent. Takes a pass over all statements, so it is made by a
/// job.
class FindingIndex {
public:
    explicit FindingIndex(DatasetPtr dataset, const std::stop_token &stop = {});
    FindingIndex(const FindingIndex &) = delete;
    FindingIndex &operator=(const FindingIndex &) = delete;

    [[nodiscard]] const DatasetPtr &dataset() const { return m_dataset; }
    /// Whose making takes longer than a frame for a large catalogue.
    [[nodiscard]] const text::FindingSentences &sentences() const { return m_sentences; }
    [[nodiscard]] const std::vector<FindingGroup> &groups() const { return m_groups; }
    [[nodiscard]] std::size_t count(Finding::Severity severity) const {
        return m_counts[static_cast<std::size_t>(severity)];
    }
    [[nodiscard]] const Finding &finding(std::uint32_t index) const {
        return m_dataset->catalog.findings[index];
    }
    /// The number of the file that a finding is about; Finding::noSource where it is about no one file.
    [[nodiscard]] std::uint32_t sourceOf(std::uint32_t finding) const { return m_sources[finding]; }
    /// The findings whose subject, kind or file contain every word of a query, rising.
    [[nodiscard]] std::vector<std::uint32_t> search(const QString &query) const {
        return m_search.find(query);
    }

    [[nodiscard]] const std::vector<UnreadTerm> &unreadTerms() const { return m_unread; }

private:
    DatasetPtr m_dataset;
    text::FindingSentences m_sentences;
    std::vector<FindingGroup> m_groups;
    std::array<std::size_t, 3> m_counts{}; ///< by severity
    std::vector<std::uint32_t> m_sources;  ///< by finding
    SearchIndex m_search;                  ///< by finding
    std::vector<UnreadTerm> m_unread;
};

} // namespace tinyatlas
