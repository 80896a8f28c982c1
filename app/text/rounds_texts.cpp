// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/rounds_texts.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "core/bench/measured_board.h"
#include "core/bench/software.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("rounds", source); }

QString whyLeftOut(LeftOutOfRounds why, MeasuredMetric metric) {
    switch (why) {
    case LeftOutOfRounds::OpenDivision:
        return tr("of the open division, in which any model may have run");
    case LeftOutOfRounds::NotMeasured:
        return metric == MeasuredMetric::Latency ? tr("no latency is stated") : tr("no energy is stated");
    case LeftOutOfRounds::Estimated:
        return tr("worked out, not measured, as the graph says");
    case LeftOutOfRounds::NoRound:
        return tr("of no round of a benchmark");
    case LeftOutOfRounds::NoBoard:
        break;
    }
    return tr("no board is stated");
}

} // namespace

QString softwareText(const Measurement &measurement) {
    const Software software = softwareOf(measurement);
    QStringList parts{words(software.product), words(software.version)};
    parts.removeAll(QString());
    const QString product = parts.join(u' ');
    const QString kernels = words(software.kernels);
    return product.isEmpty() || kernels.isEmpty() ? product + kernels
                                                  : product + QStringLiteral(", ") + kernels;
}

QString figureOf(double value, MeasuredMetric metric) {
    return metric == MeasuredMetric::Latency ? duration(value) : energy(value);
}

QString boardText(const BoardResults &board, MeasuredMetric metric) {
    QString name = displayName(board.board);
    if (metric == MeasuredMetric::Latency)
        return name;
    return name + u' ' + supplyText(board);
}

QString supplyText(const BoardResults &board) {
    return board.millivolts ? tr("at %1").arg(voltage(*board.millivolts)) : tr("at ? V");
}

QString timesText(double times) {
    constexpr double nearlyOne = 1.1; // one decimal of it would say that nothing is gained
    constexpr double many = 10;
    return tr("%1 times").arg(times, 0, 'f', times < nearlyOne ? 2 : times < many ? 1 : 0);
}

QString gainSentence(const Catalog &catalog, const QString &model, const BoardResults &board,
                     MeasuredMetric metric, const SoftwareGain &gain) {
    const auto end = [&](const RoundResult &result) {
        const Measurement &measurement = catalog.measurement(result.measurement);
        return tr("%1 with %2 (%3)")
            .arg(figureOf(result.value, metric), softwareText(measurement), words(measurement.round));
    };
    const QString worth = tr("%1 on %2: at worst %3, at best %4: software alone is worth %5")
                              .arg(model, boardText(board, metric), end(gain.slowest), end(gain.fastest),
                                   timesText(gain.times()));
    return gain.clock ? tr("%1, at %2").arg(worth, frequency(*gain.clock))
                      : tr("%1, if both ran at one clock: neither states it").arg(worth);
}

QString roundResultText(const Catalog &catalog, MeasurementId id, MeasuredMetric metric) {
    const Measurement &measurement = catalog.measurement(id);
    QStringList lines{displayName(boardOf(catalog, measurement)),
                      metric == MeasuredMetric::Latency ? latencyOf(measurement) : energyOf(measurement),
                      qualityOf(measurement)}; // what speed was bought with
    QStringList conditions{conditionsOf(measurement)};
    if (!softwareOf(measurement).known())
        conditions << tr("software not stated");
    if (!measurement.system || !measurement.system->clock)
        conditions << tr("clock not stated");
    conditions.removeAll(QString());
    lines << conditions.join(QStringLiteral(", ")) << creditOf(measurement);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QStringList leftOutLines(const std::array<std::size_t, leftOutOfRounds> &counts, MeasuredMetric metric) {
    QStringList lines;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            lines << tr("%1 left out: %2")
                         .arg(countExact(counts[i]), whyLeftOut(static_cast<LeftOutOfRounds>(i), metric));
    return lines;
}

} // namespace tinyatlas::text
