// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace tinyatlas {

/// How far a long function has come, from 0 to 1. Called on the thread that runs the function.
using Progress = std::function<void(double)>;

inline void report(const Progress &progress, double fraction) {
    if (progress)
        progress(fraction);
}

} // namespace tinyatlas
