// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/lane_folds.h"

#include <algorithm>

namespace tinyatlas {

bool LaneFolds::changed(std::string_view key) const {
    return m_keys && std::ranges::binary_search(*m_keys, key, std::less<>());
}

void LaneFolds::setChanged(std::string_view key, bool isChanged) {
    if (isChanged == changed(key))
        return;
    std::vector<std::string> keys = m_keys ? *m_keys : std::vector<std::string>();
    if (isChanged)
        keys.emplace_back(key);
    else
        std::erase(keys, key);
    replace(std::move(keys));
}

void LaneFolds::replace(std::vector<std::string> keys) {
    std::ranges::sort(keys);
    m_keys = keys.empty() ? nullptr : std::make_shared<const std::vector<std::string>>(std::move(keys));
}

bool operator==(const LaneFolds &a, const LaneFolds &b) {
    return a.m_keys == b.m_keys || (a.m_keys && b.m_keys && *a.m_keys == *b.m_keys);
}

} // namespace tinyatlas
