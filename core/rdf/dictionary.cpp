// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/dictionary.h"

#include "core/rdf/vocabulary.h"

#include <algorithm>

namespace tinyatlas {

namespace {
constexpr std::size_t chunkSize = 64 * 1024;
}

Dictionary::Dictionary(const Dictionary &other) {
    m_terms.reserve(other.m_terms.size());
    m_canonical = other.m_canonical;
    m_ids.reserve(other.m_ids.size());
    for (const Term &term : other.m_terms) {
        const auto id = idAt<TermId>(m_terms.size());
        m_terms.push_back({term.kind, keep(term.text), keep(term.datatype), keep(term.language)});
        m_ids.emplace(m_terms.back(), id);
    }
}

TermId Dictionary::intern(const Term &term) {
    if (const auto known = m_ids.find(term); known != m_ids.end())
        return known->second;
    const auto id = idAt<TermId>(m_terms.size());
    m_terms.push_back({term.kind, keep(term.text), keep(term.datatype), keep(term.language)});
    m_canonical.push_back(id);
    m_ids.emplace(m_terms.back(), id);
    if (term.kind == Term::Kind::Iri) {
        if (const auto iri = canonicalIri(term.text)) {
            const TermId canonicalId = intern(iriTerm(*iri));
            m_canonical[id.value] = canonicalId;
        }
    }
    return id;
}

std::optional<TermId> Dictionary::find(const Term &term) const {
    const auto known = m_ids.find(term);
    return known == m_ids.end() ? std::nullopt : std::optional(known->second);
}

std::string_view Dictionary::keep(std::string_view text) {
    if (text.empty())
        return {};
    if (m_chunks.empty() || m_chunks.back().capacity() - m_chunks.back().size() < text.size()) {
        m_chunks.emplace_back();
        m_chunks.back().reserve(std::max(chunkSize, text.size()));
    }
    std::string &chunk = m_chunks.back();
    const auto start = chunk.size();
    chunk.append(text);
    return std::string_view(chunk).substr(start);
}

std::size_t Dictionary::Hash::operator()(const Term &term) const noexcept {
    const std::hash<std::string_view> hash;
    std::size_t mixed = hash(term.text) + static_cast<std::size_t>(term.kind);
    if (term.kind == Term::Kind::Literal)
        mixed ^= hash(term.datatype) * 3 ^ hash(term.language) * 5;
    return mixed;
}

} // namespace tinyatlas
