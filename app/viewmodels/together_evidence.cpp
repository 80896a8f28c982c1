// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/together_evidence.h"

#include "app/text/overhead_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/together_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Evidence", text); }

/// First what each of the models needs, then what the device has.
Evidence evidenceOf(const EvidenceFinder &finder, const Together &together, DeviceId device,
                    const Requirement &requirement) {
    Evidence evidence{.kind = EvidenceKind::Computed, .method = EvidenceMethod::Compared, .facts = {}};
    for (const TogetherPart &part : together.parts) {
        for (const Requirement &own : part.alone.requirements) {
            if (own.kind == requirement.kind && own.sensorNeed == requirement.sensorNeed)
                evidence.add(evidenceOfNeed(finder, part.model, own));
        }
    }
    evidence.add(evidenceOfHave(finder, device, requirement));
    if (requirement.isSupposed())
        evidence.kind = EvidenceKind::WhatIf;
    return evidence;
}

/// What the need is the sum of, and what the user has set.
QStringList conditionsOf(const Session &session, const Together &together, const Requirement &requirement) {
    const Catalog &catalog = session.catalog();
    QStringList conditions;
    if (text::isSensor(requirement)) {
        conditions << tr("needed %1").arg(text::needParts(catalog, together, requirement))
                   << text::otherSensors(catalog, session.state().fitPair->device, requirement);
    } else {
        conditions << tr("needed: %1").arg(text::namedParts(catalog, together, requirement.kind))
                   << text::sharingNote(together, session.rules().overhead)
                   << text::overheadLines(session.rules().overhead);
    }
    Requirement ofDevice = requirement;
    ofDevice.overhead = {}; // said already, of all models
    conditions << text::requirementConditions(catalog, ofDevice, session.rules());
    conditions.removeAll(QString());
    return conditions;
}

text::NamedEvidence named(const Session &session, const EvidenceFinder &finder, const Together &together,
                          const Requirement &requirement) {
    const Catalog &catalog = session.catalog();
    const text::RequirementText words = text::togetherRequirement(catalog, together, requirement);
    const QString value = text::isSensor(requirement)
                              ? text::requirementValue(catalog, requirement)
                              : tr("%1 needed, %2 on the device: %3").arg(words.need, words.have, words.gap);
    return {words.what, value, evidenceOf(finder, together, session.state().fitPair->device, requirement),
            conditionsOf(session, together, requirement)};
}

EvidenceSheet sheetOfTogether(const Session &session, std::optional<std::size_t> only) {
    const ViewState &state = session.state();
    const Together together = judgeTogether(session.catalog(), state.fitModels(), state.fitPair->device,
                                            session.rules(), state.ramSharing);
    const EvidenceFinder finder(*session.dataset());
    EvidenceSheet sheet{tr("%1 on %2")
                            .arg(text::modelNames(session.catalog(), together),
                                 text::deviceTitle(session.catalog().device(state.fitPair->device))),
                        {}};
    const std::vector<Requirement> &all = together.verdict.requirements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!only || *only == i)
            sheet.figures.push_back(named(session, finder, together, all[i]));
    }
    return sheet;
}

} // namespace

EvidenceSheet fitSheet(const Session &session) {
    const ViewState &state = session.state();
    if (!state.fitPair)
        return {};
    return state.fitBeside.empty() ? sheetOf(session, *state.fitPair)
                                   : sheetOfTogether(session, std::nullopt);
}

EvidenceSheet fitSheet(const Session &session, int requirement) {
    const ViewState &state = session.state();
    if (!state.fitPair)
        return {};
    return state.fitBeside.empty() ? sheetOf(session, *state.fitPair, requirement)
                                   : sheetOfTogether(session, static_cast<std::size_t>(requirement));
}

} // namespace tinyatlas
