// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#if !defined(__GNUC__)
#include <array>
#include <cstddef>
#endif

namespace tinyatlas {

// Four numbers that are computed with at once. Compilers do not find by themselves that the inner of two
// loops is the one to do so with.
#if defined(__GNUC__)
using FourFloats [[gnu::vector_size(16)]] = float;
#else
struct FourFloats {
    std::array<float, 4> values{};

    float &operator[](std::size_t i) { return values[i]; }
    friend FourFloats operator+(FourFloats a, const FourFloats &b) { return a += b; }
    friend FourFloats operator*(FourFloats a, const FourFloats &b) {
        for (std::size_t i = 0; i < 4; ++i)
            a[i] *= b.values[i];
        return a;
    }
    friend FourFloats operator+(FourFloats a, float b) {
        for (float &value : a.values)
            value += b;
        return a;
    }
    friend FourFloats operator-(FourFloats a, float b) { return a + -b; }
    friend FourFloats operator/(float a, FourFloats b) {
        for (float &value : b.values)
            value = a / value;
        return b;
    }
    FourFloats &operator+=(const FourFloats &other) {
        for (std::size_t i = 0; i < 4; ++i)
            values[i] += other.values[i];
        return *this;
    }
};
#endif

} // namespace tinyatlas
