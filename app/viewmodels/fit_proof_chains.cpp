// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_proof_chains.h"

#include "app/text/evidence_texts.h"
#include "app/text/proof_texts.h"
#include "app/text/sentences.h"

namespace tinyatlas {

namespace {

using Kind = ProofNode::Kind;

QString iconOf(Kind kind) {
    switch (kind) {
    case Kind::Model:
        return QStringLiteral("model");
    case Kind::Input:
        return QStringLiteral("data");
    case Kind::Sensor:
    case Kind::SensorClass:
    case Kind::Subsystem:
        return QStringLiteral("sensor");
    case Kind::Device:
        break;
    }
    return QStringLiteral("device");
}

/// What belongs to the model has its colour, a sensor that of its own group.
int groupOf(const Catalog &catalog, Kind kind, ModelId model, SensorTypeId sensor) {
    if (kind == Kind::Model || kind == Kind::Input)
        return static_cast<int>(catalog.model(model).group);
    if (kind == Kind::Device || !sensor.valid())
        return -1;
    return static_cast<int>(catalog.sensorType(sensor).group);
}

ProofStep arrow(const ProofLink &link) {
    const QString name = text::proofLinkName(link);
    const FitState gap = link.holds ? FitState::DoesNotFit : FitState::Unknown;
    const QString direction = link.forwards ? FitProofChains::tr("%1, to the next", "an arrow")
                                            : FitProofChains::tr("%1, from the next", "an arrow");
    const bool holds = link.holds.value_or(false);
    return {.arrow = true,
            .forwards = link.forwards,
            .gap = holds ? -1 : static_cast<int>(gap),
            .kind = {},
            .name = name,
            .iconName = {},
            .group = -1,
            .spoken = holds ? direction.arg(name) : FitProofChains::tr("Gap: %1").arg(name)};
}

} // namespace

QVariant FitProofChains::data(const QModelIndex &index, int role) const {
    const auto number = static_cast<std::size_t>(index.row());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        number >= m_rows.size())
        return {};
    const Row &row = m_rows[number];
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return row.what;
    case AnswerRole:
        return row.answer;
    case StateRole:
        return row.state;
    case StepsRole:
        return QVariant::fromValue(row.steps);
    default:
        return {};
    }
}

QHash<int, QByteArray> FitProofChains::roleNames() const {
    return {{WhatRole, "what"}, {AnswerRole, "answer"}, {StateRole, "verdict"}, {StepsRole, "steps"}};
}

void FitProofChains::setProof(const Dataset &dataset, const FitProof &proof, ModelId model, DeviceId device) {
    m_rows.clear();
    for (const SensorChain &chain : proof.sensors) {
        const Requirement &requirement = proof.verdict.requirements[chain.requirement];
        Row row{text::requirementText(dataset.catalog, requirement).what,
                text::requirementValue(dataset.catalog, requirement),
                static_cast<int>(requirement.state),
                {}};
        for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
            if (i > 0)
                row.steps.append(arrow(chain.links[i - 1]));
            const ProofNode &node = chain.nodes[i];
            const text::ProofNodeText words = text::proofNodeText(dataset, node, model, device);
            row.steps.append({.kind = words.kind,
                              .name = words.name,
                              .iconName = iconOf(node.kind),
                              .group = groupOf(dataset.catalog, node.kind, model, requirement.sensorNeed),
                              .spoken = tr("%1: %2").arg(words.kind, words.name)});
        }
        m_rows.push_back(std::move(row));
    }
    announceRows(m_rows.size());
}

} // namespace tinyatlas
