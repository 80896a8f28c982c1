// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/measured_lines.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "core/bench/measured_board.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("measurements", source); }

QString joined(QStringList parts, const QString &separator) {
    parts.removeAll(QString());
    return parts.join(separator);
}

QString figuresOf(const Measurement &one) {
    QStringList parts{latencyOf(one), energyOf(one)};
    if (one.averagePower)
        parts << tr("%1 on average").arg(power(one.averagePower->value));
    if (one.arena)
        parts << tr("arena %1").arg(memory(Bytes{static_cast<std::int64_t>(one.arena->value)}));
    parts << qualityOf(one);
    return joined(parts, QStringLiteral(" · "));
}

QString sourcesOf(const TripleStore &store, const Measurement &one) {
    QStringList lines;
    const auto add = [&](const QString &line, std::string_view source) {
        if (!source.empty())
            lines << line.arg(words(std::string(source)));
    };
    add(tr("Source: %1"), one.source);
    if (one.energy)
        add(tr("Energy: %1"), objectText(store, one.energy->source));
    if (one.averagePower)
        add(tr("Power: %1"), objectText(store, one.averagePower->source));
    if (!one.quality.empty())
        add(tr("Accuracy: %1"), objectText(store, one.quality.front().figure.source));
    for (const std::string &note : one.notes)
        lines << words(note);
    return lines.join(u'\n');
}

/// The closed division first, then the open one.
int rankOf(Division division) {
    return division == Division::Closed ? 0 : division == Division::Open ? 1 : 2;
}

/// What a measurement is placed by, without texts: there can be a hundred thousand.
struct Key {
    int division = 0;
    std::size_t model = 0; ///< place of its name
    bool isOther = false;
    double latency = 0;
    MeasurementId id;

    [[nodiscard]] auto order() const { return std::tuple(division, model, isOther, latency); }
    [[nodiscard]] bool isBeside(const Key &other) const {
        return division == other.division && model == other.model;
    }
};

using ModelKey = std::pair<std::string_view, std::uint32_t>;

ModelKey modelKey(const Catalog &catalog, const Measurement &one) {
    if (one.model.valid())
        return {catalog.model(one.model).name, one.model.value};
    return {one.modelLabel.empty() ? one.task : one.modelLabel, one.model.value};
}

std::vector<Key> sortedKeys(const Catalog &catalog, const std::vector<MeasurementId> &measurements) {
    std::map<ModelKey, std::size_t> models;
    for (const MeasurementId id : measurements)
        models.emplace(modelKey(catalog, catalog.measurement(id)), 0);
    std::size_t place = 0;
    for (auto &[model, at] : models)
        at = place++;
    std::vector<Key> keys;
    keys.reserve(measurements.size());
    for (const MeasurementId id : measurements) {
        const Measurement &one = catalog.measurement(id);
        keys.push_back({rankOf(one.division), models[modelKey(catalog, one)], !mayBeOfMicrocontroller(one),
                        one.latency ? one.latency->value : std::numeric_limits<double>::infinity(), id});
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const Key &a, const Key &b) { return a.order() < b.order(); });
    return keys;
}

} // namespace

std::size_t MeasuredGroup::shownFirst() const {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 6;
    const std::size_t few = std::clamp(models, fewest, most);
    const std::size_t all = measurements.size();
    return all > few + 1 ? few : all; // one line more is no longer than to say so
}

std::vector<MeasuredGroup> measuredGroups(const Catalog &catalog,
                                          const std::vector<MeasurementId> &measurements) {
    const std::vector<Key> keys = sortedKeys(catalog, measurements);
    // The best of each model before the others, so that a device shows what it does with each.
    std::vector<Key> others;
    std::vector<MeasuredGroup> groups;
    const auto close = [&] {
        for (const Key &key : others)
            groups.back().measurements.push_back(key.id);
        others.clear();
    };
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || keys[i].division != keys[i - 1].division) {
            close();
            groups.push_back(
                {.division = catalog.measurement(keys[i].id).division, .measurements = {}, .models = 0});
        } else if (keys[i].isBeside(keys[i - 1])) {
            others.push_back(keys[i]);
            continue;
        }
        groups.back().measurements.push_back(keys[i].id);
        ++groups.back().models;
    }
    close();
    return groups;
}

std::vector<MeasurementId> measuredOn(const Catalog &catalog, ModelId model, DeviceId device) {
    std::vector<MeasurementId> ofPair = catalog.measurementsOf(model);
    std::erase_if(ofPair, [&](MeasurementId id) { return catalog.measurement(id).device != device; });
    std::vector<MeasurementId> measured;
    for (const MeasuredGroup &group : measuredGroups(catalog, ofPair))
        measured.insert(measured.end(), group.measurements.begin(), group.measurements.end());
    return measured;
}

MeasuredLine measuredLine(const Dataset &dataset, MeasurementId measurement) {
    const Measurement &one = dataset.catalog.measurement(measurement);
    return {.id = measurement,
            .system = systemOf(dataset.catalog, one),
            .model = modelOf(dataset.catalog, one),
            .figures = figuresOf(one),
            .conditions = conditionsOf(one),
            .credit = creditOf(one),
            .source = sourcesOf(dataset.store, one)};
}

} // namespace tinyatlas::text
