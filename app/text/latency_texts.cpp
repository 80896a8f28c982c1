// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/latency_texts.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "app/text/requirement_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("latency", source); }

QString number(double value, int decimals) {
    return QLocale(QLocale::English).toString(value, 'f', decimals);
}

/// Microseconds in a unit that suits them.
struct Unit {
    double size;
    QString name;
};

Unit unitOf(double microseconds) {
    constexpr double thousand = 1e3;
    constexpr double million = 1e6;
    if (microseconds >= million)
        return {million, QStringLiteral("s")};
    return microseconds >= thousand ? Unit{thousand, QStringLiteral("ms")} : Unit{1, QStringLiteral("µs")};
}

/// Two digits: "45", "0.45", "1,200".
QString twoDigits(double value) {
    if (!(value > 0))
        return QStringLiteral("0");
    const int magnitude = static_cast<int>(std::floor(std::log10(value)));
    const double step = std::pow(10, magnitude - 1);
    const double rounded = std::round(value / step) * step;
    return number(rounded, std::max(0, 1 - static_cast<int>(std::floor(std::log10(rounded) + 1e-9))));
}

QString factor(double value) { return number(value, 2); }

/// The models that were measured: "3 other models".
QString othersMeasured(const Dataset &dataset, const LatencyEstimate &estimate) {
    std::set<ModelId> models;
    for (const MeasurementId id : estimate.rates)
        models.insert(dataset.catalog.measurement(id).model);
    return models.size() == 1 ? tr("1 other model") : tr("%1 other models").arg(countExact(models.size()));
}

} // namespace

QString aboutLatency(double microseconds) {
    const Unit unit = unitOf(microseconds);
    return tr("about %1 %2").arg(twoDigits(microseconds / unit.size), unit.name);
}

QString estimatedLatency(const LatencyEstimate &estimate) {
    const Unit unit = unitOf(estimate.microseconds);
    const auto in = [&unit](double microseconds) { return twoDigits(microseconds / unit.size); };
    return tr("about %1 %4 (%2 to %3 %4)")
        .arg(in(estimate.microseconds), in(estimate.microseconds / estimate.factor),
             in(estimate.microseconds * estimate.factor), unit.name);
}

QString estimateBasis(const Dataset &dataset, const LatencyEstimate &estimate, double megahertz) {
    const QString where = estimate.chip == RatesOfChip::Same     ? tr("measured there on the same chip")
                          : estimate.chip == RatesOfChip::Others ? tr("measured there on other chips")
                                                                 : tr("measured there");
    return tr("%1 on %2 at %3, from %4 %5")
        .arg(words(estimate.on.kernels), words(estimate.on.core), frequency(megahertz),
             othersMeasured(dataset, estimate), where);
}

QString estimateSentence(const Dataset &dataset, const LatencyEstimate &estimate, double megahertz) {
    return tr("%1, estimated: %2.")
        .arg(startingUpper(estimatedLatency(estimate)), estimateBasis(dataset, estimate, megahertz));
}

QString noEstimateSentence(NoEstimate why) {
    switch (why) {
    case NoEstimate::Accelerator:
        return tr("No estimate: an accelerator runs it, and not the core that others were measured on.");
    case NoEstimate::WorkUnknown:
        return tr("No estimate: the graph does not say what the model computes, its multiply-accumulates and "
                  "its layers.");
    case NoEstimate::OtherPrecision:
        return tr("No estimate: what was measured had 8-bit weights, and not all weights of this model are "
                  "stated to have.");
    case NoEstimate::ClockUnknown:
        return tr("No estimate: the graph does not say which core this device has, or how fast it runs.");
    case NoEstimate::KernelsUnknown:
        return tr("No estimate: the graph does not say what software ran the model.");
    case NoEstimate::NotMeasured:
        return tr("No estimate: no other model was measured on the core of this device.");
    case NoEstimate::OtherOperators:
        return tr("No estimate: the models measured on this core compute with other kinds of layers.");
    case NoEstimate::OtherSize:
        return tr("No estimate: the models measured on this core compute more than %1 times as much as this "
                  "one, or it computes more than %1 times as much: the method was tried on no such step.")
            .arg(LatencyRates::mostStep);
    case NoEstimate::TooWide:
        break;
    }
    return tr("No estimate: what was measured on this core differs so much that the error would exceed a "
              "factor of %1.")
        .arg(LatencyRates::mostFactor);
}

QString estimateMethod() {
    return tr("Method: the cycles that other models took for one multiply-accumulate on the same core with "
              "the same kernels, times the multiply-accumulates of this model, divided by the clock.");
}

QString estimateError(const LatencyError &error) {
    if (error.answered == 0)
        return tr("Nothing was measured that tells how far such an estimate is off.");
    constexpr std::size_t whole = 100;
    return tr("How far off estimates are: of %1 measured pairs, each left out, %2 could be estimated, %3 % "
              "of them within "
              "the "
              "band; half are off by a factor of %4 or less, the worst by %5.")
        .arg(countExact(error.pairs), countExact(error.answered),
             QString::number(whole * error.inside / error.answered), factor(error.median),
             factor(error.most));
}

QStringList estimateLines(const Dataset &dataset, const PairLatency &latency, std::size_t most) {
    if (latency.estimates.empty())
        return {noEstimateSentence(latency.why)};
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, latency.estimates.size()); ++i)
        lines << estimateSentence(dataset, latency.estimates[i], latency.clock);
    if (const std::size_t others = latency.estimates.size() - static_cast<std::size_t>(lines.size());
        others > 0)
        lines << (others == 1 ? tr("1 more estimate, with other kernels")
                              : tr("%1 more estimates, with other kernels").arg(countExact(others)));
    return lines;
}

} // namespace tinyatlas::text
