// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/sentences.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/term_names.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sentences", source); }

QString separator() { return QStringLiteral(" · "); }

/// "a", "a and b", "a, b and c"
QString listed(const QStringList &items) {
    if (items.size() < 2)
        return items.value(0);
    return tr("%1 and %2").arg(items.first(items.size() - 1).join(QStringLiteral(", ")), items.last());
}

QString startingUpper(QString sentence) {
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString memoryName(Requirement::Kind kind) {
    return kind == Requirement::Kind::Ram ? tr("RAM") : tr("flash");
}

QString sensorName(const Catalog &catalog, SensorTypeId type) {
    return type.valid() ? displayClass(catalog.sensorType(type).name).toLower()
                        : tr("sensor of unstated type");
}

QString missing(const Catalog &catalog, const Requirement &sensor) {
    // The graph's word for a sensor that has no class of its own, which no device can state.
    if (catalog.sensorType(sensor.sensorNeed).name == "OtherSensor")
        return tr("no such sensor");
    return tr("no %1").arg(sensorName(catalog, sensor.sensorNeed));
}

bool isSensor(const Requirement &requirement) { return requirement.kind == Requirement::Kind::Sensor; }

bool isTaken(const Verdict &verdict) {
    return std::ranges::any_of(verdict.requirements, [](const Requirement &requirement) {
        return !isSensor(requirement) && requirement.basis == MemoryBasis::WhatIf;
    });
}

QString unknownThing(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement))
        return requirement.sensorNeed.valid()
                   ? tr("whether it has a %1").arg(sensorName(catalog, requirement.sensorNeed))
                   : tr("which sensor the model needs");
    const QString memory = memoryName(requirement.kind);
    if (!requirement.need && !requirement.have)
        return tr("how much %1 the model needs and the device has").arg(memory);
    return requirement.need ? tr("how much %1 the device has").arg(memory)
                            : tr("how much %1 the model needs").arg(memory);
}

std::vector<Requirement> unknowns(const Verdict &verdict) {
    std::vector<Requirement> result;
    std::copy_if(verdict.requirements.begin(), verdict.requirements.end(), std::back_inserter(result),
                 [](const Requirement &r) { return !r.met.has_value(); });
    return result;
}

QString shortfall(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement))
        return missing(catalog, requirement);
    return tr("%1 short of %2").arg(memory(requirement.shortfall()), memoryName(requirement.kind));
}

QString fillLine(const Verdict &verdict) {
    QStringList parts;
    for (const Requirement *memory : {&verdict.ram(), &verdict.flash()})
        parts << tr("%1 %2").arg(memoryName(memory->kind), filledShort(memory->filled().value_or(0)));
    return parts.join(separator());
}

QString shortLine(const Catalog &catalog, const Verdict &verdict) {
    const auto unmet = verdict.unmet();
    if (unmet.size() == 1 && !isSensor(unmet.front()))
        return tr("short of %1 by %2")
            .arg(memoryName(unmet.front().kind), memoryShort(unmet.front().shortfall()));
    QStringList parts;
    QStringList memories;
    for (const Requirement &requirement : unmet) {
        if (isSensor(requirement))
            parts << missing(catalog, requirement);
        else
            memories << memoryName(requirement.kind);
    }
    if (!memories.isEmpty())
        parts << tr("short of %1").arg(listed(memories));
    return parts.join(QStringLiteral(", "));
}

QString spareHeadline(const Verdict &verdict) {
    const auto spare = [](const Requirement &r) { return memory(*r.have - *r.need); };
    return tr("Fits, with %1 RAM and %2 flash to spare").arg(spare(verdict.ram()), spare(verdict.flash()));
}

const Requirement &fullest(const Verdict &verdict) {
    return verdict.ram().filled().value_or(0) >= verdict.flash().filled().value_or(0) ? verdict.ram()
                                                                                      : verdict.flash();
}

QString tightHeadline(const Verdict &verdict) {
    const Requirement &tightest = fullest(verdict);
    if (tightest.need == tightest.have)
        return tr("Tight: it fits, and fills the %1 to the last byte").arg(memoryName(tightest.kind));
    return tr("Tight: it fits, with %1 %2 to spare")
        .arg(memory(*tightest.have - *tightest.need), memoryName(tightest.kind));
}

QString sensorSentence(const Verdict &verdict) {
    const auto sensors = std::count_if(verdict.requirements.begin(), verdict.requirements.end(), isSensor);
    if (sensors == 0)
        return tr("The graph states no sensor that it needs.");
    return sensors == 1 ? tr("The sensor it needs is on the device.")
                        : tr("Every sensor it needs is on the device.");
}

/// "It has the flash and the camera."
QString metSentence(const Catalog &catalog, const Verdict &verdict) {
    QStringList met;
    for (const Requirement &requirement : verdict.requirements) {
        if (requirement.met.value_or(false))
            met << tr("the %1").arg(isSensor(requirement) ? sensorName(catalog, requirement.sensorNeed)
                                                          : memoryName(requirement.kind));
    }
    return met.isEmpty() ? QString() : tr("It has %1.").arg(listed(met));
}

QString unknownSentence(const Catalog &catalog, const Verdict &verdict) {
    QStringList things;
    for (const Requirement &requirement : unknowns(verdict))
        things << unknownThing(catalog, requirement);
    return things.isEmpty() ? QString() : tr("The graph does not say %1.").arg(listed(things));
}

QString sentences(const QStringList &all) {
    QStringList said = all;
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

QString requirementLine(const Catalog &catalog, const Requirement &requirement) {
    const RequirementText row = requirementText(catalog, requirement);
    if (isSensor(requirement))
        return tr("%1: %2").arg(row.what, row.gap);
    const QString sum = overheadSum(requirement);
    const QString need = !requirement.need ? tr("need not stated")
                         : sum.isEmpty()   ? tr("needs %1").arg(row.need)
                                           : tr("what-if: needs %1 (%2)").arg(row.need, sum);
    const QString have =
        !requirement.have ? tr("the device does not state it")
        : requirement.taken.count > 0
            ? tr("what-if: the device has %1 left, %2 of %3 being taken")
                  .arg(row.have, memory(requirement.taken), memory(*requirement.have + requirement.taken))
            : tr("the device has %1 %2").arg(row.have, basisName(requirement.basis));
    QString both = tr("%1: %2, %3").arg(row.what, need, have);
    if (!requirement.met.has_value())
        return both;
    return tr("%1: %2 (%3 filled)").arg(both, row.gap, filled(requirement.filled().value_or(0)));
}

/// "172 kB RAM · 628 kB flash free"; where they stand on different ground, each says on which.
QString memorySummary(const std::optional<Bytes> &ram, MemoryBasis ramBasis,
                      const std::optional<Bytes> &flash, MemoryBasis flashBasis) {
    const bool same = !ram || !flash || ramBasis == flashBasis;
    const auto part = [same](const std::optional<Bytes> &bytes, const QString &name, MemoryBasis basis) {
        if (!bytes)
            return tr("%1 unknown").arg(name);
        const QString figure = tr("%1 %2").arg(memoryShort(*bytes), name);
        return same ? figure : tr("%1 %2").arg(figure, basisName(basis));
    };
    const QString both = part(ram, tr("RAM"), ramBasis) + separator() + part(flash, tr("flash"), flashBasis);
    return same && (ram || flash) ? tr("%1 %2").arg(both, basisName(ram ? ramBasis : flashBasis)) : both;
}

QString assertedLine(const Catalog &catalog, const Verdict &verdict) {
    switch (verdict.state) {
    case FitState::Fits:
    case FitState::Tight:
        return verdictWord(verdict.state) + separator() + fillLine(verdict);
    case FitState::DoesNotFit:
        return shortLine(catalog, verdict);
    case FitState::Unknown:
        break;
    }
    QStringList things;
    for (const Requirement &requirement : unknowns(verdict))
        things << (isSensor(requirement) ? tr("sensors") : memoryName(requirement.kind));
    things.removeDuplicates();
    return tr("unknown%1%2 not stated").arg(separator(), listed(things));
}

QString assertedHeadline(const Catalog &catalog, const Verdict &verdict) {
    switch (verdict.state) {
    case FitState::Fits:
        return spareHeadline(verdict);
    case FitState::Tight:
        return tightHeadline(verdict);
    case FitState::DoesNotFit: {
        QStringList parts;
        for (const Requirement &requirement : verdict.unmet())
            parts << shortfall(catalog, requirement);
        return tr("Does not fit: %1").arg(listed(parts));
    }
    case FitState::Unknown:
        break;
    }
    return tr("Unknown: a figure is missing");
}

/// Whether the line on a verdict is about memory that the device has.
bool saysMemory(const Verdict &verdict) {
    const auto unmet = verdict.unmet();
    return verdict.state != FitState::Unknown &&
           (unmet.empty() ||
            std::any_of(unmet.begin(), unmet.end(), [](const Requirement &one) { return !isSensor(one); }));
}

QString totalsSentence(const Verdict &verdict) {
    return isJudgedOnTotals(verdict) ? tr("Memory is judged on all that is fitted; less is left for a model.")
                                     : QString();
}

QString figuresExplanation(const Catalog &catalog, const Verdict &verdict, int margin) {
    constexpr double hundredths = 100.0;
    switch (verdict.state) {
    case FitState::Fits:
    case FitState::Tight: {
        const Requirement &tightest = fullest(verdict);
        const QString room =
            tr("The tightest resource is %1 at %2%3.")
                .arg(memoryName(tightest.kind), filled(tightest.filled().value_or(0)),
                     verdict.state == FitState::Tight
                         ? tr(", which leaves less than the margin of %1 %").arg(margin / hundredths)
                         : QString());
        return sentences({sensorSentence(verdict), room, totalsSentence(verdict)});
    }
    case FitState::DoesNotFit:
        if (verdict.unmet().size() == verdict.requirements.size())
            return sentences({tr("It has nothing of what the model needs."), totalsSentence(verdict)});
        return sentences(
            {metSentence(catalog, verdict), unknownSentence(catalog, verdict), totalsSentence(verdict)});
    case FitState::Unknown:
        break;
    }
    return sentences({unknownSentence(catalog, verdict), tr("Nothing that is known speaks against it."),
                      metSentence(catalog, verdict), totalsSentence(verdict)});
}

QStringList evidenceLines(const Dataset &dataset, const Requirement &requirement) {
    const QString what = requirementText(dataset.catalog, requirement).what;
    QStringList lines;
    if (requirement.needStatement.valid())
        lines << tr("%1 needed: stated in %2").arg(what, placeOf(dataset.store, requirement.needStatement));
    if (requirement.haveStatement.valid())
        lines << tr("%1 of the device: stated in %2")
                     .arg(what, placeOf(dataset.store, requirement.haveStatement));
    return lines;
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

bool isWhatIf(const Verdict &verdict) {
    return isTaken(verdict) || std::ranges::any_of(verdict.requirements, [](const Requirement &requirement) {
               return requirement.overhead.count > 0;
           });
}

bool isJudgedOnTotals(const Verdict &verdict) {
    return std::ranges::any_of(verdict.requirements, [](const Requirement &requirement) {
        return !isSensor(requirement) && requirement.met.has_value() &&
               requirement.basis == MemoryBasis::Fitted;
    });
}

QString verdictLine(const Catalog &catalog, const Verdict &verdict) {
    QString line = assertedLine(catalog, verdict);
    if (saysMemory(verdict) && isJudgedOnTotals(verdict))
        line = tr("%1 of all fitted").arg(line);
    if (!isWhatIf(verdict))
        return line;
    QStringList marks{basisName(MemoryBasis::WhatIf), overheadHint(verdict)};
    marks.removeAll(QString());
    return line + separator() + marks.join(QStringLiteral(", "));
}

QString verdictHeadline(const Catalog &catalog, const Verdict &verdict) {
    const QString headline = assertedHeadline(catalog, verdict);
    return isWhatIf(verdict) ? tr("%1 (what-if)").arg(headline) : headline;
}

QString verdictExplanation(const Catalog &catalog, const Verdict &verdict, const FitRules &rules) {
    const QString ofOverhead = overheadSentence(verdict, rules.overhead);
    const QString ofFigures = figuresExplanation(catalog, verdict, rules.margin);
    return verdict.changedByOverhead() ? sentences({ofOverhead, ofFigures})
                                       : sentences({ofFigures, ofOverhead});
}

RequirementText requirementText(const Catalog &catalog, const Requirement &requirement) {
    if (isSensor(requirement)) {
        const QString name = startingUpper(sensorName(catalog, requirement.sensorNeed));
        if (!requirement.met.has_value())
            return {name, tr("needed"), tr("not stated"), tr("unknown")};
        if (!*requirement.met)
            return {name, tr("needed"), tr("not on the device"), tr("missing")};
        return {name, tr("needed"), startingUpper(sensorName(catalog, requirement.sensorHave)),
                tr("on the device")};
    }
    const QString have = memory(requirement.have);
    RequirementText row{startingUpper(memoryName(requirement.kind)), memory(requirement.need),
                        requirement.taken.count > 0 ? tr("%1 what-if").arg(have) : have, tr("unknown")};
    if (requirement.met.has_value())
        row.gap = *requirement.met ? tr("%1 to spare").arg(memory(*requirement.have - *requirement.need))
                                   : tr("%1 short").arg(memory(requirement.shortfall()));
    return row;
}

QString modelSummary(const NeuralNetwork &model) {
    const auto part = [](const std::optional<Asserted<Bytes>> &bytes, const QString &name) {
        return bytes ? tr("%1 %2").arg(memoryShort(bytes->value), name) : tr("%1 unknown").arg(name);
    };
    const QString accuracy =
        model.top1Accuracy ? percent(model.top1Accuracy->value) : tr("accuracy not reported");
    return QStringList{part(model.ram, tr("RAM")), part(model.flash, tr("flash")), accuracy}.join(
        separator());
}

QString deviceSummary(const Device &device, const TakenMemory &taken) {
    const Microcontroller first = without(device.microcontrollers.front(), taken);
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

QString placeOf(const TripleStore &store, StatementId statement) {
    if (!statement.valid())
        return tr("not stated");
    const Place &place = store.place(statement);
    const Source &source = store.sources()[place.source];
    const QString name = QFileInfo(QString::fromStdString(source.name)).fileName();
    const QString where = place.line > 0 ? tr("%1, line %2").arg(name, QString::number(place.line)) : name;
    return source.builtIn ? tr("%1 (built in)").arg(where) : where;
}

QString answer(const Dataset &dataset, ModelId modelId, DeviceId deviceId, const FitRules &rules) {
    const Catalog &catalog = dataset.catalog;
    const NeuralNetwork &model = catalog.model(modelId);
    const Device &device = catalog.device(deviceId);
    const Verdict verdict = judge(catalog, modelId, deviceId, rules);
    QStringList lines{
        tr("%1 on %2: %3")
            .arg(displayName(model.name), displayName(device.title), verdictWord(verdict.state)),
        verdictHeadline(catalog, verdict) + QStringLiteral(". ") +
            verdictExplanation(catalog, verdict, rules)};
    for (const Requirement &requirement : verdict.requirements)
        lines << requirementLine(catalog, requirement);
    const auto iri = [&](TermId term) {
        const auto text = asWritten(dataset.store.term(term).text);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    lines << tr("Model: %1").arg(iri(model.term)) << tr("Device: %1").arg(iri(device.term));
    for (const Requirement &requirement : verdict.requirements)
        lines << evidenceLines(dataset, requirement);
    constexpr double hundredths = 100.0;
    lines << tr("Margin: %1 %").arg(rules.margin / hundredths);
    if (isTaken(verdict))
        lines << tr("What-if: the memory taken is an assumption, not stated by the graph.");
    lines << overheadLines(rules.overhead);
    std::transform(lines.begin(), lines.end(), lines.begin(), oneLine);
    return lines.join(QLatin1Char('\n'));
}

} // namespace tinyatlas::text
