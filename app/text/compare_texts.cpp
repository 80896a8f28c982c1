// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/compare_texts.h"

#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("compare_texts", source); }

/// Texts of the graph that are lists of class names: "OtherSensor, Camera".
QString classList(const std::string &names) {
    QStringList words;
    const QStringList parts = QString::fromStdString(names).split(QStringLiteral(", "));
    for (const QString &name : parts)
        words.append(displayClass(name.toStdString()));
    return words.join(QStringLiteral(", "));
}

QString figureOf(ComparedFact fact, double figure) {
    switch (fact) {
    case ComparedFact::Ram:
    case ComparedFact::Flash:
        return memory(Bytes{static_cast<std::int64_t>(figure)});
    case ComparedFact::Top1Accuracy:
        return percent(figure);
    case ComparedFact::Clock:
        return frequency(figure);
    default:
        return number(figure);
    }
}

/// What it means to be the best by a fact; empty where that is not said.
QString superlative(const ComparedLead &lead, bool ofDevices) {
    if (!lead.fact)
        return (ofDevices ? tr("Fastest with %1") : tr("Fastest on %1")).arg(lead.timed);
    switch (*lead.fact) {
    case ComparedFact::Top1Accuracy:
        return tr("Most accurate");
    case ComparedFact::Ram:
        return ofDevices ? tr("Most RAM") : tr("Least RAM");
    case ComparedFact::Flash:
        return ofDevices ? tr("Most flash") : tr("Least flash");
    case ComparedFact::MultiplyAccumulates:
        return tr("Fewest MACs");
    case ComparedFact::Clock:
        return tr("Fastest clock");
    case ComparedFact::Fits:
        return ofDevices ? tr("Runs most models") : tr("Fits on most devices");
    default:
        return {};
    }
}

} // namespace

QString comparedName(const ComparedRow &row, bool ofDevices) {
    switch (row.fact) {
    case ComparedFact::Task:
        return tr("Task");
    case ComparedFact::Sensors:
        return tr("Sensors");
    case ComparedFact::Ram:
        return ofDevices ? tr("RAM") : tr("RAM (tensor arena)");
    case ComparedFact::Flash:
        return ofDevices ? tr("Flash") : tr("Flash (model file)");
    case ComparedFact::MultiplyAccumulates:
        return tr("MACs per inference");
    case ComparedFact::Top1Accuracy:
        return tr("Top-1 accuracy");
    case ComparedFact::Metric:
        return displayClass(row.metric);
    case ComparedFact::Layers:
        return tr("Layers");
    case ComparedFact::Precisions:
        return tr("Precision of weights");
    case ComparedFact::Input:
        return tr("Input");
    case ComparedFact::Output:
        return tr("Output");
    case ComparedFact::TrainingDataset:
        return tr("Training dataset");
    case ComparedFact::Runtime:
        return tr("Runtime");
    case ComparedFact::Creator:
        return tr("Creator");
    case ComparedFact::MemoryBasis:
        return tr("Memory figures stand for");
    case ComparedFact::FlashBasis:
        return tr("Flash figures stand for");
    case ComparedFact::Core:
        return tr("Core");
    case ComparedFact::Clock:
        return tr("Clock");
    case ComparedFact::Chip:
        return tr("Chip");
    case ComparedFact::Affordances:
        return tr("Offers");
    case ComparedFact::Manufacturer:
        return tr("Manufacturer");
    case ComparedFact::Fits:
        break;
    }
    return tr("Fits");
}

QString comparedText(const ComparedRow &row, const ComparedValue &value) {
    if (!value.known())
        return tr("unknown");
    const bool isBasis = row.fact == ComparedFact::MemoryBasis || row.fact == ComparedFact::FlashBasis;
    if (isBasis && value.basis)
        return basisName(*value.basis);
    if (!value.figures.empty()) {
        QStringList each;
        for (const auto &figure : value.figures)
            each.append(figure ? figureOf(row.fact, *figure) : tr("unknown"));
        return each.join(QStringLiteral(" · "));
    }
    if (value.figure)
        return figureOf(row.fact, *value.figure);
    return row.fact == ComparedFact::Sensors ? classList(value.text) : words(value.text);
}

QString leadSentence(const ComparedLead &lead, bool ofDevices) {
    const QString all = countExact(lead.others);
    if (!lead.alike.isEmpty() && lead.allKnown)
        return (ofDevices ? tr("Each runs %1 of %2 models.") : tr("Each fits %1 of %2 devices."))
            .arg(lead.alike, all);
    if (!lead.alike.isEmpty())
        return (ofDevices ? tr("Each is known to run %1 of %2 models.")
                          : tr("Each is known to fit %1 of %2 devices."))
            .arg(lead.alike, all);
    const QString what = superlative(lead, ofDevices);
    if (lead.leaders.isEmpty() || what.isEmpty())
        return {};
    const QString figure =
        lead.fact == ComparedFact::Fits ? tr("%1 of %2").arg(lead.figure, all) : lead.figure;
    return (lead.allKnown                     ? tr("%1: %2 (%3).")
            : lead.fact == ComparedFact::Fits ? tr("%1, as far as is known: %2 (%3).")
            : lead.fact                       ? tr("%1, of those that are known: %2 (%3).")
                                              : tr("%1, of those that were measured: %2 (%3)."))
        .arg(what, listed(lead.leaders), figure);
}

QString taskName(const TaskGroup &group) {
    if (!group.task.empty())
        return nameInSentence(startingUpper(words(group.task)));
    // What tells the names of datasets apart is at their end: "…/speech_commands_v0.02.tar.gz".
    const QString dataset = words(group.dataset);
    const QString last = dataset.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return tr("%1 · %2 · no task stated")
        .arg(nameInSentence(displayClass(group.sensors)), nameInSentence(last.isEmpty() ? dataset : last));
}

} // namespace tinyatlas::text
