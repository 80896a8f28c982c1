// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/matrix_view_texts.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/matrix_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("matrix", source); }

QString filledMemory(const Requirement &memory) {
    return tr("%1 %2").arg(memoryName(memory.kind), filledShort(memory.filled().value_or(0)));
}

QString pairName(const Catalog &catalog, ModelId model, DeviceId device) {
    return tr("%1 on %2").arg(displayName(catalog.model(model).name), deviceTitle(catalog.device(device)));
}

QString withoutUnit(const QString &figure) { return figure.left(figure.indexOf(u' ')); }
QString unitOf(const QString &figure) { return figure.mid(figure.indexOf(u' ') + 1); }

/// "models.ttl, line 12 (built in); devices.ttl, line 40 (built in)"; empty where neither is stated.
QString placesOf(const TripleStore &store, const Requirement &requirement) {
    QStringList places;
    for (const StatementId statement : {requirement.needStatement, requirement.haveStatement})
        if (statement.valid())
            places << placeOf(store, statement);
    places.removeDuplicates();
    return places.join(QStringLiteral("; "));
}

} // namespace

QString cellFigure(const Catalog &catalog, const Verdict &verdict) {
    switch (verdict.state) {
    case FitState::Fits:
    case FitState::Tight:
        return filledShort(
            std::max(verdict.ram().filled().value_or(0), verdict.flash().filled().value_or(0)));
    case FitState::DoesNotFit: {
        const Requirement first = verdict.unmet().front();
        return isSensor(first) ? missing(catalog, first) : filledMemory(first);
    }
    case FitState::Unknown:
        break;
    }
    return verdictWord(FitState::Unknown);
}

QString cellSentence(const Catalog &catalog, ModelId model, DeviceId device, const Verdict &verdict) {
    const QString line = verdictLine(catalog, verdict).replace(separator(), QStringLiteral(", "));
    const QString said =
        verdict.state == FitState::DoesNotFit ? tr("%1, %2").arg(verdictWord(verdict.state), line) : line;
    return tr("%1: %2").arg(pairName(catalog, model, device), said);
}

QString cellTip(const Dataset &dataset, ModelId model, DeviceId device, const Verdict &verdict,
                const std::optional<FitState> &before) {
    const Catalog &catalog = dataset.catalog;
    QStringList lines{pairName(catalog, model, device), verdictHeadline(catalog, verdict)};
    if (before)
        lines << tr("◆ changed by the what-if; was: %1").arg(verdictWord(*before));
    for (const Requirement &requirement : verdict.requirements) {
        const QString what = requirementText(catalog, requirement).what;
        lines << QString() << tr("%1: %2").arg(what, requirementValue(catalog, requirement));
        if (const QString places = placesOf(dataset.store, requirement); !places.isEmpty())
            lines << places;
    }
    return lines.join(u'\n');
}

QString modelTip(const Catalog &catalog, ModelId model, const FitRules &rules) {
    const NeuralNetwork &network = catalog.model(model);
    return QStringList{displayName(network.name), modelKind(network), modelSummary(network, rules.of(model))}
        .join(u'\n');
}

QString deviceTip(const Catalog &catalog, DeviceId device, const FitRules &rules) {
    QStringList lines{deviceTitle(catalog.device(device)),
                      deviceSummary(catalog.device(device), rules.of(device))};
    if (const QString first = ofFirstMicrocontroller(catalog.device(device)); !first.isEmpty())
        lines << startingUpper(first);
    lines << tr("Click to order the models by what they take of it");
    return lines.join(u'\n');
}

QString fitCount(std::size_t fit, std::size_t all) {
    return tr("%1 of %2").arg(countExact(fit), countExact(all));
}

QString memoryPair(const MemoryFigures &figures) {
    if (!figures.ram && !figures.flash)
        return tr("memory unknown");
    const auto figure = [](const std::optional<Bytes> &bytes) {
        return bytes ? memoryShort(*bytes) : QStringLiteral("?");
    };
    const QString ram = figure(figures.ram);
    const QString flash = figure(figures.flash);
    const bool alike = figures.ram && figures.flash && unitOf(ram) == unitOf(flash);
    const QString pair = tr("%1 / %2").arg(alike ? withoutUnit(ram) : ram, flash);
    // A sign instead of the word, which would be cut in a narrow column.
    return figures.basis == MemoryBasis::WhatIf ? tr("Δ %1").arg(pair)
                                                : tr("%1 %2").arg(pair, basisName(figures.basis));
}

QStringList modelOrders() {
    return {tr("group, then RAM"), tr("task, then RAM"),      tr("name"), tr("RAM"), tr("flash"),
            tr("accuracy"),        tr("how many devices fit")};
}

QStringList deviceOrders() { return {tr("name"), tr("RAM"), tr("flash"), tr("how many models fit")}; }

QString modelOrder(const Catalog &catalog, const MatrixOrder &order) {
    return order.models == MatrixOrder::Models::Verdict
               ? tr("verdict on %1").arg(deviceTitle(catalog.device(order.device)))
               : modelOrders()[static_cast<qsizetype>(order.models)];
}

QString deviceOrder(const MatrixOrder &order) {
    return deviceOrders()[static_cast<qsizetype>(order.devices)];
}

QString orderArrow(bool falls) { return falls ? QStringLiteral("↓") : QStringLiteral("↑"); }

} // namespace tinyatlas::text
