// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/quantity_reader.h"

#include "core/base/bytes.h"
#include "core/catalog/memory_reader.h"
#include "core/catalog/text_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace tinyatlas {

namespace {

using Code = Finding::Code;

struct UnitFactor {
    std::string_view name; ///< in OM 2
    Dimension dimension;
    double factor; ///< to what a figure of that dimension is held in
};

constexpr std::string_view unitsOfMeasure = "http://www.ontology-of-units-of-measure.org/resource/om-2/";
constexpr std::array unitFactors{
    UnitFactor{"second-Time", Dimension::Time, 1e6},
    UnitFactor{"millisecond-Time", Dimension::Time, 1e3},
    UnitFactor{"microsecond-Time", Dimension::Time, 1},
    UnitFactor{"joule", Dimension::Energy, 1e6},
    UnitFactor{"millijoule", Dimension::Energy, 1e3},
    UnitFactor{"microjoule", Dimension::Energy, 1},
    UnitFactor{"nanojoule", Dimension::Energy, 1e-3},
    UnitFactor{"watt", Dimension::Power, 1e3},
    UnitFactor{"milliwatt", Dimension::Power, 1},
    UnitFactor{"microwatt", Dimension::Power, 1e-3},
    UnitFactor{"volt", Dimension::Voltage, 1e3},
    UnitFactor{"millivolt", Dimension::Voltage, 1},
    UnitFactor{"gigahertz", Dimension::Frequency, 1e3},
    UnitFactor{"megahertz", Dimension::Frequency, 1},
    UnitFactor{"kilohertz", Dimension::Frequency, 1e-3},
    UnitFactor{"hertz", Dimension::Frequency, 1e-6},
    UnitFactor{"percent", Dimension::Percent, 1},
    UnitFactor{"one", Dimension::Percent, 100},
    UnitFactor{"one", Dimension::Share, 1},
    UnitFactor{"percent", Dimension::Share, 1e-2},
};

/// What no measurement of a small device comes near: figures above it are slips.
double largestOf(Dimension dimension) {
    switch (dimension) {
    case Dimension::Time:
        return 1e10; // nearly three hours
    case Dimension::Energy:
        return 1e12; // a megajoule
    case Dimension::Power:
        return 1e9;            // a megawatt
    case Dimension::Voltage:   // a kilovolt
    case Dimension::Frequency: // a terahertz
        return 1e6;
    case Dimension::Percent:
        return 100;
    case Dimension::Share:
        return 1;
    case Dimension::Memory:
    case Dimension::Count:
        break;
    }
    return 1e15; // all whole numbers up to it are exact
}

/// Without what the conversion left in the last digits: 13.6509 ms are 13650.9 µs.
double withoutNoise(double value) {
    constexpr double millionths = 1e6;
    constexpr double exact = 1e9;
    return value < exact ? std::round(value * millionths) / millionths : value;
}

/// What a figure in that unit is multiplied with; nothing for a unit that is not of that dimension.
std::optional<double> factorOf(std::string_view unit, Dimension dimension) {
    if (dimension == Dimension::Memory) {
        const auto bytes = bytesOfUnit(unit);
        return bytes ? std::optional(static_cast<double>(*bytes)) : std::nullopt;
    }
    if (!unit.starts_with(unitsOfMeasure))
        return std::nullopt;
    const auto name = unit.substr(unitsOfMeasure.size());
    const auto *const known = std::find_if(unitFactors.begin(), unitFactors.end(), [&](const UnitFactor &of) {
        return of.dimension == dimension && of.name == name;
    });
    return known == unitFactors.end() ? std::nullopt : std::optional(known->factor);
}

} // namespace

struct QuantityReader::Node {
    std::optional<TripleStore::Match> value;
    std::vector<TripleStore::Match> units;
    TextChoice source;
    bool isEstimated = false;
};

void QuantityReader::note(Code code, TermId what, StatementId statement, StatementId other) const {
    m_reading.note({code, m_subject, what, statement, other});
}

QuantityReader::Node QuantityReader::nodeOf(const TripleStore::Match &said, TermId what) {
    Node node;
    if (m_reading.term(said.triple.object).kind == Term::Kind::Literal) {
        node.value = said;
        return node;
    }
    std::size_t read = 0;
    bool isContradicted = false;
    for (const auto &match : m_reading.statements(said.triple.object)) {
        if (++read > mostStatements || ++m_read > mostInAll)
            break;
        const Property property = m_reading.property(match);
        if (property == Property::Value) {
            if (!node.value)
                node.value = match;
            else if (node.value->triple.object != match.triple.object && !std::exchange(isContradicted, true))
                note(Code::DifferentValues, what, node.value->statement, match.statement);
        } else if (property == Property::UnitCode) {
            node.units.push_back(match);
        } else if (property == Property::Estimated) {
            const std::string_view flag = m_reading.term(match.triple.object).text;
            node.isEstimated = node.isEstimated || flag == "true" || flag == "1";
        } else if (property == Property::PrimarySource) {
            const Term source = m_reading.term(match.triple.object);
            if (source.kind != Term::Kind::Blank && !isPlaceholder(source.text))
                node.source.offer(source.text, source.language, match.statement);
        }
    }
    return node;
}

std::optional<QuantityReader::Unit> QuantityReader::unitOf(StatementId value, Dimension dimension) const {
    const Triple said = m_reading.store().canonical(value);
    if (m_reading.terms.property(said.predicate) != Property::Value)
        return std::nullopt;
    std::size_t read = 0;
    for (const auto &match : m_reading.statements(said.subject)) {
        if (++read > mostStatements)
            break;
        if (m_reading.property(match) != Property::UnitCode)
            continue;
        const auto factor = tinyatlas::factorOf(m_reading.term(match.triple.object).text, dimension);
        return factor ? std::optional(Unit{match.statement, *factor}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> QuantityReader::factorOf(const Node &node, TermId what, Dimension dimension) const {
    if (node.units.empty() && (dimension == Dimension::Share || dimension == Dimension::Count))
        return 1;
    std::optional<double> factor;
    for (const auto &unit : node.units) {
        const auto known = tinyatlas::factorOf(m_reading.term(unit.triple.object).text, dimension);
        if (known && (!factor || *factor == *known)) {
            factor = known;
            continue;
        }
        note(known ? Code::MeasuredUnitsDiffer : Code::MeasuredFigureWithoutUnit, what, node.value->statement,
             unit.statement);
        return std::nullopt;
    }
    if (!factor)
        note(Code::MeasuredFigureWithoutUnit, what, node.value->statement);
    return factor;
}

std::optional<MeasuredFigure> QuantityReader::read(const TripleStore::Match &said, TermId what,
                                                   Dimension dimension) {
    const Node node = nodeOf(said, what);
    if (!node.value) {
        note(Code::UnusableMeasuredFigure, what, said.statement);
        return std::nullopt;
    }
    const auto factor = factorOf(node, what, dimension);
    if (!factor)
        return std::nullopt;
    const auto number = numberFrom(m_reading.term(node.value->triple.object).text);
    const double exact = number ? withoutNoise(*number * *factor) : -1;
    const double value = dimension == Dimension::Memory ? std::ceil(exact) : exact;
    const bool isWhole = dimension != Dimension::Count || std::floor(value) == value;
    const bool isEnough = dimension == Dimension::Count ? value >= 0 : value > 0;
    if (!isEnough || !isWhole || value > largestOf(dimension)) {
        note(Code::UnusableMeasuredFigure, what, node.value->statement);
        return std::nullopt;
    }
    return MeasuredFigure{value, node.value->statement, node.source.statement(), node.isEstimated};
}

} // namespace tinyatlas
