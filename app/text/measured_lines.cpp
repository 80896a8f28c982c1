// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/measured_lines.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("measurements", source); }

QString words(const std::string &text) { return QString::fromStdString(text).simplified(); }

QString joined(QStringList parts, const QString &separator) {
    parts.removeAll(QString());
    return parts.join(separator);
}

QString figuresOf(const Measurement &one) {
    QStringList parts;
    if (one.latency)
        parts << duration(one.latency->value);
    parts << energyOf(one);
    if (one.averagePower)
        parts << tr("%1 on average").arg(power(one.averagePower->value));
    if (one.arena)
        parts << tr("arena %1").arg(memory(Bytes{static_cast<std::int64_t>(one.arena->value)}));
    parts << qualityOf(one);
    return joined(parts, QStringLiteral(" · "));
}

QString sourcesOf(const Measurement &one) {
    QStringList lines;
    const auto add = [&](const QString &line, const std::string &source) {
        if (!source.empty())
            lines << line.arg(words(source));
    };
    add(tr("Source: %1"), one.source);
    if (one.energy)
        add(tr("Energy: %1"), one.energy->source);
    if (one.averagePower)
        add(tr("Power: %1"), one.averagePower->source);
    if (!one.quality.empty())
        add(tr("Accuracy: %1"), one.quality.front().figure.source);
    for (const std::string &note : one.notes)
        lines << words(note);
    return lines.join(u'\n');
}

MeasuredLine lineOf(const Catalog &catalog, MeasurementId id) {
    const Measurement &one = catalog.measurement(id);
    return {.id = id,
            .system = systemOf(catalog, one),
            .model = modelOf(catalog, one),
            .figures = figuresOf(one),
            .conditions = conditionsOf(one),
            .credit = creditOf(one),
            .source = sourcesOf(one)};
}

/// Puts the best line of each model before the others, so that a device shows what it does with each.
void raiseBest(MeasuredGroup &group) {
    std::set<QString> models;
    const auto others =
        std::stable_partition(group.lines.begin(), group.lines.end(),
                              [&](const MeasuredLine &line) { return models.insert(line.model).second; });
    group.models = static_cast<std::size_t>(others - group.lines.begin());
}

/// The closed division first, then the open one.
int rankOf(Division division) {
    return division == Division::Closed ? 0 : division == Division::Open ? 1 : 2;
}

} // namespace

std::size_t MeasuredGroup::shownFirst() const {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 6;
    const std::size_t few = std::clamp(models, fewest, most);
    return lines.size() > few + 1 ? few : lines.size(); // one line more is no longer than to say so
}

std::vector<MeasuredGroup> measuredGroups(const Catalog &catalog,
                                          const std::vector<MeasurementId> &measurements) {
    std::vector<MeasurementId> sorted = measurements;
    const auto key = [&catalog](MeasurementId id) {
        const Measurement &one = catalog.measurement(id);
        const double latency = one.latency ? one.latency->value : std::numeric_limits<double>::infinity();
        return std::tuple(rankOf(one.division), modelOf(catalog, one), latency);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&key](MeasurementId a, MeasurementId b) { return key(a) < key(b); });
    std::vector<MeasuredGroup> groups;
    for (const MeasurementId id : sorted) {
        const Measurement &one = catalog.measurement(id);
        if (groups.empty() || groups.back().division != one.division)
            groups.push_back({.division = one.division, .lines = {}, .models = 0});
        groups.back().lines.push_back(lineOf(catalog, id));
    }
    std::for_each(groups.begin(), groups.end(), raiseBest);
    return groups;
}

} // namespace tinyatlas::text
