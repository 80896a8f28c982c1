// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole answer on a pair, to copy.
#include "app/text/change_texts.h"
#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/substitute_texts.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/rdf/rdf_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sentences", source); }

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

/// What it would take that it fits, or leaves the margin free where it is tight.
QStringList changeLines(const Catalog &catalog, ModelId model, DeviceId device, const FitRules &rules,
                        FitGoal goal) {
    const SmallestChanges found = smallestChanges(catalog, model, device, rules, goal);
    QStringList lines;
    if (!found.fitting.empty())
        lines << tr("It fits as it is on %1")
                     .arg(fittingSentence(catalog, model, found.fitting.front(), rules));
    const auto ofDevice = std::ranges::find(found.changes, device, &DeviceChange::device);
    for (auto change = found.changes.begin(); change != found.changes.end(); ++change) {
        const bool smallest = change == found.changes.begin() && !change->isLowerBound;
        if (smallest || change == ofDevice)
            lines << (smallest ? tr("The smallest change: %1") : tr("On this device: %1"))
                         .arg(changeSentence(catalog, model, *change, rules));
    }
    if (!found.changes.empty())
        lines << goalWords(goal, rules);
    return lines;
}

QStringList substituteLines(const Catalog &catalog, ModelId model, DeviceId device, const FitRules &rules) {
    constexpr std::size_t most = 2;
    const auto found = substitutesOn(catalog, model, device, rules);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
        lines << tr("Instead, on this device: %1").arg(substituteSentence(catalog, model, found[i]));
    return lines;
}

} // namespace

QString requirementLine(const Catalog &catalog, const Requirement &requirement) {
    const RequirementText row = requirementText(catalog, requirement);
    if (isSensor(requirement))
        return requirement.isSupposed() ? tr("%1: %2 (what-if)").arg(row.what, row.gap)
                                        : tr("%1: %2").arg(row.what, row.gap);
    const QString sum = overheadSum(requirement);
    const QString need = !requirement.need ? tr("need not stated")
                         : sum.isEmpty()   ? tr("needs %1").arg(row.need)
                                           : tr("what-if: needs %1 (%2)").arg(memory(requirement.need), sum);
    const QString have =
        !requirement.have ? tr("the device does not state it")
        : requirement.taken.count > 0
            ? tr("what-if: the device has %1 left, %2 of %3 being taken")
                  .arg(memory(requirement.have), memory(requirement.taken),
                       memory(*requirement.have + requirement.taken))
            : tr("the device has %1 %2").arg(memory(requirement.have), basisName(requirement.basis));
    QString both = tr("%1: %2, %3").arg(row.what, need, have);
    if (!requirement.met.has_value())
        return both;
    return tr("%1: %2 (%3 filled)").arg(both, row.gap, filled(requirement.filled().value_or(0)));
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
        tr("%1 on %2: %3").arg(displayName(model.name), deviceTitle(device), verdictWord(verdict.state)),
        verdictHeadline(catalog, verdict) + QStringLiteral(". ") +
            verdictExplanation(catalog, verdict, rules)};
    for (const Requirement &requirement : verdict.requirements)
        lines << requirementLine(catalog, requirement);
    if (verdict.state != FitState::Fits)
        lines << changeLines(catalog, modelId, deviceId, rules,
                             verdict.state == FitState::Tight ? FitGoal::WithMargin : FitGoal::Enough);
    if (!isFit(verdict.state))
        lines << substituteLines(catalog, modelId, deviceId, rules);
    const auto iri = [&](TermId term) {
        const auto text = asWritten(dataset.store.term(term).text);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    lines << tr("Model: %1").arg(iri(model.term)) << tr("Device: %1").arg(iri(device.term));
    for (const Requirement &requirement : verdict.requirements)
        lines << evidenceLines(dataset, requirement);
    constexpr double hundredths = 100.0;
    lines << tr("Margin: %1 %").arg(rules.margin / hundredths);
    if (std::ranges::any_of(verdict.requirements, [](const Requirement &one) { return one.taken.count > 0; }))
        lines << tr("What-if: the memory taken is an assumption, not stated by the graph.");
    for (const Requirement &requirement : verdict.requirements)
        for (const QString &line : supposedLines(catalog, requirement))
            lines << tr("What-if: %1.").arg(line);
    if (!verdict.needsSupposedAway.empty())
        lines << tr("What-if: %1").arg(supposedAwaySentence(catalog, verdict));
    lines << overheadLines(rules.overhead);
    std::transform(lines.begin(), lines.end(), lines.begin(), oneLine);
    return lines.join(QLatin1Char('\n'));
}

} // namespace tinyatlas::text
