// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/lane_group_texts.h"

#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/lane_texts.h"
#include "app/text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("lanes", source); }

QString capitalized(const QString &words) { return words.left(1).toUpper() + words.mid(1); }

/// What the sensors of devices serve, in the words of the groups of models.
QString reachTitle(std::uint32_t reach) {
    if (reach == 0)
        return tr("No sensor stated");
    if (reach == 1U << static_cast<std::uint32_t>(Group::Other))
        return tr("Other sensors");
    QStringList served;
    for (const Group group : {Group::Audio, Group::Vision, Group::Motion})
        if ((reach & (1U << static_cast<std::uint32_t>(group))) != 0)
            served << (served.isEmpty() ? groupName(group) : groupName(group).toLower());
    return served.join(QStringLiteral(" + "));
}

} // namespace

QString memoryRange(const BytesRange &range) {
    if (!range.least || !range.most)
        return tr("unknown");
    const QString least = memoryShort(*range.least);
    const QString most = memoryShort(*range.most);
    return least == most ? least : tr("%1 – %2").arg(least, most);
}

QString groupSensors(const Catalog &catalog, const LaneGroup &group) {
    QStringList names;
    for (std::size_t i = 0; i < catalog.sensorTypes.size(); ++i)
        if (group.sensors.contains(idAt<SensorTypeId>(i)))
            names << displayClass(catalog.sensorTypes[i].name).toLower();
    return names.isEmpty() ? tr("no sensor stated") : names.join(QStringLiteral(", "));
}

QString groupTitle(const Catalog &catalog, const LaneGroup &group, bool byVerdict) {
    using Kind = LaneGroup::Kind;
    switch (group.kind) {
    case Kind::Section:
        return byVerdict ? capitalized(verdictWord(static_cast<FitState>(group.value)))
                         : groupName(static_cast<Group>(group.value));
    case Kind::Task:
        return capitalized(displayName(group.name));
    case Kind::Dataset:
        return displayName(group.name);
    case Kind::NoTask:
        return tr("No task stated");
    case Kind::Reach:
        return reachTitle(group.value);
    case Kind::Sensors:
        return capitalized(groupSensors(catalog, group));
    case Kind::Memory:
        return group.ram.least ? tr("%1 RAM").arg(memoryRange(group.ram)) : tr("RAM unknown");
    case Kind::Rest:
        break;
    }
    return tr("Others");
}

QString verdictCounts(const VerdictCounts &counts) {
    QStringList parts;
    for (const FitState state : {FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown})
        if (counts[state] > 0)
            parts << verdictCount(state, counts[state]);
    return parts.join(QStringLiteral(" · "));
}

QString groupSummary(const Catalog &catalog, const LaneGroup &group, bool ofModels, bool byVerdict,
                     const std::optional<VerdictCounts> &counts) {
    QStringList lines{groupTitle(catalog, group, byVerdict) + QStringLiteral(" · ") +
                      (ofModels ? modelCount(group.size()) : deviceCount(group.size()))};
    if (counts)
        lines << verdictCounts(*counts);
    lines << tr("RAM %1 · flash %2").arg(memoryRange(group.ram), memoryRange(group.flash));
    lines << groupSensors(catalog, group);
    return lines.join(QLatin1Char('\n'));
}

QString openGroup(const QString &title) { return tr("Open group %1").arg(title); }

QString foldGroup(const QString &title) { return tr("Fold group %1").arg(title); }

} // namespace tinyatlas::text
