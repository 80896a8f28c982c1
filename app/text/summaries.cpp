// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What things are called, and their figures in a line.
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sentences", source); }

/// "172 kB RAM · 628 kB flash free"; where they stand on different ground, each says on which.
QString memorySummary(const std::optional<Bytes> &ram, MemoryBasis ramBasis,
                      const std::optional<Bytes> &flash, MemoryBasis flashBasis) {
    const bool same = ram && flash && ramBasis == flashBasis;
    const auto part = [same](const std::optional<Bytes> &bytes, const QString &name, MemoryBasis basis) {
        if (!bytes)
            return tr("%1 unknown").arg(name);
        const QString figure = tr("%1 %2").arg(memoryShort(*bytes), name);
        return same ? figure : tr("%1 %2").arg(figure, basisName(basis));
    };
    const QString both = part(ram, tr("RAM"), ramBasis) + separator() + part(flash, tr("flash"), flashBasis);
    return same ? tr("%1 %2").arg(both, basisName(ramBasis)) : both;
}

} // namespace

QString verdictWord(FitState state) {
    switch (state) {
    case FitState::Fits:
        return tr("fits");
    case FitState::Tight:
        return tr("tight");
    case FitState::DoesNotFit:
        return tr("does not fit");
    case FitState::Unknown:
        break;
    }
    return tr("unknown");
}

QString groupName(Group group) {
    switch (group) {
    case Group::Audio:
        return tr("Audio");
    case Group::Vision:
        return tr("Vision");
    case Group::Motion:
        return tr("Motion");
    case Group::Other:
        break;
    }
    return tr("Other");
}

QString kinshipName(Kinship kinship) {
    switch (kinship) {
    case Kinship::SameTask:
        return tr("same task");
    case Kinship::SameSensorsAndDataset:
        return tr("same sensors and training dataset");
    case Kinship::SameSensors:
        return tr("same sensors only");
    case Kinship::None:
        break;
    }
    return tr("another task");
}

QString basisName(MemoryBasis basis) {
    switch (basis) {
    case MemoryBasis::Free:
        return tr("free");
    case MemoryBasis::Fitted:
        return tr("fitted");
    case MemoryBasis::WhatIf:
        break;
    }
    return tr("what-if");
}

QString markedWhatIf(const QString &text, const FitRules &rules) {
    return rules.supposes() ? text + separator() + basisName(MemoryBasis::WhatIf) : text;
}

QString deviceTitle(const Device &device) {
    QString title = displayName(device.title);
    switch (device.apart) {
    case TitleApart::ByBasis:
        return title + separator() + basisName(device.memoryBasis());
    case TitleApart::ByIri:
        return title + separator() + displayName(device.iriEnd);
    case TitleApart::Alone:
        break;
    }
    return title;
}

QString modelSummary(const NeuralNetwork &model, const ModelWhatIf &whatIf) {
    const auto part = [](const std::optional<Asserted<Bytes>> &bytes, const std::optional<Bytes> &instead,
                         const QString &name) {
        if (instead)
            return tr("%1 %2 %3").arg(memoryShort(*instead), name, basisName(MemoryBasis::WhatIf));
        return bytes ? tr("%1 %2").arg(memoryShort(bytes->value), name) : tr("%1 unknown").arg(name);
    };
    const QString accuracy =
        model.top1Accuracy ? percent(model.top1Accuracy->value) : tr("accuracy not reported");
    return QStringList{part(model.ram, whatIf.memory.ram, tr("RAM")),
                       part(model.flash, whatIf.memory.flash, tr("flash")), accuracy}
        .join(separator());
}

QString deviceSummary(const Device &device, const DeviceWhatIf &whatIf) {
    const Microcontroller first = supposed(device, 0, whatIf);
    const QString summary =
        memorySummary(first.ram ? std::optional(first.ram->value) : std::nullopt, first.ramBasis,
                      first.flash ? std::optional(first.flash->value) : std::nullopt, first.flashBasis);
    const int others = static_cast<int>(device.microcontrollers.size()) - 1;
    return others > 0 ? tr("%1 · %2 more").arg(summary, QString::number(others)) : summary;
}

QString deviceSummary(const Verdict &verdict) {
    return memorySummary(verdict.ram().have, verdict.ram().basis, verdict.flash().have,
                         verdict.flash().basis);
}

QString modelKind(const NeuralNetwork &model) {
    const QString job = model.task.empty() ? displayClass(model.category) : displayName(model.task);
    return job.isEmpty() ? groupName(model.group) : groupName(model.group) + separator() + job;
}

} // namespace tinyatlas::text
