// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/node_search.h"

#include "core/catalog/name_key.h"
#include "core/rdf/source_names.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostWords = 32; // of a text that a question can begin at
constexpr std::size_t mostTyped = 8;  // words of a question

/// What was typed: its words, and all of it as one, for what is written together elsewhere.
struct Question {
    std::vector<std::string> words;
    std::string letters; ///< of all words

    explicit Question(std::string_view typed) {
        constexpr std::size_t most = 1024; // bytes
        if (typed.find("://") != std::string_view::npos)
            typed = localName(typed);
        const FoldedText folding = folded(typed, WordBreak::Separators, most);
        for (std::size_t i = 0; i < std::min(folding.words.size(), mostTyped); ++i) {
            const std::size_t end =
                i + 1 < folding.words.size() ? folding.words[i + 1] : folding.letters.size();
            words.push_back(folding.letters.substr(folding.words[i], end - folding.words[i]));
            letters += words.back();
        }
    }
};

/// How what was typed so far of a question stands to a text.
struct Standing {
    std::uint8_t missing = 0; ///< words
    std::uint8_t slips = 0;
    std::uint8_t faults = 0;
    bool begins = false; ///< with the first word that was typed
    bool inOrder = true;
    std::uint16_t last = 0; ///< where the last word stands

    void add(const WordMatch &match, bool isFirst) {
        if (!match.found()) {
            ++missing;
            return;
        }
        slips = static_cast<std::uint8_t>(slips + match.slips);
        faults = static_cast<std::uint8_t>(faults + match.faults);
        begins = begins || (isFirst && match.begin == 0);
        inOrder = inOrder && match.begin >= last;
        last = match.begin;
    }
};

/// By text.
std::vector<Standing> standingsOf(const Question &question, const WordIndex &index) {
    std::vector<Standing> standings(index.size());
    for (std::size_t word = 0; word < question.words.size(); ++word) {
        const std::vector<WordMatch> matches = index.matches(question.words[word]);
        for (std::size_t i = 0; i < matches.size(); ++i)
            standings[i].add(matches[i], word == 0);
    }
    const auto hasAll = [](const Standing &standing) { return standing.missing == 0; };
    if (question.words.size() < 2 || std::ranges::any_of(standings, hasAll))
        return standings;
    const std::vector<WordMatch> together = index.matches(question.letters);
    for (std::size_t i = 0; i < together.size(); ++i) {
        if (together[i].found()) {
            standings[i] = {};
            standings[i].add(together[i], true);
        }
    }
    return standings;
}

std::string iriEnd(const Dataset &dataset, TermId term) {
    const Term iri = dataset.store.term(term);
    return iri.kind == Term::Kind::Iri ? std::string(localName(asWritten(iri.text))) : std::string();
}

} // namespace

std::string searchedText(const KnowledgeGraph &graph, const Dataset &dataset, NodeId node,
                         SearchedText kind) {
    const NodeKind of = graph.kind(node);
    const std::uint32_t index = graph.indexOf(node);
    const bool isDataset = of == NodeKind::TrainingDataset;
    switch (kind) {
    case SearchedText::Name:
        return isDataset ? shortDatasetName(graph.name(node)) : std::string(graph.name(node));
    case SearchedText::NameInFull:
        return isDataset ? std::string(graph.name(node)) : std::string();
    case SearchedText::Identifier:
        return of == NodeKind::Model ? dataset.catalog.models[index].identifier : std::string();
    case SearchedText::IriEnd:
        if (of == NodeKind::Model)
            return iriEnd(dataset, dataset.catalog.models[index].term);
        if (of == NodeKind::Device)
            return iriEnd(dataset, dataset.catalog.devices[index].term);
        break;
    }
    return {};
}

/// Folds the texts of a graph, node by node.
class NodeSearch::Builder {
public:
    Builder(NodeSearch &search, const KnowledgeGraph &graph, const Dataset &dataset)
        : m_search(search), m_graph(graph), m_dataset(dataset) {}

    void add(NodeId node) {
        m_node = node;
        m_named.clear();
        for (const SearchedText kind :
             {SearchedText::Name, SearchedText::Identifier, SearchedText::IriEnd, SearchedText::NameInFull})
            addText(kind, searchedText(m_graph, m_dataset, node, kind));
    }

    void finish() {
        m_search.m_index.finish();
        m_search.m_texts.shrink_to_fit();
    }

private:
    /// Once, whatever else says the same of the node.
    void addText(SearchedText kind, std::string_view text) {
        foldInto(m_folding, text, WordBreak::Capitals, WordIndex::longestText);
        const std::string &letters = m_folding.letters;
        if (letters.empty() || std::ranges::find(m_named, letters) != m_named.end())
            return;
        m_named.push_back(letters);
        m_search.m_texts.push_back({m_node, standing(letters.size()), kind});
        // An identifier has no words: nobody begins to type it in the middle.
        m_search.m_index.add(m_folding, kind == SearchedText::Name ? mostWords : 1);
    }

    [[nodiscard]] std::uint32_t standing(std::size_t length) const {
        constexpr std::uint32_t lengthBits = 8;
        constexpr std::uint32_t degreeBits = 20;
        constexpr std::uint32_t mostNeighbours = (1U << degreeBits) - 1;
        const auto degree =
            static_cast<std::uint32_t>(std::min<std::size_t>(m_graph.degree(m_node), mostNeighbours));
        return static_cast<std::uint32_t>(m_graph.kind(m_node)) << (lengthBits + degreeBits) |
               static_cast<std::uint32_t>(length) << degreeBits | (mostNeighbours - degree);
    }

    NodeSearch &m_search;
    const KnowledgeGraph &m_graph;
    const Dataset &m_dataset;
    NodeId m_node;
    std::vector<std::string> m_named; ///< texts of the node, folded
    FoldedText m_folding;
};

/// One question.
class NodeSearch::Asking {
public:
    Asking(const NodeSearch &search, const Question &question) : m_search(search), m_question(question) {}

    std::vector<SearchHit> best(std::size_t most) {
        collect();
        leaveOut();
        const auto end = m_found.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_found.size()));
        std::partial_sort(m_found.begin(), end, m_found.end(), [](const Found &a, const Found &b) {
            return std::pair(a.rank, a.text) < std::pair(b.rank, b.text);
        });
        std::vector<SearchHit> hits;
        std::transform(m_found.begin(), end, std::back_inserter(hits), [this](const Found &found) {
            const Text &text = m_search.m_texts[found.text];
            return SearchHit{text.node, text.kind, found.slips, found.missing};
        });
        return hits;
    }

private:
    struct Found {
        std::uint64_t rank = 0; ///< the smaller is better
        std::uint32_t text = 0;
        std::uint8_t slips = 0;
        std::uint8_t missing = 0;
    };

    void collect() {
        const std::vector<Standing> standings = standingsOf(m_question, m_search.m_index);
        std::size_t mayMiss = m_question.words.size() / 2;
        for (std::uint32_t i = 0; i < standings.size(); ++i) {
            if (standings[i].missing > mayMiss)
                continue;
            mayMiss = standings[i].missing;
            add({rankOf(standings[i], i), i, standings[i].slips, standings[i].missing});
        }
    }

    /// Of the texts of one node, which follow each other, the best.
    void add(const Found &found) {
        const bool known = !m_found.empty() &&
                           m_search.m_texts[m_found.back().text].node == m_search.m_texts[found.text].node;
        if (!known)
            m_found.push_back(found);
        else if (found.rank < m_found.back().rank)
            m_found.back() = found;
    }

    [[nodiscard]] std::uint64_t rankOf(const Standing &standing, std::uint32_t number) const {
        const Text &text = m_search.m_texts[number];
        std::uint64_t rank = standing.missing;
        const auto then = [&rank](unsigned bits, std::uint64_t value) {
            rank = rank << bits | std::min(value, (std::uint64_t{1} << bits) - 1);
        };
        then(6, standing.slips);
        then(1, m_search.m_index.letters(number) == m_question.letters ? 0 : 1);
        then(1, standing.begins ? 0 : 1);
        then(6, standing.faults);
        then(2, static_cast<std::uint64_t>(text.kind));
        then(1, standing.inOrder ? 0 : 1);
        then(32, text.standing);
        return rank;
    }

    /// Those that are much worse than the best one are no answers: with as many words missing as need not
    /// be, or with slips where others have none.
    void leaveOut() {
        if (m_found.empty())
            return;
        constexpr std::size_t fewLetters = 4; // a slip more makes anything of it
        const Found best = std::ranges::min(m_found, {}, &Found::rank);
        const unsigned slips = best.slips + (m_question.letters.size() > fewLetters ? 1U : 0U);
        std::erase_if(
            m_found, [&](const Found &found) { return found.missing > best.missing || found.slips > slips; });
    }

    const NodeSearch &m_search;
    const Question &m_question;
    std::vector<Found> m_found;
};

NodeSearch::NodeSearch(const KnowledgeGraph &graph, const Dataset &dataset, const std::stop_token &stop) {
    Builder builder(*this, graph, dataset);
    for (std::uint32_t node = 0; node < graph.size() && !stop.stop_requested(); ++node)
        builder.add(NodeId{node});
    builder.finish();
}

std::vector<SearchHit> NodeSearch::find(std::string_view question, std::size_t most) const {
    const Question asked(question);
    return asked.words.empty() ? std::vector<SearchHit>() : Asking(*this, asked).best(most);
}

std::size_t NodeSearch::bytes() const { return m_index.bytes() + m_texts.capacity() * sizeof(Text); }

std::vector<TextRange> matchedParts(std::string_view text, std::string_view question) {
    const Question asked(question);
    const FoldedText folding = folded(text, WordBreak::Capitals, WordIndex::longestText);
    if (folding.letters.empty())
        return {};
    WordIndex index;
    index.add(folding, mostWords);
    index.finish();
    std::vector<bool> matched(text.size(), false);
    const auto mark = [&](const std::string &word) {
        const WordMatch match = index.matches(word).front();
        for (std::size_t i = match.begin; i < std::size_t{match.begin} + match.length; ++i)
            std::fill(matched.begin() + folding.origins[i].begin, matched.begin() + folding.origins[i].end,
                      true);
        return match.found();
    };
    if (std::ranges::count_if(asked.words, mark) == 0 && asked.words.size() > 1)
        mark(asked.letters);
    std::vector<TextRange> parts;
    for (std::uint32_t i = 0; i < matched.size(); ++i) {
        if (!matched[i])
            continue;
        if (parts.empty() || parts.back().end != i)
            parts.push_back({i, i});
        parts.back().end = i + 1;
    }
    return parts;
}

} // namespace tinyatlas
