// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement.h"
#include "core/catalog/reading.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tinyatlas {

/// What a measured figure is of, and so what it is held in.
enum class Dimension : std::uint8_t {
    Time,      ///< microseconds
    Energy,    ///< microjoules
    Power,     ///< milliwatts
    Voltage,   ///< millivolts
    Frequency, ///< megahertz
    Memory,    ///< bytes
    Percent,
    Share, ///< from 0 to 1, with or without om:one
    Count, ///< without a unit; may be 0
};

/// Reads figures that stand at a node of their own: schema:value, schema:unitCode, prov:hadPrimarySource. One
/// reader for each thing that has figures.
class QuantityReader {
public:
    /// How many statements of a node count, and how many of all nodes: a node can be shared by many
    /// measurements, and be read for each of them.
    static constexpr std::size_t mostStatements = 64;
    static constexpr std::size_t mostInAll = 1'000;

    /// `subject` is what findings are about.
    QuantityReader(const Reading &reading, TermId subject) : m_reading(reading), m_subject(subject) {}

    /// The figure that `said` states: its object is the node, or for a count may be the number itself.
    /// Nothing where it cannot be used: no number, 0 (but for a count), negative, absurd, without a unit that
    /// is known, or with units that differ. Bytes are rounded up, as for all that something needs. `what`
    /// names what is measured in findings.
    [[nodiscard]] std::optional<MeasuredFigure> read(const TripleStore::Match &said, TermId what,
                                                     Dimension dimension);

    /// The unit that a figure was given in, and what one of it is in what the figure is held in.
    struct Unit {
        StatementId statement;
        double factor = 1;
    };
    /// Of the figure that `value` states; nothing where it has none, or none that is known.
    [[nodiscard]] std::optional<Unit> unitOf(StatementId value, Dimension dimension) const;

private:
    struct Node;
    [[nodiscard]] Node nodeOf(const TripleStore::Match &said, TermId what);
    [[nodiscard]] std::optional<double> factorOf(const Node &node, TermId what, Dimension dimension) const;
    void note(Finding::Code code, TermId what, StatementId statement, StatementId other = {}) const;

    const Reading &m_reading;
    TermId m_subject;
    std::size_t m_read = 0; ///< statements
};

} // namespace tinyatlas
