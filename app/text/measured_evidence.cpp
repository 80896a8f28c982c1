// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/measured_evidence.h"

#include "app/text/figures.h"
#include "app/text/measured_lines.h"
#include "app/text/measurement_texts.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("evidence", source); }

/// "MLPerf Tiny KWS, found by the size of its file: 53,936 bytes"
QString joinedModel(const Catalog &catalog, const Measurement &measurement, ModelJoin join) {
    QString model = modelOf(catalog, measurement);
    switch (join) {
    case ModelJoin::Iri:
        return tr("%1, found by its IRI").arg(model);
    case ModelJoin::Hash:
        return tr("%1, found by the hash of its file").arg(model);
    case ModelJoin::Size:
        return tr("%1, found by the size of its file: %2 bytes")
            .arg(model, countExact(static_cast<std::size_t>(measurement.modelSize->value.count)));
    case ModelJoin::None:
        break;
    }
    return model;
}

} // namespace

QStringList creditLines(const Measurement &measurement) {
    QStringList lines{creditOf(measurement)};
    if (!measurement.source.empty())
        lines << tr("published in %1").arg(QString::fromStdString(measurement.source).simplified());
    lines.removeAll(QString());
    return lines;
}

std::vector<NamedEvidence> measurementEvidence(const EvidenceFinder &finder, MeasurementId id) {
    const Catalog &catalog = finder.dataset().catalog;
    const Measurement &one = catalog.measurement(id);
    const MeasurementEvidence found = evidenceOf(finder, id);
    std::vector<NamedEvidence> all;
    const auto add = [&all](const QString &label, const QString &value, const Evidence &evidence) {
        if (!evidence.empty())
            all.push_back({label, value, evidence});
    };
    if (one.latency)
        add(tr("Latency"), latencyOf(one), found.latency);
    add(tr("Energy"), energyOf(one), found.energy);
    if (one.averagePower)
        add(tr("Average power"), power(one.averagePower->value), found.averagePower);
    if (one.arena)
        add(tr("Tensor arena"), memory(Bytes{static_cast<std::int64_t>(one.arena->value)}), found.arena);
    for (std::size_t i = 0; i < one.quality.size(); ++i)
        add(tr("Accuracy"), qualityText(one.quality[i]), found.quality[i]);
    if (!all.empty())
        all.front().conditions = creditLines(one);
    add(tr("Conditions"), conditionsOf(one), found.conditions);
    add(tr("Carried over"), roundsOf(one), found.carriedOver);
    add(tr("Published in"), QString::fromStdString(one.source).simplified(), found.sources);
    add(tr("Model"), joinedModel(catalog, one, found.join), found.model);
    add(tr("Device"), systemOf(catalog, one), found.device);
    return all;
}

} // namespace tinyatlas::text
