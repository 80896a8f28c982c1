// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tinyatlas::test {

/// Subject, predicate and object as N-Triples writes them.
using Written = std::array<std::string, 3>;
using Graph = std::vector<Written>;

inline std::string written(const Term &term) {
    if (term.kind == Term::Kind::Blank)
        return "_:" + std::string(term.text);
    std::string text(1, term.kind == Term::Kind::Iri ? '<' : '"');
    for (const char c : term.text) {
        const auto at = std::string_view("\"\\\n\r\t").find(c);
        if (term.kind == Term::Kind::Literal && at != std::string_view::npos)
            text += std::string(1, '\\') + "\"\\nrt"[at];
        else
            text += c;
    }
    if (term.kind == Term::Kind::Iri)
        return text + '>';
    text += '"';
    if (!term.language.empty())
        return text + '@' + std::string(term.language);
    return term.datatype.empty() ? text : text + "^^<" + std::string(term.datatype) + '>';
}

/// What a store holds, in the order of reading.
inline Graph graphOf(const TripleStore &store) {
    Graph graph;
    for (std::size_t i = 0; i < store.size(); ++i) {
        const Triple &triple = store.statement(idAt<StatementId>(i));
        graph.push_back({written(store.term(triple.subject)), written(store.term(triple.predicate)),
                         written(store.term(triple.object))});
    }
    return graph;
}

inline std::string nTriples(const Graph &graph) {
    std::string text;
    for (const Written &triple : graph)
        text += triple[0] + ' ' + triple[1] + ' ' + triple[2] + " .\n";
    return text;
}

/// A graph in which each blank node is called by what is said of it rather than by a label: two graphs are
/// the same if these are. Blank nodes of which the same is said, round after round, are not told apart, which
/// would hide a difference only in graphs that are made for it.
class LabelFreeGraph {
public:
    explicit LabelFreeGraph(const Graph &graph) : m_graph(graph) {
        for (const Written &triple : graph) {
            for (const std::string &term : triple) {
                if (isBlank(term))
                    m_colours[term] = 0;
            }
        }
        for (std::size_t before = 0, now = colours(); now > before; before = now, now = colours())
            refine();
    }

    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> lines;
        for (const Written &triple : m_graph)
            lines.push_back(called(triple[0]) + ' ' + called(triple[1]) + ' ' + called(triple[2]) + " .");
        std::sort(lines.begin(), lines.end());
        return lines;
    }

private:
    static bool isBlank(const std::string &term) { return term.starts_with("_:"); }

    [[nodiscard]] std::string called(const std::string &term) const {
        return isBlank(term) ? "_:" + std::to_string(m_colours.at(term)) : term;
    }

    /// How many there are; one more than none, so that the first round is made.
    [[nodiscard]] std::size_t colours() const {
        std::set<std::size_t> different;
        for (const auto &[label, colour] : m_colours)
            different.insert(colour);
        return different.size();
    }

    void refine() {
        std::map<std::string, std::vector<std::string>> said;
        for (const Written &triple : m_graph) {
            if (isBlank(triple[0]))
                said[triple[0]].push_back("of " + triple[1] + ' ' + called(triple[2]));
            if (isBlank(triple[2]))
                said[triple[2]].push_back("by " + triple[1] + ' ' + called(triple[0]));
        }
        for (auto &[label, sentences] : said) {
            std::sort(sentences.begin(), sentences.end());
            std::string all = std::to_string(m_colours[label]);
            for (const std::string &sentence : sentences)
                all += '\n' + sentence;
            m_colours[label] = std::hash<std::string>()(all);
        }
    }

    const Graph &m_graph;
    std::map<std::string, std::size_t> m_colours;
};

inline std::vector<std::string> withoutLabels(const Graph &graph) { return LabelFreeGraph(graph).lines(); }

/// The first few lines of either that the other does not have; empty if the graphs are the same.
inline std::string differenceOf(const Graph &a, const Graph &b) {
    constexpr std::size_t most = 6;
    const auto left = withoutLabels(a);
    const auto right = withoutLabels(b);
    std::vector<std::string> lines;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(lines));
    std::transform(lines.begin(), lines.end(), lines.begin(),
                   [](const std::string &line) { return "- " + line; });
    const std::size_t missing = std::min(lines.size(), most);
    lines.resize(missing);
    std::set_difference(right.begin(), right.end(), left.begin(), left.end(), std::back_inserter(lines));
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), missing + most); ++i)
        text += (i < missing ? "" : "+ ") + lines[i] + '\n';
    return text;
}

} // namespace tinyatlas::test
