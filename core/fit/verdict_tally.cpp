// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict_tally.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <limits>

namespace tinyatlas {

namespace {

/// All answers but the last, whose count is what the others leave.
constexpr std::size_t counted = rank(FitState::DoesNotFit);

/// How often each of some neighbours has each answer, in bytes, so that compilers count all of them at once.
class Tally {
public:
    static constexpr std::size_t lanes = 32;
    static constexpr std::size_t most =
        std::numeric_limits<std::uint8_t>::max(); ///< additions before it is read
    static_assert(most == mostRowsAtOnce);

    void add(const BriefVerdict *answers) {
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

    static void addTo(Counts &counts, const BriefVerdict *answers, FitState state) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            counts[lane] = static_cast<std::uint8_t>(counts[lane] + (answers[lane].state() == state ? 1 : 0));
    }

    Counts m_fits{};
    Counts m_tight{};
    Counts m_unknown{};
};

/// One answer.
void addTo(VerdictCounts &counts, BriefVerdict answer) {
    if (rank(answer.state()) < counted)
        ++counts.byState[rank(answer.state())];
}

} // namespace

VerdictCounts completed(VerdictCounts counts, std::size_t whole) {
    auto rest = static_cast<std::uint32_t>(whole);
    for (std::size_t state = 0; state < counted; ++state)
        rest -= counts.byState[state];
    counts.byState[counted] = rest;
    return counts;
}

TINYATLAS_VECTOR_CLONES VerdictCounts countsOf(std::span<const BriefVerdict> row) {
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
        addTo(counts, row[done]);
    return completed(counts, row.size());
}

TINYATLAS_VECTOR_CLONES void addColumns(const BriefVerdict *rows, std::size_t count,
                                        std::vector<VerdictCounts> &ofDevice) {
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
            addTo(ofDevice[done], rows[row * devices + done]);
    }
}

} // namespace tinyatlas
