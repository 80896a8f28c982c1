// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

// Not first: moc of Qt 6.4 cannot read GCC's <compare> before another header of the standard library.
#include <compare>

namespace tinyatlas {

/// The number of a thing within its table. Ids of different kinds do not mix: a device cannot stand
/// where a model is meant. A default-made id names nothing.
template <class Tag> struct Id {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t value = none;

    [[nodiscard]] constexpr bool valid() const noexcept { return value != none; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// The id of the element at `index` of a table.
template <class AnyId> [[nodiscard]] constexpr AnyId idAt(std::size_t index) noexcept {
    return AnyId{static_cast<std::uint32_t>(index)};
}

} // namespace tinyatlas

template <class Tag> struct std::hash<tinyatlas::Id<Tag>> {
    std::size_t operator()(tinyatlas::Id<Tag> id) const noexcept {
        return std::hash<std::uint32_t>()(id.value);
    }
};
