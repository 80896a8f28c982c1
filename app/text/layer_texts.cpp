// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/layer_texts.h"

#include "app/text/figures.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("layers", source); }

/// What is known to be needed: "the largest layer needs 5.960 kB".
QString needSentence(const MemoryByLayer &memory) {
    if (!memory.atLeast)
        return tr("no layer states shapes that tell what it needs");
    const QString need = text::memory(*memory.atLeast);
    if (memory.unknownLayers() == 0)
        return tr("the largest layer needs %1").arg(need);
    return tr("the layers need at least %1, but %2 of %3 are not fully known")
        .arg(need, countExact(memory.unknownLayers()), countExact(memory.layers.size()));
}

} // namespace

QString whyUnknown(NoLayerMemory why) {
    switch (why) {
    case NoLayerMemory::NoShape:
        return tr("no shape stated");
    case NoLayerMemory::UnreadableShape:
        return tr("its shape has a dimension that is not known");
    case NoLayerMemory::ElementSize:
        break;
    }
    return tr("nothing tells how large an element is");
}

QString layersSentence(const NeuralNetwork &model, const MemoryByLayer &memory) {
    if (memory.layers.empty())
        return tr("No layers are stated of this model");
    const QString need = needSentence(memory);
    if (!model.ram)
        return tr("RAM not stated; %1").arg(need);
    QString stated = tr("RAM stated: %1; %2").arg(text::memory(model.ram->value), need);
    const auto beyond = statedBeyondLayers(model, memory);
    if (!beyond)
        return stated;
    if (*beyond < 0)
        return tr("%1: one of the two cannot be right").arg(stated);
    const QString more = text::memory(Bytes{*beyond});
    if (memory.unknownLayers() > 0)
        return tr("%1: the other %2 are for those, for what later layers still need, and for the runtime")
            .arg(stated, more);
    return tr("%1: %2 more are for what later layers still need, and for the runtime").arg(stated, more);
}

QStringList unknownLayerLines(const MemoryByLayer &memory) {
    QStringList lines;
    for (std::size_t i = 0; i < memory.unknown.size(); ++i)
        if (memory.unknown[i] > 0)
            lines << tr("%1 of %2 layers not fully known: %3")
                         .arg(countExact(memory.unknown[i]), countExact(memory.layers.size()),
                              whyUnknown(static_cast<NoLayerMemory>(i)));
    return lines;
}

QString layerText(const Layer &layer, const LayerMemory &memory, std::size_t index) {
    const QString none = tr("not stated");
    const auto side = [&](const std::string &shape, const std::optional<Bytes> &bytes) {
        const QString stated = shape.empty() ? tr("shape not stated") : words(shape);
        return bytes ? stated + QStringLiteral(", ") + text::memory(*bytes) : stated;
    };
    const auto orNone = [&](const std::string &stated) {
        return stated.empty() ? none : displayClass(stated);
    };
    QStringList lines{
        tr("%1  %2").arg(countExact(index + 1),
                         layer.type.empty() ? tr("a layer without a type") : words(layer.type)),
        tr("weights: %1 · activation: %2").arg(orNone(layer.precision), orNone(layer.activation)),
        tr("reads %1").arg(side(layer.shapeIn, memory.in)),
        tr("writes %1").arg(side(layer.shapeOut, memory.out)),
        memory.live
            ? tr("together %1").arg(text::memory(*memory.live))
            : tr("together unknown: %1").arg(whyUnknown(memory.why.value_or(NoLayerMemory::NoShape)))};
    if (memory.mayBeInPlace)
        lines << tr("It moves nothing: a runtime that hands its input on needs no more than one of them.");
    return lines.join(u'\n');
}

} // namespace tinyatlas::text
