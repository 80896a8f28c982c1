// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/rule_texts.h"

#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("rules", source); }

QString basisSentence(MemoryBasis basis) {
    switch (basis) {
    case MemoryBasis::Free:
        return tr("Free: the memory that is left for a model on the device.");
    case MemoryBasis::Fitted:
        return tr("Fitted: all the memory that the device carries, whatever else takes of it.");
    case MemoryBasis::WhatIf:
        break;
    }
    return tr("What-if: supposed by whoever asked, and stated nowhere.");
}

} // namespace

QStringList ruleLines(const FitRules &rules) {
    constexpr double hundredths = 100;
    constexpr double whole = 100;
    const double margin = rules.margin / hundredths;
    return {tr("It fits where every sensor that the model needs is on the device, and RAM and flash are at "
               "least what is needed."),
            tr("It is tight where it fits, but fills a memory above %1 % (margin %2 %).")
                .arg(whole - margin)
                .arg(margin),
            tr("It is unknown where nothing is missing but a figure.")};
}

QStringList basisLines(const Verdict &verdict) {
    QStringList lines;
    for (const MemoryBasis basis : {MemoryBasis::Free, MemoryBasis::Fitted, MemoryBasis::WhatIf}) {
        for (const Requirement *memory : {&verdict.ram(), &verdict.flash()}) {
            const MemoryBasis own = memory->isSupposed() ? MemoryBasis::WhatIf : memory->basis;
            if (memory->have && own == basis && !lines.contains(basisSentence(basis)))
                lines << basisSentence(basis);
        }
    }
    return lines;
}

QString basisOf(const Requirement &requirement) {
    if (requirement.isSupposed() || requirement.taken.count > 0)
        return basisName(MemoryBasis::WhatIf);
    if (isSensor(requirement))
        return requirement.met ? tr("stated") : tr("not stated");
    return requirement.have ? basisName(requirement.basis) : tr("not stated");
}

} // namespace tinyatlas::text
