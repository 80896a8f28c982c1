// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace tinyatlas {

/// Frees what makeLargeArray() has made.
template <class T> struct FreeLargeArray {
    static constexpr std::size_t pageSize = std::size_t{2} * 1024 * 1024; ///< of a large page, mostly

    void operator()(T *array) const { ::operator delete (array, std::align_val_t{pageSize}); }
};

template <class T> using LargeArray = std::unique_ptr<T[], FreeLargeArray<T>>;

/// An array that is not zeroed first, on large pages where the system has them to give: of a hundred million
/// bytes, having small ones mapped one by one costs as much as filling them.
template <class T> [[nodiscard]] LargeArray<T> makeLargeArray(std::size_t size) {
    static_assert(std::is_trivially_default_constructible_v<T> && std::is_trivially_destructible_v<T>);
    const std::size_t bytes = size * sizeof(T);
    constexpr std::size_t pageSize = FreeLargeArray<T>::pageSize;
    auto *const memory = static_cast<T *>(::operator new (bytes, std::align_val_t{pageSize}));
#ifdef __linux__
    if (bytes >= pageSize)
        madvise(memory, bytes, MADV_HUGEPAGE); // where it is refused, small pages do as well
#endif
    return LargeArray<T>(memory);
}

} // namespace tinyatlas
