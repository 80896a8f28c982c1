// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/sensor.h"

#include <algorithm>
#include <cstddef>

namespace tinyatlas {

namespace {
constexpr std::size_t bitsPerWord = 64;

std::size_t wordOf(SensorTypeId type) { return type.value / bitsPerWord; }
std::uint64_t bitOf(SensorTypeId type) { return std::uint64_t{1} << (type.value % bitsPerWord); }
} // namespace

void SensorSet::insert(SensorTypeId type) {
    if (m_words.size() <= wordOf(type))
        m_words.resize(wordOf(type) + 1);
    m_words[wordOf(type)] |= bitOf(type);
}

void SensorSet::insert(const SensorSet &other) {
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    for (std::size_t i = 0; i < other.m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
}

bool SensorSet::contains(SensorTypeId type) const {
    return wordOf(type) < m_words.size() && (m_words[wordOf(type)] & bitOf(type)) != 0;
}

bool SensorSet::containsAll(const SensorSet &other) const {
    if (other.m_words.size() > m_words.size())
        return false;
    return std::equal(other.m_words.begin(), other.m_words.end(), m_words.begin(),
                      [](std::uint64_t need, std::uint64_t have) { return (need & ~have) == 0; });
}

void SensorTypeList::insert(SensorTypeId type) {
    const auto at = std::lower_bound(m_types.begin(), m_types.end(), type);
    if (at == m_types.end() || *at != type)
        m_types.insert(at, type);
}

bool SensorTypeList::contains(SensorTypeId type) const {
    return std::binary_search(m_types.begin(), m_types.end(), type);
}

} // namespace tinyatlas
