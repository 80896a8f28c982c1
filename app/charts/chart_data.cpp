// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart_data.h"

#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measurement_texts.h"
#include "core/bench/metric_table.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ChartData", text); }

QString valueText(double value, FigureUnit unit) {
    switch (unit) {
    case FigureUnit::Percent:
        return text::percent(value);
    case FigureUnit::MultiplyAccumulates:
        return text::countShort(value);
    case FigureUnit::Bytes:
        return text::memoryShort(Bytes{static_cast<std::int64_t>(value)});
    case FigureUnit::Microseconds:
        return text::duration(value);
    case FigureUnit::Microjoules:
        return text::energy(value);
    case FigureUnit::None:
        break;
    }
    return text::number(value);
}

} // namespace

const ChartFigure *ChartModel::figure(int quantity) const {
    if (quantity < 0 || static_cast<std::size_t>(quantity) >= figures.size())
        return nullptr;
    const auto &found = figures[static_cast<std::size_t>(quantity)];
    return found && std::isfinite(found->value) ? &*found : nullptr;
}

std::vector<ChartQuantity> statedQuantities() {
    return {{.name = tr("Top-1 accuracy"),
             .missing = tr("their accuracy is not reported"),
             .unit = FigureUnit::Percent,
             .moreIsBetter = true,
             .isShare = true,
             .isQuality = true},
            {.name = tr("MACs per inference"),
             .missing = tr("their MACs are not stated"),
             .brief = tr("MACs"),
             .unit = FigureUnit::MultiplyAccumulates},
            {.name = tr("RAM needed"),
             .missing = tr("their need of RAM is not stated"),
             .brief = tr("RAM"),
             .unit = FigureUnit::Bytes},
            {.name = tr("Flash needed"),
             .missing = tr("their need of flash is not stated"),
             .brief = tr("flash"),
             .unit = FigureUnit::Bytes}};
}

std::vector<std::optional<ChartFigure>> statedFigures(const NeuralNetwork &model) {
    std::vector<std::optional<ChartFigure>> figures;
    for (const BenchMetric metric : {BenchMetric::Top1Accuracy, BenchMetric::MultiplyAccumulates,
                                     BenchMetric::Ram, BenchMetric::Flash}) {
        const auto value = metricOf(model, metric);
        figures.push_back(value ? std::optional(ChartFigure{*value}) : std::nullopt);
    }
    return figures;
}

std::vector<ChartModel> chartModels(const Catalog &catalog, const std::vector<Substitute> &models,
                                    ModelId subject) {
    std::vector<ChartModel> rows;
    rows.reserve(models.size());
    for (const Substitute &entry : models) {
        const NeuralNetwork &network = catalog.model(entry.model);
        rows.push_back({.model = static_cast<int>(entry.model.value),
                        .name = text::displayName(network.name),
                        .figures = statedFigures(network),
                        .subject = entry.model == subject,
                        .group = static_cast<int>(network.group)});
    }
    return rows;
}

QString figureText(const ChartFigure &figure, const ChartQuantity &quantity) {
    QString words = valueText(figure.value, quantity.unit);
    if (!quantity.brief.isEmpty())
        words += u' ' + quantity.brief;
    if (figure.band)
        words = tr("%1, estimated")
                    .arg(text::estimatedLatency({.on = {},
                                                 .microseconds = figure.value,
                                                 .factor = figure.band->to / figure.value,
                                                 .rates = {}}));
    return figure.how.isEmpty() ? words : QStringLiteral("%1, %2").arg(words, figure.how);
}

QString figureText(const ChartFigure &figure, FigureUnit unit) {
    return figureText(figure, ChartQuantity{.name = {}, .missing = {}, .unit = unit});
}

QString briefFigure(const ChartFigure &figure, FigureUnit unit) {
    return figure.band ? text::aboutLatency(figure.value) : valueText(figure.value, unit);
}

} // namespace tinyatlas
