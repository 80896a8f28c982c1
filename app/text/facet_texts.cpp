// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/facet_texts.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("facets", source); }

/// "64.0 kB" is "64 kB".
QString withoutZeros(const QString &figure) {
    const qsizetype blank = figure.indexOf(QLatin1Char(' '));
    QString number = blank < 0 ? figure : figure.first(blank);
    if (number.contains(QLatin1Char('.'))) {
        while (number.endsWith(QLatin1Char('0')))
            number.chop(1);
        if (number.endsWith(QLatin1Char('.')))
            number.chop(1);
    }
    return blank < 0 ? number : number + figure.sliced(blank);
}

} // namespace

QString facetName(Facet facet) {
    switch (facet) {
    case Facet::Group:
        return tr("Group");
    case Facet::Task:
        return tr("Task");
    case Facet::Sensor:
        return tr("Sensor");
    case Facet::Ram:
        return tr("RAM");
    case Facet::Flash:
        return tr("Flash");
    case Facet::Macs:
        return tr("MACs");
    case Facet::Accuracy:
        return tr("Accuracy");
    case Facet::Platform:
        return tr("Runtime platform");
    case Facet::Precision:
        return tr("Precision");
    case Facet::Category:
        break;
    }
    return tr("Category");
}

QString facetValue(Facet facet, const FacetColumn &column, std::uint32_t value) {
    if (facet == Facet::Accuracy)
        return value == notStatedValue ? tr("not reported") : tr("reported");
    if (value == notStatedValue)
        return tr("not stated");
    if (facet == Facet::Group)
        return groupName(static_cast<Group>(value - 1));
    const std::string &name = column.values[value].name;
    const bool isClass = facet == Facet::Sensor || facet == Facet::Precision || facet == Facet::Category;
    return isClass ? displayClass(name) : displayName(name);
}

QString facetFigure(Facet facet, std::int64_t figure) {
    return withoutZeros(facet == Facet::Macs ? countShort(static_cast<double>(figure))
                                             : memoryShort(Bytes{figure}));
}

QString facetRange(Facet facet, const FacetChoice &choice) {
    if (choice.atLeast && choice.atMost)
        return *choice.atLeast == *choice.atMost ? facetFigure(facet, *choice.atLeast)
                                                 : tr("%1 – %2").arg(facetFigure(facet, *choice.atLeast),
                                                                     facetFigure(facet, *choice.atMost));
    if (choice.atLeast)
        return tr("from %1").arg(facetFigure(facet, *choice.atLeast));
    if (choice.atMost)
        return tr("up to %1").arg(facetFigure(facet, *choice.atMost));
    return tr("any");
}

QString chosenValue(Facet facet, const FacetColumn &column, std::uint32_t value) {
    const QString name = facetValue(facet, column, value);
    return value == notStatedValue || facet == Facet::Accuracy ? tr("%1 %2").arg(facetName(facet), name)
                                                               : name;
}

QString chosenRange(Facet facet, const FacetChoice &choice) {
    if (choice.atLeast && !choice.atMost)
        return tr("%1 ≥ %2").arg(facetName(facet), facetFigure(facet, *choice.atLeast));
    if (choice.atMost && !choice.atLeast)
        return tr("%1 ≤ %2").arg(facetName(facet), facetFigure(facet, *choice.atMost));
    return tr("%1 %2").arg(facetName(facet), facetRange(facet, choice));
}

QString ofDevices(const QString &chosen) { return tr("Devices: %1").arg(chosen); }

QString modelCount(std::size_t count) {
    return count == 1 ? tr("1 model") : tr("%1 models").arg(countExact(count));
}

QString deviceCount(std::size_t count) {
    return count == 1 ? tr("1 device") : tr("%1 devices").arg(countExact(count));
}

QString shownModels(std::size_t shown, std::size_t all) {
    return shown == all ? modelCount(all) : tr("%1 of %2").arg(countExact(shown), modelCount(all));
}

QString shownDevices(std::size_t shown, std::size_t all) {
    return shown == all ? deviceCount(all) : tr("%1 of %2").arg(countExact(shown), deviceCount(all));
}

QString pairsFit(std::size_t fit, std::size_t pairs, std::size_t unknown) {
    const QString known = tr("%1 of %2 pairs fit").arg(countExact(fit), countExact(pairs));
    return unknown == 0 ? known : tr("%1, %2 unknown").arg(known, countExact(unknown));
}

} // namespace tinyatlas::text
