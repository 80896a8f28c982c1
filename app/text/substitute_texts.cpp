// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/substitute_texts.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tinyatlas::text {

namespace {

using Effect = TradeText::Effect;

constexpr QChar minus(0x2212);

QString tr(const char *source) { return QCoreApplication::translate("substitutes", source); }

/// What differs, with a sign: nothing for no difference.
QString signedText(const QString &size, bool less) {
    return (less ? QString(minus) : QStringLiteral("+")) + size;
}

Effect effectOf(bool more, bool moreIsBetter) {
    return more == moreIsBetter ? Effect::Better : Effect::Worse;
}

/// A difference of metrics, which is not nothing, with as many decimals as it takes to be seen.
QString quality(double difference) {
    constexpr double smallest = 1e-6;
    const double size = std::max(std::abs(difference), smallest);
    const int decimals = std::max(1, static_cast<int>(std::ceil(-std::log10(size))) + 1);
    QString text = QLocale(QLocale::English).toString(size, 'f', size < 1 ? decimals : 1);
    while (text.endsWith(u'0') && !text.endsWith(QStringLiteral(".0")))
        text.chop(1);
    return text;
}

/// Of a figure that is not there for both: whose it is.
TradeText unknown(Traded what, const QString &name, bool knownOfModel, bool knownOfSubstitute) {
    const QString words = knownOfModel        ? tr("%1 not stated for it")
                          : knownOfSubstitute ? tr("%1 not stated for the model it replaces")
                                              : tr("%1 not stated for either");
    return {what, tr("%1 not stated").arg(name), words.arg(name), Effect::None};
}

TradeText qualityText(const NeuralNetwork &model, const NeuralNetwork &other,
                      const ProposedSubstitute &substitute) {
    const Trade &trade = substitute.trade;
    if (!isSameTask(substitute.kinship) && !model.metrics.empty() && !other.metrics.empty())
        return {Traded::Quality, tr("accuracy not comparable"),
                tr("accuracy not comparable, as the task is not the same"), Effect::None};
    if (!trade.quality)
        return !model.metrics.empty() && !other.metrics.empty()
                   ? TradeText{Traded::Quality, tr("accuracy not comparable"),
                               tr("they report different metrics, which cannot be compared"), Effect::None}
                   : unknown(Traded::Quality, tr("accuracy"), !model.metrics.empty(), !other.metrics.empty());
    const bool isAccuracy = model.top1Accuracy && other.top1Accuracy;
    const QString name = isAccuracy ? tr("accuracy") : displayClass(trade.quality->metric);
    const double difference = trade.quality->substitute - trade.quality->ofModel;
    if (difference == 0)
        return {Traded::Quality, tr("same %1").arg(name), tr("the same %1").arg(name), Effect::None};
    const bool less = difference < 0;
    const QString size = isAccuracy ? tr("%1 points").arg(quality(difference)) : quality(difference);
    return {Traded::Quality, tr("%1 %2").arg(signedText(size, less), name),
            (less ? tr("%1 %2 lower") : tr("%1 %2 higher")).arg(name, size),
            isAccuracy ? effectOf(!less, true) : Effect::None}; // of other metrics less may be better
}

TradeText memoryText(Traded what, const QString &name, const std::optional<Bytes> &difference,
                     bool knownOfModel, bool knownOfSubstitute) {
    if (!difference)
        return unknown(what, name, knownOfModel, knownOfSubstitute);
    if (difference->count == 0)
        return {what, tr("same %1").arg(name), tr("the same %1").arg(name), Effect::None};
    const bool less = difference->count < 0;
    const QString size = memory(Bytes{std::abs(difference->count)});
    return {what, tr("%1 %2").arg(signedText(size, less), name),
            (less ? tr("%1 less %2") : tr("%1 more %2")).arg(size, name), effectOf(!less, false)};
}

TradeText computeText(const NeuralNetwork &model, const NeuralNetwork &other, const Trade &trade) {
    constexpr auto what = Traded::MultiplyAccumulates;
    const QString name = tr("MACs");
    if (!trade.multiplyAccumulates)
        return unknown(what, name, model.multiplyAccumulates.has_value(),
                       other.multiplyAccumulates.has_value());
    if (*trade.multiplyAccumulates == 0)
        return {what, tr("same %1").arg(name), tr("the same %1").arg(name), Effect::None};
    const bool less = *trade.multiplyAccumulates < 0;
    const QString size = countShort(std::max(std::abs(*trade.multiplyAccumulates), 1.0));
    return {what, tr("%1 %2").arg(signedText(size, less), name),
            (less ? tr("%1 fewer %2") : tr("%1 more %2")).arg(size, name), effectOf(!less, false)};
}

/// What both state alike beside that for which it is proposed.
QString furtherGrounds(const ProposedSubstitute &substitute, bool severalSensors) {
    const SharedGrounds &shared = substitute.shared;
    const bool byTask = substitute.kinship == Kinship::SameTask;
    const bool byDataset = substitute.kinship == Kinship::SameSensorsAndDataset;
    QStringList grounds;
    if (shared.sensors && byTask)
        grounds << (severalSensors ? tr("sensors") : tr("sensor"));
    if (shared.dataset && !byDataset)
        grounds << tr("training dataset");
    if (shared.outputs)
        grounds << tr("outputs");
    if (shared.category)
        grounds << tr("category");
    return grounds.isEmpty() ? QString() : tr("also the same %1").arg(listed(grounds));
}

QString mainReason(const Catalog &catalog, const NeuralNetwork &model, const NeuralNetwork &other,
                   const ProposedSubstitute &substitute) {
    if (substitute.kinship == Kinship::SameTask)
        return tr("Same task (%1)").arg(displayName(model.task));
    QStringList names;
    for (const SensorNeed &need : model.sensorNeeds)
        names << sensorName(catalog, need.type);
    const QString sensors = listed(names);
    const bool several = names.size() > 1;
    if (substitute.kinship == Kinship::SameSensorsAndDataset)
        return names.isEmpty() ? tr("Same training dataset, and no sensor stated")
               : several       ? tr("Same sensors (%1) and training dataset").arg(sensors)
                               : tr("Same sensor (%1) and training dataset").arg(sensors);
    if (!model.task.empty() && !other.task.empty())
        return (several ? tr("Same sensors (%1), another task (%2)")
                        : tr("Same sensor (%1), another task (%2)"))
            .arg(sensors, displayName(other.task));
    if (substitute.shared.outputs || substitute.shared.category)
        return (several ? tr("Same sensors (%1)") : tr("Same sensor (%1)")).arg(sensors);
    return (several ? tr("Only the sensors are the same (%1)") : tr("Only the sensor is the same (%1)"))
        .arg(sensors);
}

} // namespace

std::array<TradeText, 4> tradeTexts(const Catalog &catalog, ModelId modelId,
                                    const ProposedSubstitute &substitute) {
    const NeuralNetwork &model = catalog.model(modelId);
    const NeuralNetwork &other = catalog.model(substitute.model);
    const Trade &trade = substitute.trade;
    return {qualityText(model, other, substitute), computeText(model, other, trade),
            memoryText(Traded::Ram, tr("RAM"), trade.ram, model.ram.has_value(), other.ram.has_value()),
            memoryText(Traded::Flash, tr("flash"), trade.flash, model.flash.has_value(),
                       other.flash.has_value())};
}

QString tradeSentence(const Catalog &catalog, ModelId model, const ProposedSubstitute &substitute) {
    const auto texts = tradeTexts(catalog, model, substitute);
    const auto words = [&](Traded what) { return texts[static_cast<std::size_t>(what)].words; };
    return tr("%1, %2, %3; %4")
        .arg(words(Traded::Ram), words(Traded::Flash), words(Traded::MultiplyAccumulates),
             words(Traded::Quality));
}

QString substituteReason(const Catalog &catalog, ModelId modelId, const ProposedSubstitute &substitute) {
    const NeuralNetwork &model = catalog.model(modelId);
    const QString reason = mainReason(catalog, model, catalog.model(substitute.model), substitute);
    const QString further = furtherGrounds(substitute, model.sensorNeeds.size() > 1);
    return further.isEmpty() ? reason : tr("%1; %2").arg(reason, further);
}

QString substituteSentence(const Catalog &catalog, ModelId model, const ProposedSubstitute &substitute) {
    return tr("%1. %2: %3")
        .arg(displayName(catalog.model(substitute.model).name), substituteReason(catalog, model, substitute),
             tradeSentence(catalog, model, substitute));
}

} // namespace tinyatlas::text
