// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_array.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/fit/brief_verdict.h"

#include <array>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// How many pairs have each verdict.
struct VerdictCounts {
    std::array<std::uint32_t, 4> byState{};

    [[nodiscard]] std::uint32_t operator[](FitState state) const {
        return byState[static_cast<std::size_t>(state)];
    }
    [[nodiscard]] std::uint32_t fit() const { return (*this)[FitState::Fits] + (*this)[FitState::Tight]; }
};

/// The verdicts on all pairs, with their reasons: one byte each. What is supposed of single models and
/// devices lies over what is so without it, which matrices share: a copy is cheap, and so is another what-if.
class FitMatrix {
public:
    FitMatrix();

    [[nodiscard]] BriefVerdict verdict(ModelId model, DeviceId device) const;
    [[nodiscard]] FitState state(ModelId model, DeviceId device) const {
        return verdict(model, device).state();
    }
    /// By device. Points into the matrix, or into `buffer` where something is supposed.
    [[nodiscard]] std::span<const BriefVerdict> row(ModelId model, std::vector<BriefVerdict> &buffer) const;
    [[nodiscard]] const VerdictCounts &ofModel(ModelId model) const { return counts().ofModel[model.value]; }
    [[nodiscard]] const VerdictCounts &ofDevice(DeviceId device) const {
        return counts().ofDevice[device.value];
    }
    [[nodiscard]] std::size_t models() const { return counts().ofModel.size(); }
    [[nodiscard]] std::size_t devices() const { return counts().ofDevice.size(); }
    [[nodiscard]] std::size_t pairs() const { return models() * devices(); }
    [[nodiscard]] std::size_t count(FitState state) const;
    [[nodiscard]] std::size_t fit() const { return count(FitState::Fits) + count(FitState::Tight); }
    /// What it was made with.
    [[nodiscard]] const FitRules &rules() const { return m_rules; }
    /// They differ by what is supposed of single models and devices alone.
    [[nodiscard]] bool sharesBase(const FitMatrix &other) const { return m_base == other.m_base; }

private:
    friend class FitMatrixMaker;

    struct Counts {
        std::vector<VerdictCounts> ofModel;
        std::vector<VerdictCounts> ofDevice;
    };
    /// By the rules that hold for all things alike.
    struct Base {
        LargeArray<BriefVerdict> verdicts; ///< row by row of models
        Counts counts;
    };
    using Line = std::shared_ptr<const std::vector<BriefVerdict>>;

    [[nodiscard]] const Counts &counts() const { return m_counts ? *m_counts : m_base->counts; }
    [[nodiscard]] BriefVerdict baseVerdict(ModelId model, DeviceId device) const {
        return m_base->verdicts[model.value * devices() + device.value];
    }

    FitRules m_rules;
    std::shared_ptr<const Base> m_base;
    std::vector<Line> m_columns;            ///< of the devices of m_rules, in their order: by model
    std::vector<Line> m_rows;               ///< of its models: by device. A row counts before a column.
    std::shared_ptr<const Counts> m_counts; ///< null where they are those of the base
};

/// Most pairs that are judged: a byte each, so nearly 4 GB.
inline constexpr std::size_t mostPairs = 4'000'000'000;

/// Judges every model on every device, on flat arrays; the same answers as judge(). Fails where
/// there are more than mostPairs, or `stop` is requested.
[[nodiscard]] Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules = {},
                                      const std::stop_token &stop = {}, const Progress &progress = {});

/// The same for other rules, after `before` of the same catalogue. Where they suppose something else of
/// single models and devices alone, only those are judged again.
[[nodiscard]] Result<FitMatrix> rematch(const FitMatrix &before, const Catalog &catalog,
                                        const FitRules &rules, const std::stop_token &stop = {});

/// How many pairs rematch() would judge.
[[nodiscard]] std::size_t pairsToRematch(const FitMatrix &before, const FitRules &rules);

} // namespace tinyatlas
