// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/verdict_changes.h"

#include <algorithm>

namespace tinyatlas {

namespace {

/// The things of which either of two rules supposes something, rising.
template <class Said> auto supposedIn(const Said &before, const Said &after) {
    std::vector<typename Said::value_type::first_type> things;
    things.reserve(before.size() + after.size());
    for (const Said *said : {&before, &after})
        for (const auto &[thing, whatIf] : *said)
            things.push_back(thing);
    std::ranges::sort(things);
    things.erase(std::unique(things.begin(), things.end()), things.end());
    return things;
}

class ChangeCounter {
public:
    ChangeCounter(const FitMatrix &before, const FitMatrix &after) : m_before(before), m_after(after) {
        m_changes.ofModel.resize(after.models());
        m_changes.ofDevice.resize(after.devices());
    }

    /// Row by row.
    void countAll() {
        std::vector<BriefVerdict> then;
        std::vector<BriefVerdict> now;
        for (std::size_t m = 0; m < m_after.models(); ++m) {
            const auto before = m_before.row(idAt<ModelId>(m), then);
            const auto after = m_after.row(idAt<ModelId>(m), now);
            for (std::size_t d = 0; d < after.size(); ++d)
                count(idAt<ModelId>(m), idAt<DeviceId>(d), before[d].state(), after[d].state());
        }
    }

    void countSupposed() {
        const auto models = supposedIn(m_before.rules().models, m_after.rules().models);
        for (const DeviceId device : supposedIn(m_before.rules().devices, m_after.rules().devices))
            for (std::size_t m = 0; m < m_after.models(); ++m)
                if (!std::ranges::binary_search(models, idAt<ModelId>(m)))
                    count(idAt<ModelId>(m), device);
        for (const ModelId model : models)
            for (std::size_t d = 0; d < m_after.devices(); ++d)
                count(model, idAt<DeviceId>(d));
    }

    VerdictChanges take() { return std::move(m_changes); }

private:
    void count(ModelId model, DeviceId device) {
        count(model, device, m_before.state(model, device), m_after.state(model, device));
    }

    void count(ModelId model, DeviceId device, FitState before, FitState after) {
        if (before == after)
            return;
        ++m_changes.ofModel[model.value];
        ++m_changes.ofDevice[device.value];
        ++m_changes.all;
        if (isFit(before) != isFit(after))
            ++(isFit(after) ? m_changes.nowFit : m_changes.noLonger);
    }

    const FitMatrix &m_before;
    const FitMatrix &m_after;
    VerdictChanges m_changes;
};

} // namespace

VerdictChanges changesBetween(const FitMatrix &before, const FitMatrix &after) {
    ChangeCounter counter(before, after);
    if (before.sharesBase(after))
        counter.countSupposed();
    else
        counter.countAll();
    return counter.take();
}

} // namespace tinyatlas
