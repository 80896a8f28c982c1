// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/sentences.h"

#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/what_if_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sentences", source); }

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
    const bool supposed =
        std::any_of(verdict.requirements.begin(), verdict.requirements.end(),
                    [](const Requirement &one) { return isSensor(one) && one.isSupposed(); });
    if (sensors == 0)
        return verdict.needsSupposedAway.empty() ? tr("The graph states no sensor that it needs.")
                                                 : QString();
    if (sensors == 1)
        return supposed ? tr("The sensor it needs is on the device (what-if).")
                        : tr("The sensor it needs is on the device.");
    return supposed ? tr("Every sensor it needs is on the device (what-if).")
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

/// What the line on a verdict is about.
std::vector<Requirement> saidRequirements(const Verdict &verdict) {
    switch (verdict.state) {
    case FitState::Fits:
    case FitState::Tight:
        return verdict.requirements;
    case FitState::DoesNotFit:
        return verdict.unmet();
    case FitState::Unknown:
        break;
    }
    return {};
}

bool anySupposed(const std::vector<Requirement> &said) {
    return std::ranges::any_of(said, std::mem_fn(&Requirement::isSupposed));
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
        if (verdict.unmet().size() == verdict.requirements.size() && !verdict.touchedByOverhead())
            return sentences({tr("It has nothing of what the model needs."), totalsSentence(verdict)});
        return sentences(
            {metSentence(catalog, verdict), unknownSentence(catalog, verdict), totalsSentence(verdict)});
    case FitState::Unknown:
        break;
    }
    return sentences({unknownSentence(catalog, verdict), tr("Nothing that is known speaks against it."),
                      metSentence(catalog, verdict), totalsSentence(verdict)});
}

} // namespace

bool isJudgedOnTotals(const Verdict &verdict) {
    return std::ranges::any_of(verdict.requirements, [](const Requirement &requirement) {
        return !isSensor(requirement) && requirement.met.has_value() &&
               requirement.basis == MemoryBasis::Fitted;
    });
}

QString verdictLine(const Catalog &catalog, const Verdict &verdict, std::optional<FitState> stated) {
    QString line = assertedLine(catalog, verdict);
    const std::vector<Requirement> said = saidRequirements(verdict);
    if (!std::ranges::all_of(said, isSensor) && isJudgedOnTotals(verdict))
        line = tr("%1 of all fitted").arg(line);
    const bool changed = stated && *stated != verdict.state;
    if (!changed && !anySupposed(said) && !verdict.changedByOverhead())
        return line;
    QStringList marks{basisName(MemoryBasis::WhatIf),
                      changed ? tr("else %1").arg(verdictWord(*stated)) : overheadHint(verdict)};
    marks.removeAll(QString());
    return line + separator() + marks.join(QStringLiteral(", "));
}

QString verdictHeadline(const Catalog &catalog, const Verdict &verdict) {
    const QString headline = assertedHeadline(catalog, verdict);
    const bool supposed = verdict.state == FitState::Tight ? fullest(verdict).isSupposed()
                                                           : anySupposed(saidRequirements(verdict));
    return supposed || verdict.changedByOverhead() ? tr("%1 (what-if)").arg(headline) : headline;
}

QString verdictExplanation(const Catalog &catalog, const Verdict &verdict, const FitRules &rules) {
    const QString ofOverhead = overheadSentence(verdict, rules.overhead);
    const QString ofFigures = figuresExplanation(catalog, verdict, rules.margin);
    const QString ofNeeds = supposedAwaySentence(catalog, verdict);
    return verdict.touchedByOverhead() ? sentences({ofOverhead, ofNeeds, ofFigures})
                                       : sentences({ofNeeds, ofFigures, ofOverhead});
}

} // namespace tinyatlas::text
