// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Before a function whose loops vector instructions make faster: where the compiler can, it is made for each
/// of some generations of processors, and the program takes the one it runs on. Else there is nothing to say.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__gnu_linux__) &&             \
    !defined(__SANITIZE_ADDRESS__)
#define TINYATLAS_VECTOR_CLONES __attribute__((target_clones("default,avx2,arch=x86-64-v4")))
#else
#define TINYATLAS_VECTOR_CLONES
#endif
