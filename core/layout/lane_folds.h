// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tinyatlas {

/// Which groups of the lanes are open where they would be folded, or folded where they would be open. By the
/// keys of the groups, which mean the same in every graph; one of a group that is not there has no effect.
/// A copy costs no more than a pointer.
class LaneFolds {
public:
    [[nodiscard]] bool changed(std::string_view key) const;
    [[nodiscard]] bool empty() const { return !m_keys; }

    /// Says of the group whether it is otherwise than at first.
    void setChanged(std::string_view key, bool changed);
    /// Says it of all these, and of no others.
    void replace(std::vector<std::string> keys);

    friend bool operator==(const LaneFolds &a, const LaneFolds &b);

private:
    std::shared_ptr<const std::vector<std::string>> m_keys; ///< rising; null for none
};

} // namespace tinyatlas
