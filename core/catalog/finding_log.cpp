// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/finding_log.h"

#include <algorithm>
#include <limits>

namespace tinyatlas {

FindingLog::FindingLog(std::vector<Finding> &findings)
    : m_findings(findings), m_ofCode(allFindingCodes().size()) {}

void FindingLog::add(const Finding &finding) {
    if (m_findings.size() >= mostFindings)
        return;
    if (finding.subject != m_subject || !finding.subject.valid()) {
        m_subject = finding.subject;
        std::fill(m_ofCode.begin(), m_ofCode.end(), OfCode());
    }
    OfCode &same = m_ofCode[static_cast<std::size_t>(finding.code)];
    if (same.count < mostOfOneCode) {
        ++same.count;
        same.last = m_findings.size();
        m_findings.push_back(finding);
        return;
    }
    auto &count = m_findings[same.last].count;
    count += std::min(finding.count, std::numeric_limits<std::uint32_t>::max() - count);
}

} // namespace tinyatlas
