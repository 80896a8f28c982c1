// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/memory_reader.h"

#include "core/rdf/vocabulary.h"

#include <array>

namespace tinyatlas {

namespace {

using namespace vocabulary;

struct Unit {
    std::string_view iri;
    std::int64_t bytes;
};

// OM 2 follows IEC 80000-13: kilo is 1000, kibi is 1024.
constexpr std::array units{
    Unit{"http://www.ontology-of-units-of-measure.org/resource/om-2/byte", 1},
    Unit{"http://www.ontology-of-units-of-measure.org/resource/om-2/kilobyte", 1'000},
    Unit{"http://www.ontology-of-units-of-measure.org/resource/om-2/megabyte", 1'000'000},
    Unit{"http://www.ontology-of-units-of-measure.org/resource/om-2/kibibyte", 1'024},
    Unit{"http://www.ontology-of-units-of-measure.org/resource/om-2/mebibyte", 1'024 * 1'024},
};

/// The bytes of the one unit a node states; nothing where it states none, an unknown one, or several that
/// differ.
std::optional<std::int64_t> unitOf(const GraphLookup &graph, TermId node) {
    std::optional<std::int64_t> bytes;
    for (const auto &match : graph.objects(node, schemaUnitCode)) {
        std::optional<std::int64_t> known;
        for (const Unit &unit : units) {
            if (graph.term(match.triple.object).text == unit.iri)
                known = unit.bytes;
        }
        if (!known || (bytes && *bytes != *known))
            return std::nullopt;
        bytes = known;
    }
    return bytes;
}

} // namespace

MemoryAnswer readMemory(const GraphLookup &graph, const MemoryQuestion &question,
                        const std::vector<TermId> &nodes, std::vector<Finding> &findings) {
    MemoryAnswer answer;
    bool unusable = false;
    bool different = false;
    const bool wantLargest = question.prefer == Prefer::Largest;
    const auto note = [&](Finding::Code code, StatementId statement) {
        findings.push_back({code, question.subject, graph.id(question.kind), statement});
    };
    for (const TermId node : nodes) {
        if (!graph.isA(node, question.kind))
            continue;
        answer.stated = true;
        const auto unit = unitOf(graph, node);
        for (const auto &match : graph.objects(node, question.property)) {
            if (!unit) {
                note(Finding::Code::UnknownUnit, match.statement);
                unusable = true;
                continue;
            }
            const auto bytes = bytesFrom(graph.term(match.triple.object).text, *unit,
                                         wantLargest ? Rounding::Up : Rounding::Down);
            if (!bytes) {
                note(Finding::Code::UnusableFigure, match.statement);
                unusable = true;
                continue;
            }
            different = different || (answer.bytes && answer.bytes->value != *bytes);
            if (!answer.bytes ||
                (wantLargest ? *bytes > answer.bytes->value : *bytes < answer.bytes->value)) {
                answer.bytes = {*bytes, match.statement};
                answer.node = node;
            }
        }
    }
    if (different)
        note(Finding::Code::DifferentFigures, answer.bytes->statement);
    if (unusable)
        answer.bytes.reset();
    return answer;
}

} // namespace tinyatlas
