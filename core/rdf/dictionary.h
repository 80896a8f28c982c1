// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/term.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tinyatlas {

/// Every term once, under a 32-bit id. A term has two ids that may differ: the one it was written with, and
/// its canonical one, which is shared by all spellings of the same vocabulary term (see vocabulary.h).
/// Look-ups compare canonical ids; evidence shows written ones.
/// Made for millions of terms: some 30 bytes a term beside its text.
class Dictionary {
public:
    Dictionary() = default;
    /// A copy shares the texts of the original, which never change.
    Dictionary(const Dictionary &other);
    Dictionary &operator=(const Dictionary &) = delete;
    Dictionary(Dictionary &&) = default;
    Dictionary &operator=(Dictionary &&) = default;
    ~Dictionary() = default;

    /// The id of `term`, made now if it is new.
    TermId intern(const Term &term);

    [[nodiscard]] std::optional<TermId> find(const Term &term) const;

    /// The views point into the dictionary, which must outlive them.
    [[nodiscard]] Term term(TermId id) const;
    [[nodiscard]] TermId canonical(TermId id) const { return m_canonical[id.value]; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    /// The kind of a literal is a number from here on: that of its datatype and language.
    static constexpr std::uint32_t iriKind = 0;
    static constexpr std::uint32_t blankKind = 1;
    static constexpr std::uint32_t firstLiteralKind = 2;

    using LiteralKind = std::pair<std::string, std::string>; ///< datatype, language

    struct Entry {
        const char *text;
        std::uint32_t length;
        std::uint32_t kind;
    };
    /// Of the hash table: the id and enough of the hash to tell most others apart without looking at them.
    struct Slot {
        std::uint32_t hash = 0;
        TermId id;
    };

    [[nodiscard]] std::optional<std::uint32_t> findKind(const Term &term) const;
    std::uint32_t internKind(const Term &term);
    [[nodiscard]] const Slot &slotOf(std::string_view text, std::uint32_t kind, std::uint32_t hash) const;
    TermId add(std::string_view text, std::uint32_t kind, std::uint32_t hash);
    void grow();
    const char *keep(std::string_view text);

    std::vector<std::shared_ptr<char[]>> m_chunks; ///< append-only text: views into them stay good
    std::size_t m_chunkUsed = 0;                   ///< of the last chunk
    std::size_t m_chunkSize = 0;
    std::vector<Entry> m_entries;
    std::vector<TermId> m_canonical;
    std::vector<Slot> m_slots; ///< open addressing; their number is a power of two
    // A handful in most graphs: what the literals are of.
    std::map<LiteralKind, std::uint32_t, std::less<>> m_literalKinds;
    std::vector<const LiteralKind *> m_literalKindOf; ///< by kind - firstLiteralKind
    std::uint32_t m_lastKind = firstLiteralKind;      ///< literals of one kind come in runs
};

} // namespace tinyatlas
