// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/memory_reader.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

using Code = Finding::Code;

struct UnitName {
    std::string_view iri;
    std::int64_t bytes;
};

// OM 2 follows IEC 80000-13: kilo is 1000, kibi is 1024.
constexpr std::array unitNames{
    UnitName{"http://www.ontology-of-units-of-measure.org/resource/om-2/byte", 1},
    UnitName{"http://www.ontology-of-units-of-measure.org/resource/om-2/kilobyte", 1'000},
    UnitName{"http://www.ontology-of-units-of-measure.org/resource/om-2/megabyte", 1'000'000},
    UnitName{"http://www.ontology-of-units-of-measure.org/resource/om-2/kibibyte", 1'024},
    UnitName{"http://www.ontology-of-units-of-measure.org/resource/om-2/mebibyte", 1'024 * 1'024},
};

/// The unit of a node's figures.
struct Unit {
    std::optional<std::int64_t> bytes; ///< nothing where the figures cannot be used
    Code wrong = Code::MissingUnit;    ///< why not
    TermId what;                       ///< the unit that is not known
    StatementId statement;

    void take(const Reading &reading, const TripleStore::Match &match) {
        const auto known = bytesOfUnit(reading.term(match.triple.object).text);
        const bool first = !statement.valid();
        if (!known)
            *this = {std::nullopt, Code::UnknownUnit, match.triple.object, match.statement};
        else if (first)
            *this = {*known, Code::MissingUnit, match.triple.object, match.statement};
        else if (bytes && *bytes != *known)
            *this = {std::nullopt, Code::DifferentUnits, match.triple.object, match.statement};
    }
};

/// What a node of memory is, before its figures are read.
struct Node {
    bool isRam = false;
    bool isFlash = false;
    Unit unit;
};

Node nodeOf(const Reading &reading, TermId node) {
    Node result;
    for (const auto &match : reading.statements(node)) {
        if (const Property property = reading.property(match); property == Property::UnitCode) {
            result.unit.take(reading, match);
        } else if (property == Property::Type) {
            const ClassTraits traits = reading.terms.traits(match.triple.object);
            result.isRam = result.isRam || traits.isRam;
            result.isFlash = result.isFlash || traits.isFlash;
        }
    }
    return result;
}

/// The figures of one kind of memory, one after the other.
class Tally {
public:
    Tally(const Reading &reading, const MemoryQuestion &question, std::string_view kind)
        : m_reading(reading), m_question(question), m_kind(kind) {}

    void add(TermId node, const Unit &unit, const TripleStore::Match &match) {
        m_answer.stated = true;
        if (!unit.bytes) {
            note(unit.wrong, match.statement, unit.statement);
            m_unusable = true;
            return;
        }
        const auto bytes = bytesFrom(m_reading.term(match.triple.object).text, *unit.bytes,
                                     wantLargest() ? Rounding::Up : Rounding::Down);
        if (!bytes) {
            note(Code::UnusableFigure, match.statement, {});
            m_unusable = true;
            return;
        }
        compare(node, {*bytes, match.statement});
    }

    MemoryAnswer finish() {
        if (m_different.valid())
            note(Code::DifferentFigures, m_answer.bytes->statement, m_different);
        else if (m_repeated.valid())
            note(Code::RepeatedFigure, m_answer.bytes->statement, m_repeated);
        if (m_answer.bytes && m_answer.bytes->value == Bytes{})
            note(Code::ZeroFigure, m_answer.bytes->statement, {});
        if (m_unusable)
            m_answer.bytes.reset();
        return m_answer;
    }

private:
    [[nodiscard]] std::uint32_t sourceOf(StatementId id) const { return m_reading.store().place(id).source; }
    [[nodiscard]] bool wantLargest() const { return m_question.prefer == Prefer::Largest; }

    void compare(TermId node, const Asserted<Bytes> &figure) {
        auto &counts = m_answer.bytes;
        if (counts && counts->value == figure.value) {
            // Two files that agree are nothing to report.
            if (!m_repeated.valid() && sourceOf(counts->statement) == sourceOf(figure.statement))
                m_repeated = figure.statement;
            return;
        }
        const bool better =
            !counts || (wantLargest() ? figure.value > counts->value : figure.value < counts->value);
        if (counts)
            m_different = better ? counts->statement : figure.statement;
        if (better) {
            counts = figure;
            m_answer.node = node;
        }
    }

    void note(Code code, StatementId statement, StatementId other) const {
        m_reading.note({code, m_question.subject, m_reading.graph.id(m_kind), statement, other});
    }

    const Reading &m_reading;
    const MemoryQuestion &m_question;
    std::string_view m_kind;
    MemoryAnswer m_answer;
    bool m_unusable = false;
    StatementId m_different;
    StatementId m_repeated;
};

} // namespace

std::optional<std::int64_t> bytesOfUnit(std::string_view unitIri) {
    const auto *const known = std::find_if(unitNames.begin(), unitNames.end(),
                                           [&](const UnitName &unit) { return unit.iri == unitIri; });
    return known == unitNames.end() ? std::nullopt : std::optional(known->bytes);
}

MemoryAnswers readMemory(const Reading &reading, const MemoryQuestion &question,
                         std::span<const TermId> nodes) {
    Tally ram(reading, question, vocabulary::RAM);
    Tally flash(reading, question, vocabulary::Flash);
    for (const TermId id : nodes) {
        const Node node = nodeOf(reading, id);
        if (!node.isRam && !node.isFlash)
            continue;
        for (const auto &match : reading.statements(id)) {
            if (reading.property(match) != question.property)
                continue;
            if (node.isRam)
                ram.add(id, node.unit, match);
            if (node.isFlash)
                flash.add(id, node.unit, match);
        }
    }
    return {ram.finish(), flash.finish()};
}

std::optional<MemoryUnit> memoryUnitOf(const Reading &reading, TermId node) {
    const Unit unit = nodeOf(reading, node).unit;
    if (!unit.bytes)
        return std::nullopt;
    return MemoryUnit{*unit.bytes, unit.statement};
}

} // namespace tinyatlas
