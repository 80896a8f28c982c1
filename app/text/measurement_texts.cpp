// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/measurement_texts.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "core/bench/measured_board.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace tinyatlas::text {

namespace {

using Metric = MeasuredQuality::Metric;

QString tr(const char *source) { return QCoreApplication::translate("measurements", source); }

/// Four significant digits, without zeros that say nothing, never with an exponent.
QString significant(double value) {
    constexpr int digits = 4;
    constexpr int most = 6;
    const int beforePoint = value > 0 ? static_cast<int>(std::floor(std::log10(value))) + 1 : 1;
    QString text = QLocale::c().toString(value, 'f', std::clamp(digits - beforePoint, 0, most));
    if (!text.contains(u'.'))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

/// In the largest of the units, each 1000 times the one before, that keeps it at 1 or more.
QString scaled(double value, const std::array<const char *, 3> &units) {
    constexpr double step = 1000;
    constexpr double nearlyNext = 999.95; // four digits of it would be 1000
    std::size_t unit = 0;
    while (unit + 1 < units.size() && value >= nearlyNext) {
        value /= step;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(significant(value), QString::fromUtf8(units[unit]));
}

} // namespace

QString duration(double microseconds) { return scaled(microseconds, {"µs", "ms", "s"}); }

QString energy(double microjoules) { return scaled(microjoules, {"µJ", "mJ", "J"}); }

QString power(double milliwatts) {
    constexpr double milli = 1000;
    return scaled(milliwatts * milli, {"µW", "mW", "W"});
}

QString frequency(double megahertz) { return scaled(megahertz, {"MHz", "GHz", "THz"}); }

QString voltage(double millivolts) {
    constexpr double volt = 1000;
    return QStringLiteral("%1 V").arg(significant(millivolts / volt));
}

QString latencyOf(const Measurement &measurement) {
    if (!measurement.latency)
        return {};
    const QString figure = duration(measurement.latency->value);
    return measurement.latency->isEstimated ? tr("%1 (estimated)").arg(figure) : figure;
}

QString energyOf(const Measurement &measurement) {
    if (!measurement.energy)
        return {};
    const QString figure = energy(measurement.energy->value);
    return measurement.supplyVoltage ? tr("%1 at %2").arg(figure, voltage(measurement.supplyVoltage->value))
                                     : tr("%1, supply voltage not stated").arg(figure);
}

QString qualityText(const MeasuredQuality &quality) {
    const double value = quality.figure.value;
    switch (quality.metric) {
    case Metric::Top1Accuracy:
        return tr("%1 top-1").arg(percent(value));
    case Metric::AreaUnderCurve:
        return tr("AUC %1").arg(significant(value));
    case Metric::TruePositives:
        return tr("%1 found").arg(significant(value));
    case Metric::FalseNegatives:
        return tr("%1 missed").arg(significant(value));
    case Metric::FalsePositives:
        break;
    }
    return tr("%1 false alarms").arg(significant(value));
}

QString qualityOf(const Measurement &measurement) {
    QStringList parts;
    for (const MeasuredQuality &quality : measurement.quality)
        parts << qualityText(quality);
    return parts.join(QStringLiteral(", "));
}

QString qualityRange(const MeasuredQualityRange &range, MeasuredQuality::Metric metric) {
    const bool share = metric == Metric::Top1Accuracy;
    const auto figure = [share](double value) { return share ? percent(value) : significant(value); };
    const QString least = figure(range.least);
    QString most = figure(range.most);
    if (least == most)
        return most;
    return tr("%1 to %2").arg(share ? least.section(u' ', 0, 0) : least, most);
}

QString qualityRangeTip(const Catalog &catalog, const MeasuredQualityRange &range) {
    QString most = creditOf(catalog.measurement(range.mostOf));
    if (range.results == 1)
        return most;
    const QString least = creditOf(catalog.measurement(range.leastOf));
    return tr("%1 results\nmost: %2\nleast: %3").arg(countExact(range.results), most, least);
}

QString otherThanMicrocontroller(const Measurement &measurement) {
    return mayBeOfMicrocontroller(measurement) ? QString() : words(measurement.system->deviceClass);
}

QString conditionsOf(const Measurement &measurement) {
    QStringList parts{words(measurement.runtime), words(measurement.kernels)};
    if (ranInFloats(measurement))
        parts << tr("in floats");
    if (measurement.system && measurement.system->clock)
        parts << frequency(measurement.system->clock->value);
    if (measurement.system)
        parts << words(measurement.system->accelerator);
    parts << otherThanMicrocontroller(measurement);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString modelOf(const Catalog &catalog, const Measurement &measurement) {
    if (measurement.model.valid())
        return displayName(catalog.model(measurement.model).name);
    if (!measurement.modelLabel.empty())
        return displayName(measurement.modelLabel);
    return measurement.task.empty()
               ? tr("a model not stated")
               : tr("a model for %1").arg(displayClass(std::string(localName(measurement.task))).toLower());
}

QString systemOf(const Catalog &catalog, const Measurement &measurement) {
    if (measurement.device.valid())
        return deviceTitle(catalog.device(measurement.device));
    if (!measurement.system)
        return tr("a system not stated");
    const std::string &board = measurement.system->boardName;
    return displayName(board.empty() ? measurement.system->name : board);
}

QString divisionName(Division division) {
    switch (division) {
    case Division::Closed:
        return tr("closed");
    case Division::Open:
        return tr("open");
    case Division::None:
        break;
    }
    return {};
}

QString roundsOf(const Measurement &measurement) {
    QString rounds = words(measurement.round.empty() ? measurement.date : measurement.round);
    QStringList later;
    for (const CarriedOver &one : measurement.carriedOver)
        later << words(one.round);
    later.removeAll(QString());
    return later.isEmpty() ? rounds : tr("%1, again in %2").arg(rounds, later.join(QStringLiteral(", ")));
}

QString creditOf(const Measurement &measurement) {
    QStringList parts{QStringList{words(measurement.benchmark), roundsOf(measurement)}.join(u' ').trimmed(),
                      divisionName(measurement.division), words(measurement.submitter)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace tinyatlas::text
