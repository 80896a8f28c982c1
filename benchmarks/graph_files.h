// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdlib>
#include <filesystem>

namespace tinyatlas::benchmarks {

/// The graphs to measure with, as run.sh makes them: the same statements in both.
inline std::filesystem::path graphFile(const char *variable) {
    const char *path = std::getenv(variable);
    return path ? path : "";
}

inline std::filesystem::path turtleFile() { return graphFile("TINYATLAS_BENCHMARK_TURTLE"); }
inline std::filesystem::path nTriplesFile() { return graphFile("TINYATLAS_BENCHMARK_NTRIPLES"); }

} // namespace tinyatlas::benchmarks
