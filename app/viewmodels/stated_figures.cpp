// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/stated_figures.h"

#include "app/text/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("StatedFigures", text); }

ShownFigure metricFigure(const NeuralNetwork &model, ModelId id, const std::string &metric) {
    const auto found = std::ranges::find(model.metrics, metric, &Metric::name);
    if (found == model.metrics.end())
        return {};
    return {Selection::of(id), Figure::Metric, static_cast<std::uint32_t>(found - model.metrics.begin()),
            text::displayClass(metric), figureText(ChartFigure{found->value.value}, FigureUnit::None)};
}

} // namespace

ShownFigure statedFigure(const Catalog &catalog, ModelId id, const QuantityChoice &quantity) {
    const NeuralNetwork &model = catalog.model(id);
    if (!quantity.metric.empty())
        return metricFigure(model, id, quantity.metric);
    const auto memory = [](const std::optional<Asserted<Bytes>> &figure) {
        return figure ? text::memory(figure->value) : QString();
    };
    switch (quantity.index) {
    case ChartSource::Accuracy:
        return {Selection::of(id), Figure::Top1Accuracy, 0, tr("Top-1 accuracy"),
                model.top1Accuracy ? text::percent(model.top1Accuracy->value) : QString()};
    case ChartSource::MultiplyAccumulates:
        return {Selection::of(id), Figure::MultiplyAccumulates, 0, tr("Multiply-accumulates"),
                model.multiplyAccumulates ? text::countShort(model.multiplyAccumulates->value) : QString()};
    case ChartSource::Ram:
        return {Selection::of(id), Figure::Ram, 0, tr("RAM (tensor arena)"), memory(model.ram)};
    default:
        return {Selection::of(id), Figure::Flash, 0, tr("Flash (model file)"), memory(model.flash)};
    }
}

Figure figureOf(ComparedFact fact) {
    switch (fact) {
    case ComparedFact::Task:
        return Figure::Task;
    case ComparedFact::Ram:
        return Figure::Ram;
    case ComparedFact::Flash:
        return Figure::Flash;
    case ComparedFact::MultiplyAccumulates:
        return Figure::MultiplyAccumulates;
    case ComparedFact::Top1Accuracy:
        return Figure::Top1Accuracy;
    case ComparedFact::Layers:
        return Figure::LayerCount;
    case ComparedFact::Precisions:
        return Figure::Precisions;
    case ComparedFact::Input:
        return Figure::Input;
    case ComparedFact::Output:
        return Figure::Output;
    case ComparedFact::TrainingDataset:
        return Figure::TrainingDataset;
    case ComparedFact::Runtime:
        return Figure::RuntimePlatform;
    case ComparedFact::Creator:
        return Figure::Creator;
    case ComparedFact::Core:
        return Figure::Core;
    case ComparedFact::Clock:
        return Figure::Clock;
    case ComparedFact::Chip:
        return Figure::Chip;
    case ComparedFact::Manufacturer:
        return Figure::Manufacturer;
    case ComparedFact::Sensors:
    case ComparedFact::MemoryBasis:
    case ComparedFact::FlashBasis:
    case ComparedFact::Metric:
    case ComparedFact::Affordances:
    case ComparedFact::Fits:
        break;
    }
    return Figure::None;
}

} // namespace tinyatlas
