// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole answer on several models, to copy.
#include "app/text/change_texts.h"
#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/term_names.h"
#include "app/text/together_texts.h"
#include "app/text/what_if_texts.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace tinyatlas::text {

namespace {

using Kind = Requirement::Kind;

QString tr(const char *source) { return QCoreApplication::translate("together", source); }

QString requirementLine(const Catalog &catalog, const Together &together, const Requirement &requirement) {
    const RequirementText row = togetherRequirement(catalog, together, requirement);
    const QString parts = needParts(catalog, together, requirement);
    if (isSensor(requirement))
        return parts.isEmpty() ? tr("%1: %2").arg(row.what, row.gap)
                               : tr("%1, %2: %3").arg(row.what, parts, row.gap);
    const QString have =
        !requirement.have ? tr("the device does not state it")
        : requirement.taken.count > 0
            ? tr("what-if: the device has %1 left, %2 being taken")
                  .arg(memory(*requirement.have), memory(requirement.taken))
            : tr("the device has %1 %2").arg(memory(*requirement.have), basisName(requirement.basis));
    const QString both = tr("%1: they need %2 (%3), %4").arg(row.what, row.need, parts, have);
    const QString full = requirement.met.has_value() ? filled(requirement.filled().value_or(0)) : QString();
    return full.isEmpty() ? both : tr("%1: %2 (%3 filled)").arg(both, row.gap, full);
}

QString iriOf(const Dataset &dataset, TermId term) {
    const auto text = asWritten(dataset.store.term(term).text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList evidenceLines(const Dataset &dataset, const Together &together) {
    QStringList lines;
    for (const TogetherPart &part : together.parts) {
        const QString name = displayName(dataset.catalog.model(part.model).name);
        for (const Requirement &requirement : part.alone.requirements) {
            if (requirement.needStatement.valid())
                lines << tr("%1 needed by %2: stated in %3")
                             .arg(requirementText(dataset.catalog, requirement).what, name,
                                  placeOf(dataset.store, requirement.needStatement));
        }
    }
    for (const Requirement &requirement : together.verdict.requirements) {
        if (requirement.haveStatement.valid())
            lines << tr("%1 of the device: stated in %2")
                         .arg(requirementText(dataset.catalog, requirement).what,
                              placeOf(dataset.store, requirement.haveStatement));
    }
    return lines;
}

/// What it would take that they fit together: another device as it is, or more of this one.
QStringList wayLines(const Catalog &catalog, std::span<const ModelId> models, DeviceId device,
                     const FitRules &rules, RamSharing sharing) {
    const SmallestChanges found = smallestChanges(catalog, models, sharing, device, rules);
    QStringList lines;
    if (!found.fitting.empty())
        lines << tr("Together they fit as they are on %1")
                     .arg(deviceTitle(catalog.device(found.fitting.front())));
    const auto change = std::ranges::find(found.changes, device, &DeviceChange::device);
    if (change == found.changes.end() || change->empty())
        return lines;
    const QString growth = growthWords(*change);
    const QString words = tr("On this device: %1").arg(changeWords(catalog, *change));
    return lines << (growth.isEmpty() ? words : tr("%1 (%2)").arg(words, growth));
}

} // namespace

QString togetherAnswer(const Dataset &dataset, std::span<const ModelId> models, DeviceId device,
                       const FitRules &rules, RamSharing sharing) {
    if (models.size() == 1)
        return answer(dataset, models.front(), device, rules);
    const Catalog &catalog = dataset.catalog;
    const Together together = judgeTogether(catalog, models, device, rules, sharing);
    const QString title = deviceTitle(catalog.device(device));
    QStringList lines{tr("%1 together on %2: %3")
                          .arg(modelNames(catalog, together), title, verdictWord(together.verdict.state)),
                      tr("%1. %2").arg(togetherHeadline(catalog, together),
                                       togetherExplanation(catalog, together, device, rules)),
                      sharingNote(together, rules.overhead)};
    for (const TogetherPart &part : together.parts)
        lines << tr("%1: %2 RAM, %3 flash; alone: %4")
                     .arg(displayName(catalog.model(part.model).name), memory(part.need(Kind::Ram)),
                          memory(part.need(Kind::Flash)), verdictWord(part.alone.state));
    for (const Requirement &requirement : together.verdict.requirements)
        lines << requirementLine(catalog, together, requirement);
    if (!isFit(together.verdict.state))
        lines << wayLines(catalog, models, device, rules, sharing);
    for (const ModelId model : models)
        lines << tr("Model: %1").arg(iriOf(dataset, catalog.model(model).term));
    lines << tr("Device: %1").arg(iriOf(dataset, catalog.device(device).term))
          << evidenceLines(dataset, together);
    constexpr double hundredths = 100.0;
    lines << tr("Margin: %1 %").arg(rules.margin / hundredths);
    FitRules ofThese = rules.general();
    ofThese.set(device, rules.of(device));
    for (const ModelId model : models)
        ofThese.set(model, rules.of(model));
    lines << whatIfLines(catalog, ofThese);
    std::ranges::transform(lines, lines.begin(), oneLine);
    return lines.join(u'\n');
}

} // namespace tinyatlas::text
