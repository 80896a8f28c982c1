// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/measurement_evidence.h"

#include "core/catalog/measurement_reader.h"
#include "core/catalog/quantity_reader.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

#include <array>
#include <optional>

namespace tinyatlas {

namespace {

/// What a measurement says of its conditions, the weightiest first.
constexpr std::array conditionTexts{Property::Benchmark,
                                    Property::Round,
                                    Property::Division,
                                    Property::Submitter,
                                    Property::RuntimePlatform,
                                    Property::Kernels,
                                    Property::MeasuredQuantization,
                                    Property::Task,
                                    Property::ModelLabel,
                                    Property::Status,
                                    Property::Date};

constexpr std::array systemTexts{Property::BoardName, Property::Name,      Property::DeviceClass,
                                 Property::Chip,      Property::Processor, Property::Accelerator};

Dimension dimensionOf(MeasuredQuality::Metric metric) {
    switch (metric) {
    case MeasuredQuality::Metric::Top1Accuracy:
        return Dimension::Percent;
    case MeasuredQuality::Metric::AreaUnderCurve:
        return Dimension::Share;
    default:
        return Dimension::Count;
    }
}

/// Looks in the graph for what the readers made one measurement of.
class Measured {
public:
    Measured(const EvidenceFinder &finder, const Measurement &measurement)
        : m_finder(finder), m_reading(finder.reading()), m_measurement(measurement),
          m_subject(canonical(measurement.term)) {}

    MeasurementEvidence find() const {
        MeasurementEvidence found;
        const Measurement &one = m_measurement;
        found.latency = figure(one.latency, Dimension::Time);
        found.energy = figure(one.energy, Dimension::Energy);
        if (one.energy)
            found.energy.add(figure(one.supplyVoltage, Dimension::Voltage));
        found.averagePower = figure(one.averagePower, Dimension::Power);
        found.arena = figure(one.arena, Dimension::Memory);
        for (const MeasuredQuality &quality : one.quality)
            found.quality.push_back(figure(quality.figure, dimensionOf(quality.metric)));
        found.conditions = conditions();
        found.carriedOver = carriedOver();
        found.sources = sources();
        findModel(found);
        if (one.device.valid())
            found.device.add(fact(linkTo(m_subject, Property::FeatureOfInterest,
                                         m_finder.dataset().catalog.device(one.device).term)));
        return found;
    }

private:
    [[nodiscard]] TermId canonical(TermId term) const {
        return m_reading.store().dictionary().canonical(term);
    }
    [[nodiscard]] Fact fact(StatementId statement) const {
        return m_finder.fact(statement, m_measurement.term);
    }

    /// The fact of a value, with the unit that it was given in.
    [[nodiscard]] Fact held(const MeasuredFigure &figure, Dimension dimension, TermId owner) const {
        Fact fact = m_finder.fact(figure.statement, owner);
        if (dimension == Dimension::Memory)
            return fact;
        if (const auto unit = QuantityReader(m_reading, owner).unitOf(figure.statement, dimension)) {
            fact.unit = unit->statement;
            fact.held = {dimension, unit->factor, figure.value};
        }
        return fact;
    }

    [[nodiscard]] Evidence figure(const std::optional<MeasuredFigure> &figure, Dimension dimension) const {
        Evidence evidence{.kind = EvidenceKind::Measured, .method = EvidenceMethod::Combined, .facts = {}};
        if (!figure)
            return evidence;
        if (figure->isEstimated)
            evidence.kind = EvidenceKind::Estimated;
        evidence.add(held(*figure, dimension, m_measurement.term));
        evidence.add(m_finder.typed(figure->statement, m_measurement.term));
        return evidence;
    }

    /// The text of a property that the reader chose.
    [[nodiscard]] StatementId textOf(TermId subject, Property property) const {
        TextChoice choice;
        for (const auto &match : m_reading.statements(subject)) {
            if (m_reading.property(match) == property)
                offerLiteral(m_reading, match, choice);
        }
        return choice.statement();
    }

    [[nodiscard]] StatementId linkTo(TermId subject, Property property, TermId object) const {
        for (const auto &match : m_reading.statements(subject)) {
            if (m_reading.property(match) == property && match.triple.object == canonical(object))
                return match.statement;
        }
        return {};
    }

    [[nodiscard]] StatementId conditionOf(Property property) const {
        if (property == Property::Division && m_measurement.division != Division::None)
            return linkTo(m_subject, property,
                          m_reading.graph.id(m_measurement.division == Division::Closed
                                                 ? vocabulary::ClosedDivision
                                                 : vocabulary::OpenDivision));
        if (property == Property::Task) {
            for (const auto &match : m_reading.statements(m_subject)) {
                if (m_reading.property(match) == property &&
                    statedText(m_reading, match.triple.object) == m_measurement.task)
                    return match.statement;
            }
            return {};
        }
        return textOf(m_subject, property);
    }

    [[nodiscard]] Evidence conditions() const {
        Evidence evidence;
        evidence.method = EvidenceMethod::Combined;
        for (const Property property : conditionTexts)
            evidence.add(fact(conditionOf(property)));
        if (m_measurement.runs)
            evidence.add(held(*m_measurement.runs, Dimension::Count, m_measurement.term));
        if (const auto &system = m_measurement.system) {
            evidence.add(fact(linkTo(m_subject, Property::FeatureOfInterest, system->term)));
            for (const Property property : systemTexts)
                evidence.add(m_finder.fact(textOf(canonical(system->term), property), system->term));
            for (const auto *clock : {&system->clock, &system->acceleratorClock}) {
                if (*clock)
                    evidence.add(held(**clock, Dimension::Frequency, system->term));
            }
        }
        for (const auto &match : m_reading.statements(m_subject)) {
            if (m_reading.property(match) == Property::Comment)
                evidence.add(fact(match.statement));
        }
        return evidence;
    }

    [[nodiscard]] Evidence carriedOver() const {
        Evidence evidence;
        evidence.method = EvidenceMethod::Combined;
        for (const CarriedOver &later : m_measurement.carriedOver) {
            for (const auto &match : m_reading.statements(canonical(later.term))) {
                if (m_reading.property(match) == Property::CarriedOverFrom)
                    evidence.add(m_finder.fact(match.statement, later.term));
            }
            for (const Property property : {Property::Round, Property::PrimarySource})
                evidence.add(m_finder.fact(textOf(canonical(later.term), property), later.term));
        }
        return evidence;
    }

    /// Of the whole, then of figures that have one of their own.
    [[nodiscard]] Evidence sources() const {
        Evidence evidence;
        evidence.method = EvidenceMethod::Combined;
        evidence.add(fact(textOf(m_subject, Property::PrimarySource)));
        const auto addOf = [&](const MeasuredFigure &figure) {
            const TermId node = m_reading.store().canonical(figure.statement).subject;
            if (figure.source.valid() && node != m_subject)
                evidence.add(fact(textOf(node, Property::PrimarySource)));
        };
        for (const auto *figure : {&m_measurement.latency, &m_measurement.energy, &m_measurement.averagePower,
                                   &m_measurement.arena}) {
            if (*figure)
                addOf(**figure);
        }
        for (const MeasuredQuality &quality : m_measurement.quality)
            addOf(quality.figure);
        return evidence;
    }

    /// The statement that gives this hash.
    [[nodiscard]] StatementId hashOf(TermId subject) const {
        for (const auto &match : m_reading.statements(subject)) {
            if (m_reading.property(match) == Property::ModelHash &&
                hashFrom(m_reading.term(match.triple.object).text) == m_measurement.modelHash)
                return match.statement;
        }
        return {};
    }

    void findModel(MeasurementEvidence &found) const {
        if (!m_measurement.model.valid())
            return;
        const NeuralNetwork &model = m_finder.dataset().catalog.model(m_measurement.model);
        found.model.kind = EvidenceKind::Computed;
        found.model.method = EvidenceMethod::Joined;
        const auto add = [&](ModelJoin join, StatementId measured, StatementId stated) {
            found.join = join;
            found.model.add(fact(measured));
            found.model.add(m_finder.fact(stated, model.term));
        };
        if (const StatementId link = linkTo(m_subject, Property::UsedProcedure, model.term); link.valid())
            return add(ModelJoin::Iri, link,
                       m_finder.of(m_measurement.model, Figure::Name).facts.front().statement);
        if (const StatementId own = hashOf(canonical(model.term));
            own.valid() && !m_measurement.modelHash.empty())
            return add(ModelJoin::Hash, hashOf(m_subject), own);
        if (m_measurement.modelSize && model.flash)
            add(ModelJoin::Size, m_measurement.modelSize->statement, model.flash->statement);
    }

    const EvidenceFinder &m_finder;
    const Reading &m_reading;
    const Measurement &m_measurement;
    TermId m_subject;
};

} // namespace

Evidence MeasurementEvidence::results() const {
    Evidence all{.kind = EvidenceKind::Measured, .method = EvidenceMethod::Combined, .facts = {}};
    for (const Evidence *figure : {&latency, &energy, &averagePower, &arena})
        all.add(*figure);
    for (const Evidence &figure : quality)
        all.add(figure);
    return all;
}

MeasurementEvidence evidenceOf(const EvidenceFinder &finder, MeasurementId id) {
    return Measured(finder, finder.dataset().catalog.measurement(id)).find();
}

} // namespace tinyatlas
