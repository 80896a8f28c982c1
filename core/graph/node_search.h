// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/folded_text.h"
#include "core/catalog/dataset.h"
#include "core/graph/knowledge_graph.h"
#include "core/graph/word_index.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// What a node can be found by.
enum class SearchedText : std::uint8_t {
    Name,       ///< as people call it: of a dataset's address, what tells it apart
    Identifier, ///< of a model
    IriEnd,     ///< the last part of the IRI of a model or a device
    NameInFull, ///< of a dataset, all of its address
};

/// An answer: a node, and how well it matches.
struct SearchHit {
    NodeId node;
    SearchedText text{};            ///< what of it matched best
    std::uint32_t slips = 0;        ///< letters that were typed wrong, or left out, or changed
    std::uint32_t missingWords = 0; ///< of the question, that nothing of it matches

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Every node of a graph, to be found by a few letters of what it is called. Letter case, accents and
/// whatever is neither letter nor digit make no difference; words may be begun only, stand in another order,
/// or have slips. Immutable. Of each text, folded, the first 255 bytes of UTF-8 count, of
/// a question its first 8 words.
class NodeSearch {
public:
    NodeSearch() = default;
    /// Of the graph that was made from the catalogue of this dataset. Where `stop` is requested it ends
    /// early.
    NodeSearch(const KnowledgeGraph &graph, const Dataset &dataset, const std::stop_token &stop = {});

    /// The `most` best answers, the best first: those that all words match, else those that most words match,
    /// as long as it is half of them. Fewer slips are better, then the whole name, its beginning, whole
    /// words; then models before devices and so on, shorter names, and nodes with more neighbours. The same
    /// question has always the same answer. None to a question without a letter or digit.
    [[nodiscard]] std::vector<SearchHit> find(std::string_view question, std::size_t most) const;

    [[nodiscard]] std::size_t bytes() const; ///< of memory

private:
    struct Text {
        NodeId node;
        std::uint32_t standing = 0; ///< among what matches as well: the smaller comes first
        SearchedText kind{};
    };
    class Builder;
    class Asking;

    WordIndex m_index;
    std::vector<Text> m_texts; ///< those of the index, node by node
};

/// Such a text of a node; empty where it has none of that kind.
[[nodiscard]] std::string searchedText(const KnowledgeGraph &graph, const Dataset &dataset, NodeId node,
                                       SearchedText kind);

/// The parts of a text that made it an answer to a question, rising; for it to be shown.
[[nodiscard]] std::vector<TextRange> matchedParts(std::string_view text, std::string_view question);

} // namespace tinyatlas
