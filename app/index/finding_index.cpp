// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/index/finding_index.h"

#include "app/text/finding_groups.h"

#include <algorithm>
#include <tuple>

namespace tinyatlas {

namespace {

/// How often loops over many findings look whether they are to stop.
constexpr std::size_t stopEvery = 1 << 12;

} // namespace

FindingIndex::FindingIndex(DatasetPtr dataset, const std::stop_token &stop)
    : m_dataset(std::move(dataset)), m_sentences(*m_dataset, text::FindingSentences::Names::OnScreen) {
    const std::vector<Finding> &findings = m_dataset->catalog.findings;
    const std::vector<Source> &sources = m_dataset->store.sources();
    std::vector<std::uint32_t> lines;
    m_search.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (i % stopEvery == 0 && stop.stop_requested())
            return;
        const Finding &finding = findings[i];
        ++m_counts[static_cast<std::size_t>(severityOf(finding.code))];
        const text::FindingPlace place = text::placeOf(m_dataset->store, finding);
        m_sources.push_back(place.source);
        lines.push_back(place.line);
        const bool touches = m_sentences.touchesVerdicts(finding);
        const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const FindingGroup &other) {
            return other.code == finding.code && other.touchesVerdicts == touches;
        });
        FindingGroup &ours =
            group == m_groups.end() ? m_groups.emplace_back(FindingGroup{finding.code, touches, {}}) : *group;
        ours.findings.push_back(static_cast<std::uint32_t>(i));
        m_search.add(m_sentences.subject(finding).toStdString() + ' ' +
                     text::findingGroupTitle(finding.code, 1).toStdString() + ' ' +
                     std::string(codeName(finding.code)) + ' ' +
                     (place.source < sources.size() ? sources[place.source].name : std::string()));
    }
    for (FindingGroup &group : m_groups) {
        std::stable_sort(group.findings.begin(), group.findings.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(m_sources[a], lines[a]) < std::tie(m_sources[b], lines[b]);
        });
    }
    const auto key = [](const FindingGroup &group) {
        return std::tuple(-static_cast<int>(severityOf(group.code)), !group.touchesVerdicts,
                          -static_cast<std::ptrdiff_t>(group.findings.size()));
    };
    std::stable_sort(m_groups.begin(), m_groups.end(),
                     [&](const FindingGroup &a, const FindingGroup &b) { return key(a) < key(b); });
    m_unread = tinyatlas::unreadTerms(m_dataset->store, stop);
}

} // namespace tinyatlas
