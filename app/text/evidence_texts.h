// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/figure_evidence.h"
#include "core/fit/verdict.h"

#include <QString>
#include <QStringList>

/// The words of evidence: where a figure comes from.
namespace tinyatlas::text {

/// One statement in words.
struct FactText {
    QString subject;    ///< "a nameless node of Person Detection", "Person Detection"
    QString iri;        ///< of the subject, or of what it is part of; empty where neither has one
    QString statement;  ///< "schema:minValue 25.968"
    QString turtle;     ///< with full IRIs, on one line
    QString place;      ///< "models.ttl, line 12 (built in)"
    QString location;   ///< "models.ttl:12", the file as it was opened
    QString unit;       ///< "om:kilobyte, stated in models.ttl, line 13"; empty where there is none
    QString conversion; ///< "25.968 om:kilobyte × 1,000 = 25,968 bytes"; empty where nothing is converted
};
[[nodiscard]] FactText factText(const TripleStore &store, const Fact &fact);

[[nodiscard]] QString kindWord(EvidenceKind kind); ///< "stated by the graph"
[[nodiscard]] QString kindIcon(EvidenceKind kind); ///< the name of an icon
/// How the figure was worked out, as a sentence; empty where it is just what is stated.
[[nodiscard]] QString methodSentence(const Evidence &evidence);
/// "… and 9,900 more statements"; empty where all are listed.
[[nodiscard]] QString factsLeftOut(const Evidence &evidence);

/// A figure with its name.
struct NamedEvidence {
    QString label; ///< "RAM (tensor arena)"
    QString value; ///< "25.97 kB"
    Evidence evidence;
    QStringList conditions = {}; ///< what else it depends on: what the user has set
};
/// All of it as text to paste: value, kind, and each statement with its place and conversion.
[[nodiscard]] QString evidenceText(const TripleStore &store, const NamedEvidence &named);
/// The same in one line for each statement, with the kind of that, for the command line. What is worked out
/// has a line of its own before them: its value, and of what kind it is.
[[nodiscard]] QStringList evidenceLines(const TripleStore &store, const NamedEvidence &named);

/// Of what kind the statements are that a figure of this kind stands on: measured, or just stated.
[[nodiscard]] EvidenceKind kindOfFacts(EvidenceKind kind);

/// "25.97 kB needed, 86.00 kB on the device: 60.03 kB to spare", "needed; not on the device"
[[nodiscard]] QString requirementValue(const Catalog &catalog, const Requirement &requirement);
/// Why statements about other sensors are shown: "the device states these sensors: Camera". Empty but for a
/// sensor that the device is not stated to have.
[[nodiscard]] QString otherSensors(const Catalog &catalog, DeviceId device, const Requirement &requirement);

/// What the user has set that an answer on this requirement depends on: what the need is the sum of, and
/// where the parts come from; what is taken; the margin.
[[nodiscard]] QStringList requirementConditions(const Catalog &catalog, const Requirement &requirement,
                                                const FitRules &rules);
[[nodiscard]] QString marginCondition(const FitRules &rules); ///< "margin to keep free: 10 %"

/// Where the figures that sum a thing up are stated: "stated in models.ttl, lines 12, 19 (built in)"; empty
/// where none is.
[[nodiscard]] QString figurePlaces(const TripleStore &store, const NeuralNetwork &model);
[[nodiscard]] QString figurePlaces(const TripleStore &store, const Device &device);
/// The same for a column that is headed so: "models.ttl, lines 12, 19 (built in)".
[[nodiscard]] QString figurePlaceList(const TripleStore &store, const NeuralNetwork &model);

} // namespace tinyatlas::text
