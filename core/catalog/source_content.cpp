// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/source_content.h"

#include "core/catalog/graph_lookup.h"
#include "core/catalog/text_choice.h"
#include "core/rdf/vocabulary.h"

namespace tinyatlas {

namespace {

constexpr std::string_view voidDataset = "http://rdfs.org/ns/void#Dataset";
constexpr std::string_view dctermsTitle = "http://purl.org/dc/terms/title";
constexpr std::string_view dctermsDescription = "http://purl.org/dc/terms/description";
constexpr std::string_view dctermsSource = "http://purl.org/dc/terms/source";

class ContentReader {
public:
    ContentReader(const TripleStore &store, std::vector<SourceContent> &contents)
        : m_store(store), m_graph(store), m_contents(contents) {}

    void count(std::string_view type, std::size_t SourceContent::*number) {
        for (const auto &match : m_graph.instances(type))
            ++(at(match.statement).*number);
    }

    void describe() {
        for (const auto &match : m_graph.subjects(vocabulary::rdfType, m_graph.id(voidDataset))) {
            SourceContent &content = at(match.statement);
            const TermId subject = match.triple.subject;
            if (content.title.empty())
                content.title = text(subject, dctermsTitle);
            if (content.description.empty())
                content.description = text(subject, dctermsDescription);
            for (const auto &source : m_graph.objects(subject, dctermsSource))
                content.references.emplace_back(m_store.term(source.triple.object).text);
        }
    }

private:
    SourceContent &at(StatementId statement) { return m_contents[m_store.place(statement).source]; }

    [[nodiscard]] std::string text(TermId subject, std::string_view predicate) const {
        TextChoice chosen;
        for (const auto &match : m_graph.objects(subject, predicate)) {
            const Term term = m_store.term(match.triple.object);
            chosen.offer(term.text, term.language, match.statement);
        }
        return chosen.text();
    }

    const TripleStore &m_store;
    GraphLookup m_graph;
    std::vector<SourceContent> &m_contents;
};

} // namespace

std::vector<SourceContent> contentsOf(const TripleStore &store, const Catalog &catalog) {
    std::vector<SourceContent> contents(store.sources().size());
    for (std::uint32_t source = 0; source < contents.size(); ++source)
        contents[source].statements = store.statementsOf(source);
    ContentReader reader(store, contents);
    reader.describe();
    reader.count(vocabulary::NeuralNetwork, &SourceContent::models);
    reader.count(vocabulary::SmartSensor, &SourceContent::devices);
    reader.count(vocabulary::Measurement, &SourceContent::measurements);
    for (const Finding &finding : catalog.findings) {
        const std::uint32_t source =
            finding.statement.valid() ? store.place(finding.statement).source : finding.source;
        if (source < contents.size())
            ++contents[source].findings;
    }
    return contents;
}

} // namespace tinyatlas
