// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/term.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tinyatlas {

/// Every term once, under a 32-bit id. A term has two ids that may differ: the one it was written with, and
/// its canonical one, which is shared by all spellings of the same vocabulary term (see vocabulary.h).
/// Look-ups compare canonical ids; evidence shows written ones.
class Dictionary {
public:
    Dictionary() = default;
    Dictionary(const Dictionary &other);
    Dictionary &operator=(const Dictionary &) = delete;
    Dictionary(Dictionary &&) = default;
    Dictionary &operator=(Dictionary &&) = default;
    ~Dictionary() = default;

    /// The id of `term`, made now if it is new.
    TermId intern(const Term &term);

    [[nodiscard]] std::optional<TermId> find(const Term &term) const;

    /// Points into the dictionary, which must outlive it.
    [[nodiscard]] const Term &term(TermId id) const { return m_terms[id.value]; }
    [[nodiscard]] TermId canonical(TermId id) const { return m_canonical[id.value]; }
    [[nodiscard]] std::size_t size() const { return m_terms.size(); }

private:
    struct Hash {
        std::size_t operator()(const Term &term) const noexcept;
    };

    std::string_view keep(std::string_view text);

    std::deque<std::string> m_chunks; ///< append-only text; chunks never move, so views into them stay good
    std::vector<Term> m_terms;
    std::vector<TermId> m_canonical;
    std::unordered_map<Term, TermId, Hash> m_ids;
};

} // namespace tinyatlas
