// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/fit/verdict.h"

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

/// The verdicts on all pairs: one byte each, row by row of models.
class FitMatrix {
public:
    FitMatrix() = default;
    FitMatrix(std::size_t models, std::size_t devices);

    [[nodiscard]] FitState state(ModelId model, DeviceId device) const {
        return m_states[model.value * m_devices + device.value];
    }
    /// By device.
    [[nodiscard]] std::span<const FitState> row(ModelId model) const {
        return {m_states.get() + model.value * m_devices, m_devices};
    }
    [[nodiscard]] const VerdictCounts &ofModel(ModelId model) const { return m_ofModel[model.value]; }
    [[nodiscard]] const VerdictCounts &ofDevice(DeviceId device) const { return m_ofDevice[device.value]; }
    [[nodiscard]] std::size_t models() const { return m_ofModel.size(); }
    [[nodiscard]] std::size_t devices() const { return m_devices; }
    [[nodiscard]] std::size_t pairs() const { return models() * devices(); }
    [[nodiscard]] std::size_t count(FitState state) const;
    [[nodiscard]] std::size_t fit() const { return count(FitState::Fits) + count(FitState::Tight); }

private:
    friend Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules, const std::stop_token &stop,
                                   const Progress &progress);

    std::size_t m_devices = 0;
    std::unique_ptr<FitState[]>
        m_states; ///< not zeroed first: with ten million pairs that would cost as much as to judge them
    std::vector<VerdictCounts> m_ofModel;
    std::vector<VerdictCounts> m_ofDevice;
};

/// Most pairs that are judged: a byte each, so nearly 4 GB.
inline constexpr std::size_t mostPairs = 4'000'000'000;

/// Judges every model on every device, on flat arrays; the same answers as judge(). Fails where
/// there are more than mostPairs, or `stop` is requested.
[[nodiscard]] Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules = {},
                                      const std::stop_token &stop = {}, const Progress &progress = {});

} // namespace tinyatlas
