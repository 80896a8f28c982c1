// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reading.h"

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Where a term is first used, and how often.
struct TermUse {
    TermId term; ///< as written
    StatementId first;
    std::uint32_t count = 0;

    void add(TermId used, StatementId statement) {
        if (count++ == 0) {
            term = used;
            first = statement;
        }
    }
};

/// A term that there is something to say about, because of how it is written.
struct WatchedTerm {
    static constexpr std::uint32_t noNamespace = UINT32_MAX;

    TermUse use;
    TermUse useAsWord; ///< the same without those that describe the term itself, as an ontology does
    bool hasDoubledSlash = false;
    bool isRelative = false;
    bool isAlias = false;                     ///< read as another name of its namespace
    std::uint32_t oldNamespace = noNamespace; ///< index into TermUses::oldNamespaces()
    bool isSecondGeneration = false;
};

/// A spelling of a namespace that is not the one the store looks terms up under.
struct OldNamespace {
    std::string_view written;
    bool isSchemaOrg = false;  ///< else the first generation's
    std::vector<TermUse> uses; ///< one for each file that uses it, in order of reading
};

/// A term of a vocabulary, both spellings taken together.
struct WordUse {
    /// As a class, or as what else layers and models are said to be of: type, precision, activation,
    /// category.
    TermUse asType;
    TermUse asProperty;
};

/// The uses of those terms of a graph that there may be something to say about, gathered in one pass over its
/// terms and one over its statements.
class TermUses {
public:
    TermUses(const Reading &reading, const std::stop_token &stop);

    /// Those that some statement uses, in order of their first use.
    [[nodiscard]] const std::vector<WatchedTerm> &watched() const { return m_watched; }
    [[nodiscard]] const std::vector<OldNamespace> &oldNamespaces() const { return m_oldNamespaces; }
    /// In order of their first use.
    [[nodiscard]] const std::vector<WordUse> &words() const { return m_words; }

private:
    void watch(TermId id);
    void watchOldName(WatchedTerm &term, std::string_view written, std::string_view canonical);
    void passOver(StatementId statement);
    void use(TermId id, StatementId statement, bool asWord);
    WordUse &word(TermId canonical);
    void beginSource();

    const Reading &m_reading;
    std::vector<std::uint32_t> m_watchedOf; ///< by term as written: its place from 1; 0 for none
    std::vector<std::uint32_t> m_wordOf;    ///< by canonical term, likewise
    std::vector<WatchedTerm> m_watched;
    std::vector<OldNamespace> m_oldNamespaces; ///< all there are, used or not
    std::vector<WordUse> m_words;
};

} // namespace tinyatlas
