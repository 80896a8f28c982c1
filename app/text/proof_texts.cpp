// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/proof_texts.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/text/what_if_texts.h"
#include "core/rdf/vocabulary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tinyatlas::text {

namespace {

using Kind = ProofNode::Kind;

QString tr(const char *source) { return QCoreApplication::translate("proof", source); }

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Model:
        return tr("model");
    case Kind::Input:
        return tr("input");
    case Kind::Sensor:
        return tr("sensor");
    case Kind::SensorClass:
        return tr("kind of sensor");
    case Kind::Subsystem:
        return tr("part");
    case Kind::Device:
        break;
    }
    return tr("device");
}

/// What the statements about a thing say that it is called, or is: the first literal among them.
QString statedName(const TripleStore &store, const ProofNode &node) {
    for (const StatementId statement : node.statements) {
        const Term object = store.term(store.statement(statement).object);
        if (object.kind == Term::Kind::Literal && !object.text.empty())
            return words(std::string(object.text));
    }
    return {};
}

QString nodeName(const Dataset &dataset, const ProofNode &node, ModelId model, DeviceId device) {
    const TripleStore &store = dataset.store;
    const Term term = store.term(node.term);
    switch (node.kind) {
    case Kind::Model:
        return displayName(dataset.catalog.model(model).name);
    case Kind::Device:
        return deviceTitle(dataset.catalog.device(device));
    case Kind::SensorClass:
        return displayClass(std::string(localName(term.text)));
    case Kind::Input:
    case Kind::Sensor:
    case Kind::Subsystem:
        break;
    }
    if (QString name = statedName(store, node); !name.isEmpty())
        return name;
    return term.kind == Term::Kind::Iri ? shortName(store, node.term) : tr("unnamed");
}

/// "Model —ssn:hasInput→ input"
QString drawnChain(const Dataset &dataset, const SensorChain &chain, ModelId model, DeviceId device) {
    QString text;
    for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
        if (i > 0) {
            const ProofLink &link = chain.links[i - 1];
            const bool drawn = link.holds == true && !link.supposed;
            const QString name = drawn ? shortIri(link.property) : proofLinkName(link);
            text += !drawn          ? tr(" … %1 … ").arg(name)
                    : link.forwards ? QStringLiteral(" —%1→ ").arg(name)
                                    : QStringLiteral(" ←%1— ").arg(name);
        }
        const ProofNodeText node = proofNodeText(dataset, chain.nodes[i], model, device);
        text += tr("%1 (%2)").arg(node.name, node.kind);
    }
    return text;
}

QString statementLine(const EvidenceFinder &finder, StatementId statement) {
    const FactText fact = factText(finder.dataset().store, finder.fact(statement));
    const QString line = QStringLiteral("  %1: %2").arg(fact.location, fact.turtle);
    return fact.conversion.isEmpty() ? line : QStringLiteral("%1 %2").arg(line, fact.conversion);
}

QString needPart(const Requirement &requirement) {
    if (!requirement.need)
        return tr("what the model needs is not stated");
    const QString sum = overheadSum(requirement);
    if (sum.isEmpty() && requirement.needSupposed)
        return tr("%1 needed (what-if)").arg(memory(requirement.need));
    return sum.isEmpty() ? tr("%1 needed").arg(memory(requirement.need))
                         : tr("%1 = %2 needed (what-if)").arg(sum, memory(requirement.need));
}

QString havePart(const Requirement &requirement, const MemoryInequality &step) {
    if (!step.have)
        return tr("what the device has is not stated");
    const QString stated = tr("%1 %2 on the device").arg(memory(step.have), basisName(step.basis));
    return step.taken.count == 0 ? stated
                                 : tr("%1 left (what-if: %2 − %3 taken)")
                                       .arg(memory(requirement.have), stated, memory(step.taken));
}

} // namespace

QString proofTitle(FitState state) {
    switch (state) {
    case FitState::Fits:
        return tr("Why it fits");
    case FitState::Tight:
        return tr("Why it fits, but is tight");
    case FitState::DoesNotFit:
        return tr("Why it does not fit");
    case FitState::Unknown:
        break;
    }
    return tr("Why it is unknown whether it fits");
}

ProofNodeText proofNodeText(const Dataset &dataset, const ProofNode &node, ModelId model, DeviceId device) {
    return {kindName(node.kind), nodeName(dataset, node, model, device)};
}

QString proofLinkName(const ProofLink &link) {
    if (link.supposed)
        return link.holds == true ? basisName(MemoryBasis::WhatIf) : tr("none, as a what-if");
    const bool type = link.property == vocabulary::rdfType;
    if (!link.holds.has_value())
        return type ? tr("kind not stated") : tr("not stated");
    if (!*link.holds)
        return tr("none on the device");
    return type ? tr("is a") : shortIri(link.property).section(u':', 1);
}

QString inequalityText(const FitProof &proof, const MemoryInequality &step) {
    const Requirement &requirement = proof.verdict.requirements[step.requirement];
    const std::optional<bool> met = step.met();
    const QString relation = !met ? tr("%1; %2") : *met ? tr("%1 ≤ %2") : tr("%1 > %2");
    return relation.arg(needPart(requirement), havePart(requirement, step));
}

QString inequalityRoom(const Catalog &catalog, const FitProof &proof, const MemoryInequality &step) {
    return step.met() ? requirementText(catalog, proof.verdict.requirements[step.requirement]).gap
                      : QString();
}

QStringList proofNotes(const Catalog &catalog, const FitProof &proof, const FitRules &rules) {
    QStringList notes;
    if (!proof.verdict.needsSupposedAway.empty())
        notes << supposedAwaySentence(catalog, proof.verdict);
    else if (proof.sensors.empty())
        notes << tr("The model states no sensor that it needs.");
    if (proof.controllers > 1)
        notes << tr("Of the device's %1 microcontrollers, the answer is that of number %2, the best one.")
                     .arg(countExact(proof.controllers), countExact(proof.controller + 1));
    if (proof.verdict.state == FitState::Tight)
        notes << tr("It is tight, as less is left than the %1.").arg(marginCondition(rules));
    notes << overheadLines(rules.overhead);
    return notes;
}

QStringList proofLines(const EvidenceFinder &finder, const FitProof &proof, ModelId model, DeviceId device,
                       const FitRules &rules) {
    const Dataset &dataset = finder.dataset();
    const auto &requirements = proof.verdict.requirements;
    QStringList lines{tr("%1: %2 on %3")
                          .arg(proofTitle(proof.verdict.state),
                               displayName(dataset.catalog.model(model).name),
                               deviceTitle(dataset.catalog.device(device)))};
    for (const SensorChain &chain : proof.sensors) {
        const Requirement &requirement = requirements[chain.requirement];
        lines << tr("%1: %2").arg(requirementText(dataset.catalog, requirement).what,
                                  requirementValue(dataset.catalog, requirement));
        lines << QStringLiteral("  ") + drawnChain(dataset, chain, model, device);
        for (const ProofLink &link : chain.links) {
            if (link.statement.valid())
                lines << statementLine(finder, link.statement);
        }
    }
    for (const MemoryInequality *step : {&proof.ram, &proof.flash}) {
        const Requirement &requirement = requirements[step->requirement];
        const QString room = inequalityRoom(dataset.catalog, proof, *step);
        const QString line =
            tr("%1: %2").arg(startingUpper(memoryName(requirement.kind)), inequalityText(proof, *step));
        lines << (room.isEmpty() ? line : tr("%1: %2").arg(line, room));
        for (const StatementId statement : {requirement.needStatement, requirement.haveStatement}) {
            if (statement.valid())
                lines << statementLine(finder, statement);
        }
    }
    lines << proofNotes(dataset.catalog, proof, rules);
    std::transform(lines.begin(), lines.end(), lines.begin(), oneLine);
    return lines;
}

} // namespace tinyatlas::text
