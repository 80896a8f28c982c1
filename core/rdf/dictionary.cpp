// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/dictionary.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>

namespace tinyatlas {

namespace {

constexpr std::size_t smallestChunk = 4 * 1024;
constexpr std::size_t ordinaryChunk = 256 * 1024;
constexpr std::size_t fewestSlots = 64;

std::uint32_t hashOf(std::string_view text, std::uint32_t kind) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: neighbouring kinds part
    constexpr unsigned upperHalf = 32;
    const std::uint64_t mixed = (std::hash<std::string_view>()(text) + kind) * spread;
    return static_cast<std::uint32_t>(mixed >> upperHalf);
}

} // namespace

Dictionary::Dictionary(const Dictionary &other)
    : m_chunks(other.m_chunks), m_entries(other.m_entries), m_canonical(other.m_canonical),
      m_slots(other.m_slots), m_literalKinds(other.m_literalKinds),
      m_literalKindOf(other.m_literalKindOf.size()) {
    // The last chunk's rest stays the other's to fill: m_chunkSize is 0 here, so the next text opens one.
    for (const auto &[literalKind, kind] : m_literalKinds)
        m_literalKindOf[kind - firstLiteralKind] = &literalKind;
}

TermId Dictionary::intern(const Term &term) {
    const std::uint32_t kind = internKind(term);
    const std::uint32_t hash = hashOf(term.text, kind);
    if (!m_slots.empty()) {
        if (const Slot &known = slotOf(term.text, kind, hash); known.id.valid())
            return known.id;
    }
    const TermId id = add(term.text, kind, hash);
    if (kind == iriKind) {
        if (const auto iri = canonicalIri(term.text)) {
            const TermId canonicalId = intern(iriTerm(*iri));
            m_canonical[id.value] = canonicalId;
        }
    }
    return id;
}

std::optional<TermId> Dictionary::find(const Term &term) const {
    const auto kind = findKind(term);
    if (!kind || m_slots.empty())
        return std::nullopt;
    const Slot &slot = slotOf(term.text, *kind, hashOf(term.text, *kind));
    return slot.id.valid() ? std::optional(slot.id) : std::nullopt;
}

Term Dictionary::term(TermId id) const {
    const Entry &entry = m_entries[id.value];
    const std::string_view text(entry.text, entry.length);
    if (entry.kind == iriKind)
        return {Term::Kind::Iri, text, {}, {}};
    if (entry.kind == blankKind)
        return {Term::Kind::Blank, text, {}, {}};
    const LiteralKind &kind = *m_literalKindOf[entry.kind - firstLiteralKind];
    return {Term::Kind::Literal, text, kind.first, kind.second};
}

std::optional<std::uint32_t> Dictionary::findKind(const Term &term) const {
    if (term.kind == Term::Kind::Iri)
        return iriKind;
    if (term.kind == Term::Kind::Blank)
        return blankKind;
    const auto known = m_literalKinds.find(LiteralKind(term.datatype, term.language));
    return known == m_literalKinds.end() ? std::nullopt : std::optional(known->second);
}

std::uint32_t Dictionary::internKind(const Term &term) {
    if (term.kind == Term::Kind::Iri)
        return iriKind;
    if (term.kind == Term::Kind::Blank)
        return blankKind;
    if (m_lastKind - firstLiteralKind < m_literalKindOf.size()) {
        const LiteralKind &last = *m_literalKindOf[m_lastKind - firstLiteralKind];
        if (last.first == term.datatype && last.second == term.language)
            return m_lastKind;
    }
    const auto next = firstLiteralKind + static_cast<std::uint32_t>(m_literalKindOf.size());
    const auto [entry, isNew] = m_literalKinds.try_emplace(LiteralKind(term.datatype, term.language), next);
    if (isNew)
        m_literalKindOf.push_back(&entry->first);
    m_lastKind = entry->second;
    return m_lastKind;
}

/// The slot that holds the term, or the empty one where it would be put.
const Dictionary::Slot &Dictionary::slotOf(std::string_view text, std::uint32_t kind,
                                           std::uint32_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (!slot.id.valid())
            return slot;
        if (slot.hash != hash)
            continue;
        const Entry &entry = m_entries[slot.id.value];
        if (entry.kind == kind && std::string_view(entry.text, entry.length) == text)
            return slot;
    }
}

TermId Dictionary::add(std::string_view text, std::uint32_t kind, std::uint32_t hash) {
    constexpr std::size_t fullest = 2; // at most half of the slots are taken
    if (m_entries.size() * fullest >= m_slots.size())
        grow();
    if (m_entries.size() >= TermId::none || text.size() >= UINT32_MAX)
        throw std::length_error("more than four billion terms");
    const auto id = idAt<TermId>(m_entries.size());
    m_entries.push_back({keep(text), static_cast<std::uint32_t>(text.size()), kind});
    m_canonical.push_back(id);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id.valid())
        at = (at + 1) & mask;
    m_slots[at] = {hash, id};
    return id;
}

void Dictionary::grow() {
    std::vector<Slot> wider(std::max(fewestSlots, m_slots.size() * 2));
    const std::size_t mask = wider.size() - 1;
    for (const Slot &slot : m_slots) {
        if (!slot.id.valid())
            continue;
        std::size_t at = slot.hash & mask;
        while (wider[at].id.valid())
            at = (at + 1) & mask;
        wider[at] = slot;
    }
    m_slots = std::move(wider);
}

const char *Dictionary::keep(std::string_view text) {
    if (m_chunkSize - m_chunkUsed < text.size() || m_chunks.empty()) {
        const std::size_t usual = std::clamp(m_chunkSize * 2, smallestChunk, ordinaryChunk);
        m_chunkSize = std::max(usual, text.size());
        m_chunkUsed = 0;
        m_chunks.push_back(std::make_shared_for_overwrite<char[]>(m_chunkSize));
    }
    char *const kept = m_chunks.back().get() + m_chunkUsed;
    std::copy(text.begin(), text.end(), kept);
    m_chunkUsed += text.size();
    return kept;
}

} // namespace tinyatlas
