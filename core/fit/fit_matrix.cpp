// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fit/fit_matrix.h"

#include "core/fit/device_columns.h"
#include "core/fit/verdict_tally.h"

#include <algorithm>
#include <string>

namespace tinyatlas {

namespace {

Error cancelled() { return {Error::Code::Cancelled, "matching was cancelled", {}, 0, 0}; }

Error tooManyPairs(std::size_t models, std::size_t devices) {
    return {Error::Code::TooLarge,
            std::to_string(models) + " models times " + std::to_string(devices) +
                " devices are more pairs than can be judged at once; open fewer files",
            {},
            0,
            0};
}

/// Where a thing stands among those of which something is said; nothing where nothing is.
template <class Said>
std::optional<std::size_t> indexIn(const Said &said, typename Said::value_type::first_type thing) {
    const auto place = std::ranges::lower_bound(said, thing, {}, &Said::value_type::first);
    if (place == said.end() || place->first != thing)
        return std::nullopt;
    return static_cast<std::size_t>(place - said.begin());
}

void move(VerdictCounts &counts, FitState from, FitState to) {
    --counts.byState[rank(from)];
    ++counts.byState[rank(to)];
}

} // namespace

/// Makes one, step by step.
class FitMatrixMaker {
public:
    FitMatrixMaker(const Catalog &catalog, FitRules rules, const std::stop_token &stop)
        : m_catalog(catalog), m_stop(stop) {
        m_made.m_rules = std::move(rules);
    }

    /// Judges all pairs by what holds for all things alike.
    bool makeBase(const Progress &progress) {
        // As many rows at a time as the processor keeps at hand until their columns are added up.
        constexpr std::size_t rowsAtOnce = 128;
        static_assert(rowsAtOnce <= mostRowsAtOnce);
        const std::size_t models = m_catalog.models.size();
        const std::size_t devices = m_catalog.devices.size();
        auto base = std::make_shared<FitMatrix::Base>();
        base->verdicts = makeLargeArray<BriefVerdict>(models * devices);
        base->counts.ofModel.resize(models);
        base->counts.ofDevice.resize(devices);
        DeviceColumns columns(m_catalog, rules());
        for (std::size_t first = 0; first < models; first += rowsAtOnce) {
            const std::size_t end = std::min(models, first + rowsAtOnce);
            BriefVerdict *const rows = base->verdicts.get() + first * devices;
            for (std::size_t m = first; m < end && !m_stop.stop_requested(); ++m) {
                const std::span row(rows + (m - first) * devices, devices);
                columns.judge(m_catalog.models[m], row);
                base->counts.ofModel[m] = countsOf(row);
            }
            if (m_stop.stop_requested()) // the rows may not be whole
                return false;
            addColumns(rows, end - first, base->counts.ofDevice);
            report(progress, static_cast<double>(end) / static_cast<double>(models));
        }
        for (VerdictCounts &ofDevice : base->counts.ofDevice)
            ofDevice = completed(ofDevice, models);
        m_made.m_base = std::move(base);
        return true;
    }

    void takeBase(const FitMatrix &before) { m_made.m_base = before.m_base; }

    /// Lays what is supposed of single things over it; what `before` has of it is not judged again.
    bool layOver(const FitMatrix &before) {
        const bool shared = m_made.sharesBase(before);
        for (const auto &[device, whatIf] : rules().devices) {
            const auto known = shared ? indexIn(before.m_rules.devices, device) : std::nullopt;
            const bool same = known && before.m_rules.devices[*known].second == whatIf;
            m_made.m_columns.push_back(same ? before.m_columns[*known] : column(device, whatIf));
        }
        const bool sameDevices = shared && before.m_rules.devices == rules().devices;
        for (const auto &[model, whatIf] : rules().models) {
            const auto known = sameDevices ? indexIn(before.m_rules.models, model) : std::nullopt;
            const bool same = known && before.m_rules.models[*known].second == whatIf;
            m_made.m_rows.push_back(same ? before.m_rows[*known] : row(model, whatIf));
        }
        if (m_stop.stop_requested())
            return false;
        count();
        return true;
    }

    FitMatrix take() { return std::move(m_made); }

private:
    [[nodiscard]] const FitRules &rules() const { return m_made.m_rules; }

    [[nodiscard]] FitMatrix::Line column(DeviceId id, const DeviceWhatIf &whatIf) const {
        const Device device = supposed(m_catalog, m_catalog.device(id), whatIf);
        std::vector<BriefVerdict> column;
        column.reserve(m_catalog.models.size());
        for (const NeuralNetwork &model : m_catalog.models) {
            if (m_stop.stop_requested())
                break;
            column.push_back(judgeBriefly(model, device, rules()));
        }
        return std::make_shared<const std::vector<BriefVerdict>>(std::move(column));
    }

    [[nodiscard]] FitMatrix::Line row(ModelId id, const ModelWhatIf &whatIf) const {
        const NeuralNetwork model = supposed(m_catalog.model(id), whatIf);
        std::vector<BriefVerdict> row;
        row.reserve(m_catalog.devices.size());
        for (const Device &device : m_catalog.devices)
            row.push_back(judgeBriefly(model, device, rules()));
        for (const auto &[changed, ofDevice] : rules().devices)
            row[changed.value] =
                judgeBriefly(model, supposed(m_catalog, m_catalog.device(changed), ofDevice), rules());
        return std::make_shared<const std::vector<BriefVerdict>>(std::move(row));
    }

    void count() {
        if (m_made.m_columns.empty() && m_made.m_rows.empty())
            return;
        auto counts = std::make_shared<FitMatrix::Counts>(m_made.m_base->counts);
        const auto recount = [&](ModelId model, DeviceId device, BriefVerdict now) {
            const FitState before = m_made.baseVerdict(model, device).state();
            if (before == now.state())
                return;
            move(counts->ofModel[model.value], before, now.state());
            move(counts->ofDevice[device.value], before, now.state());
        };
        for (std::size_t c = 0; c < m_made.m_columns.size(); ++c)
            for (std::size_t m = 0; m < m_catalog.models.size(); ++m)
                if (!indexIn(rules().models, idAt<ModelId>(m)))
                    recount(idAt<ModelId>(m), rules().devices[c].first, (*m_made.m_columns[c])[m]);
        for (std::size_t r = 0; r < m_made.m_rows.size(); ++r)
            for (std::size_t d = 0; d < m_catalog.devices.size(); ++d)
                recount(rules().models[r].first, idAt<DeviceId>(d), (*m_made.m_rows[r])[d]);
        m_made.m_counts = std::move(counts);
    }

    const Catalog &m_catalog;
    const std::stop_token &m_stop;
    FitMatrix m_made;
};

FitMatrix::FitMatrix() : m_base(std::make_shared<const Base>()) {}

BriefVerdict FitMatrix::verdict(ModelId model, DeviceId device) const {
    if (!m_rows.empty()) {
        if (const auto row = indexIn(m_rules.models, model))
            return (*m_rows[*row])[device.value];
    }
    if (!m_columns.empty()) {
        if (const auto column = indexIn(m_rules.devices, device))
            return (*m_columns[*column])[model.value];
    }
    return baseVerdict(model, device);
}

std::span<const BriefVerdict> FitMatrix::row(ModelId model, std::vector<BriefVerdict> &buffer) const {
    if (const auto row = indexIn(m_rules.models, model))
        return *m_rows[*row];
    const std::span<const BriefVerdict> base(m_base->verdicts.get() + model.value * devices(), devices());
    if (m_columns.empty())
        return base;
    buffer.assign(base.begin(), base.end());
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        buffer[m_rules.devices[c].first.value] = (*m_columns[c])[model.value];
    return buffer;
}

std::size_t FitMatrix::count(FitState state) const {
    std::size_t sum = 0;
    for (const VerdictCounts &ofModel : counts().ofModel)
        sum += ofModel[state];
    return sum;
}

Result<FitMatrix> match(const Catalog &catalog, const FitRules &rules, const std::stop_token &stop,
                        const Progress &progress) {
    const std::size_t models = catalog.models.size();
    const std::size_t devices = catalog.devices.size();
    if (devices != 0 && models > mostPairs / devices)
        return tooManyPairs(models, devices);
    FitMatrixMaker maker(catalog, rules, stop);
    if (!maker.makeBase(progress) || !maker.layOver({}))
        return cancelled();
    return maker.take();
}

Result<FitMatrix> rematch(const FitMatrix &before, const Catalog &catalog, const FitRules &rules,
                          const std::stop_token &stop) {
    if (before.rules().general() != rules.general())
        return match(catalog, rules, stop);
    FitMatrixMaker maker(catalog, rules, stop);
    maker.takeBase(before);
    if (!maker.layOver(before))
        return cancelled();
    return maker.take();
}

std::size_t pairsToRematch(const FitMatrix &before, const FitRules &rules) {
    if (before.rules().general() != rules.general())
        return before.pairs();
    const auto changed = [](const auto &now, const auto &then) {
        return static_cast<std::size_t>(std::ranges::count_if(now, [&](const auto &said) {
            const auto known = indexIn(then, said.first);
            return !known || then[*known].second != said.second;
        }));
    };
    const std::size_t columns = changed(rules.devices, before.rules().devices);
    const std::size_t rows = columns > 0 ? rules.models.size() : changed(rules.models, before.rules().models);
    return columns * before.models() + rows * before.devices();
}

} // namespace tinyatlas
