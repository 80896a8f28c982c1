// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/together_texts.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <tuple>

namespace tinyatlas::text {

namespace {

using Kind = Requirement::Kind;

QString tr(const char *source) { return QCoreApplication::translate("together", source); }

QString nameOf(const Catalog &catalog, const TogetherPart &part) {
    return displayName(catalog.model(part.model).name);
}

/// In a sentence, where the whole name stands beside it. The end of a long name tells it from others.
QString shortName(const Catalog &catalog, const TogetherPart &part) {
    constexpr qsizetype most = 40;
    constexpr qsizetype begin = 24;
    constexpr qsizetype end = 12;
    const QString name = nameOf(catalog, part);
    return name.size() <= most ? name : name.first(begin).trimmed() + u'…' + name.last(end).trimmed();
}

const Requirement &fullest(const Verdict &verdict) {
    return verdict.ram().filled().value_or(0) >= verdict.flash().filled().value_or(0) ? verdict.ram()
                                                                                      : verdict.flash();
}

QString spare(const Requirement &memory) { return text::memory(*memory.have - *memory.need); }

QString shortfallOf(const Catalog &catalog, const Together &together, const Requirement &requirement) {
    const QString words = shortfall(catalog, requirement);
    return !isSensor(requirement) && together.atLeast(requirement.kind) ? tr("at least %1").arg(words)
                                                                        : words;
}

QString assertedHeadline(const Catalog &catalog, const Together &together) {
    const Verdict &verdict = together.verdict;
    switch (verdict.state) {
    case FitState::Fits:
        return tr("Together they fit, with %1 RAM and %2 flash to spare")
            .arg(spare(verdict.ram()), spare(verdict.flash()));
    case FitState::Tight:
        return fullest(verdict).need == fullest(verdict).have
                   ? tr("Tight: together they fit, and fill the %1 to the last byte")
                         .arg(memoryName(fullest(verdict).kind))
                   : tr("Tight: together they fit, with %1 %2 to spare")
                         .arg(spare(fullest(verdict)), memoryName(fullest(verdict).kind));
    case FitState::DoesNotFit: {
        QStringList parts;
        for (const Requirement &requirement : verdict.unmet())
            parts << shortfallOf(catalog, together, requirement);
        return tr("Together they do not fit: %1").arg(listed(parts));
    }
    case FitState::Unknown:
        break;
    }
    return tr("Unknown whether they fit together: a figure is missing");
}

/// Whether the headline stands on a figure of the user's.
bool standsOnWhatIf(const Verdict &verdict) {
    if (verdict.state == FitState::Unknown)
        return false;
    if (verdict.state == FitState::Tight)
        return fullest(verdict).isSupposed();
    return std::ranges::any_of(verdict.state == FitState::DoesNotFit ? verdict.unmet() : verdict.requirements,
                               std::mem_fn(&Requirement::isSupposed));
}

/// "Each alone fits.", "Alone, Ear fits; Giant does not fit."
QString aloneSentence(const Catalog &catalog, const Together &together) {
    const auto fitting = std::ranges::count_if(
        together.parts, [](const TogetherPart &part) { return isFit(part.alone.state); });
    const auto count = static_cast<std::ptrdiff_t>(together.parts.size());
    if (fitting == count)
        return tr("Each alone fits.");
    QStringList fit;
    QStringList others;
    QStringList open;
    for (const TogetherPart &part : together.parts)
        (isFit(part.alone.state)                    ? fit
         : part.alone.state == FitState::DoesNotFit ? others
                                                    : open)
            << shortName(catalog, part);
    if (others.size() == count)
        return tr("None of them fits alone either.");
    QStringList said;
    if (!fit.isEmpty())
        said << (fit.size() == 1 ? tr("%1 fits alone") : tr("%1 fit alone")).arg(listed(fit));
    if (!others.isEmpty())
        said << (others.size() == 1 ? tr("%1 does not fit, even alone") : tr("%1 do not fit, even alone"))
                    .arg(listed(others));
    if (!open.isEmpty())
        said << tr("of %1 it is unknown alone as well").arg(listed(open));
    return startingUpper(said.join(QStringLiteral("; "))) + u'.';
}

bool isSameAnswer(const Verdict &a, const Verdict &b) {
    const auto gaps = [](const Verdict &verdict) {
        return std::tuple(verdict.state, verdict.ram().shortfall(), verdict.flash().shortfall());
    };
    return gaps(a) == gaps(b);
}

QString wouldBe(FitState state) {
    switch (state) {
    case FitState::Fits:
        return tr("they would fit");
    case FitState::Tight:
        return tr("they would fit tightly");
    case FitState::DoesNotFit:
        return tr("they would not fit");
    case FitState::Unknown:
        break;
    }
    return tr("it would be unknown");
}

/// `now`: what it is.
QString otherAnswer(const Catalog &catalog, const Verdict &other, FitState now) {
    if (other.state != FitState::DoesNotFit || now != FitState::DoesNotFit)
        return wouldBe(other.state);
    QStringList gaps;
    for (const Requirement &requirement : other.unmet())
        gaps << shortfall(catalog, requirement);
    return tr("they would not fit either: %1").arg(listed(gaps));
}

/// What the user's other choice would make of it.
QString sharingSentence(const Catalog &catalog, const Together &together, DeviceId device,
                        const FitRules &rules) {
    std::vector<ModelId> models;
    std::ranges::transform(together.parts, std::back_inserter(models), &TogetherPart::model);
    const bool added = together.sharing == RamSharing::Added;
    const Verdict other =
        judgeTogether(catalog, models, device, rules, added ? RamSharing::Largest : RamSharing::Added)
            .verdict;
    if (isSameAnswer(other, together.verdict))
        return added ? tr("They run at the same time; one after the other the answer would be the same.")
                     : tr("They run one after the other; at the same time the answer would be the same.");
    return (added ? tr("They run at the same time; one after the other %1.")
                  : tr("They run one after the other; at the same time %1."))
        .arg(otherAnswer(catalog, other, together.verdict.state));
}

/// Which figures of which models are missing, and of the device.
QString unknownSentence(const Catalog &catalog, const Together &together) {
    QStringList things;
    for (const Kind kind : {Kind::Ram, Kind::Flash}) {
        QStringList models;
        for (const TogetherPart &part : together.parts) {
            if (!part.need(kind))
                models << shortName(catalog, part);
        }
        if (!models.isEmpty())
            things << (models.size() == 1 ? tr("how much %1 %2 needs") : tr("how much %1 %2 need"))
                          .arg(memoryName(kind), listed(models));
        const Requirement &memory = kind == Kind::Ram ? together.verdict.ram() : together.verdict.flash();
        if (!memory.have)
            things << tr("how much %1 the device has").arg(memoryName(kind));
    }
    for (const Requirement &requirement : unknowns(together.verdict)) {
        if (isSensor(requirement))
            things << unknownThing(catalog, requirement);
    }
    return things.isEmpty() ? QString() : tr("The graph does not say %1.").arg(listed(things));
}

QString roomSentence(const Verdict &verdict, int margin) {
    constexpr double hundredths = 100.0;
    if (!isFit(verdict.state))
        return {};
    const Requirement &tightest = fullest(verdict);
    const QString below = verdict.state == FitState::Tight
                              ? tr(", which leaves less than the margin of %1 %").arg(margin / hundredths)
                              : QString();
    return tr("The tightest resource is %1 at %2%3.")
        .arg(memoryName(tightest.kind), filled(tightest.filled().value_or(0)), below);
}

QString onceSentence(const Verdict &verdict, const RuntimeOverhead &overhead) {
    if (overhead == RuntimeOverhead{})
        return {};
    const QString counted = tr("%1 are counted once for all of them").arg(overheadCounted(overhead));
    return verdict.changedByOverhead()
               ? tr("%1; without, %2.").arg(startingUpper(counted), wouldBe(verdict.plainState))
               : tr("%1.").arg(startingUpper(counted));
}

QString totalsSentence(const Verdict &verdict) {
    return isJudgedOnTotals(verdict)
               ? tr("Memory is judged on all that is fitted; less is left for the models.")
               : QString();
}

QString overheadName(Kind memory) { return memory == Kind::Ram ? tr("reserve") : tr("runtime"); }

bool isShared(const Together &together, Kind memory) {
    return memory == Kind::Ram && together.sharing == RamSharing::Largest;
}

/// Of a sensor: those that need it, where not all do.
QString whoNeeds(const Catalog &catalog, const Together &together, SensorTypeId sensor) {
    QStringList names;
    for (const TogetherPart &part : together.parts) {
        if (std::ranges::any_of(part.alone.requirements, [sensor](const Requirement &requirement) {
                return isSensor(requirement) && requirement.sensorNeed == sensor;
            }))
            names << nameOf(catalog, part);
    }
    return names.size() == static_cast<qsizetype>(together.parts.size()) ? tr("for all of them")
                                                                         : tr("for %1").arg(listed(names));
}

} // namespace

QString sharingName(RamSharing sharing) {
    return sharing == RamSharing::Added ? tr("At the same time") : tr("One after the other");
}

QString modelNames(const Catalog &catalog, const Together &together) {
    QStringList names;
    for (const TogetherPart &part : together.parts)
        names << nameOf(catalog, part);
    return listed(names);
}

QString togetherLine(const Catalog &catalog, const Together &together) {
    const QString line = verdictLine(catalog, together.verdict);
    return together.ramAtLeast || together.flashAtLeast ? tr("%1 at least").arg(line) : line;
}

QString togetherHeadline(const Catalog &catalog, const Together &together) {
    if (!together.several())
        return verdictHeadline(catalog, together.verdict);
    const QString headline = assertedHeadline(catalog, together);
    const bool whatIf = standsOnWhatIf(together.verdict) || together.verdict.changedByOverhead();
    return whatIf ? tr("%1 (what-if)").arg(headline) : headline;
}

QString togetherExplanation(const Catalog &catalog, const Together &together, DeviceId device,
                            const FitRules &rules) {
    if (!together.several())
        return verdictExplanation(catalog, together.verdict, rules);
    QStringList said{aloneSentence(catalog, together),
                     sharingSentence(catalog, together, device, rules),
                     unknownSentence(catalog, together),
                     roomSentence(together.verdict, rules.margin),
                     onceSentence(together.verdict, rules.overhead),
                     totalsSentence(together.verdict)};
    said.removeAll(QString());
    return said.join(u' ');
}

QString sharingNote(const Together &together, const RuntimeOverhead &overhead) {
    const QString note = together.sharing == RamSharing::Added
                             ? tr("They run at the same time: their RAM adds up, and so does their flash.")
                             : tr("They run one after the other in the same RAM: the largest need counts. "
                                  "Their flash adds up.");
    return overhead == RuntimeOverhead{} ? note
                                         : tr("%1 Runtime and reserve count once for the device.").arg(note);
}

RequirementText togetherRequirement(const Catalog &catalog, const Together &together,
                                    const Requirement &requirement) {
    RequirementText row = requirementText(catalog, requirement);
    if (isSensor(requirement) || !together.atLeast(requirement.kind))
        return row;
    row.need = tr("at least %1").arg(row.need);
    row.gap = tr("at least %1").arg(row.gap);
    return row;
}

QString needParts(const Catalog &catalog, const Together &together, const Requirement &requirement) {
    if (!together.several())
        return overheadSum(requirement);
    if (isSensor(requirement))
        return requirement.sensorNeed.valid() ? whoNeeds(catalog, together, requirement.sensorNeed)
                                              : QString();
    QStringList needs;
    for (const TogetherPart &part : together.parts)
        needs << memory(part.need(requirement.kind));
    const QString all = isShared(together, requirement.kind) ? tr("the largest of %1").arg(listed(needs))
                                                             : needs.join(QStringLiteral(" + "));
    return requirement.overhead.count == 0
               ? all
               : tr("%1 + %2 %3").arg(all, memory(requirement.overhead), overheadName(requirement.kind));
}

QString namedParts(const Catalog &catalog, const Together &together, Kind kind, Numbers numbers) {
    QStringList parts;
    for (const TogetherPart &part : together.parts) {
        const QString named = tr("%1 %2").arg(nameOf(catalog, part), memory(part.need(kind)));
        parts << (numbers == Numbers::Hidden ? named : tr("%1 %2").arg(parts.size() + 1).arg(named));
    }
    const Requirement &all = kind == Kind::Ram ? together.verdict.ram() : together.verdict.flash();
    if (all.overhead.count > 0)
        parts << tr("once for all %1 %2").arg(memory(all.overhead), overheadName(kind));
    return parts.join(QStringLiteral(", "));
}

} // namespace tinyatlas::text
