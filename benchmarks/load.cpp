// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a file to the ready matrix, beside `rapper -c`, which only parses the same file. Both are processes of
// their own, of which the CPU time and the peak of memory are taken: ours should need no more time than
// rapper, and at most 150 bytes a triple above a program that does nothing.

#include "benchmarks/graph_files.h"

#include <benchmark/benchmark.h>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

extern char **environ; // NOLINT(readability-redundant-declaration): not every system declares it

namespace {

using tinyatlas::benchmarks::nTriplesFile;
using tinyatlas::benchmarks::turtleFile;

constexpr double triples = 1'128'476; // of the graph of 10,000 models and 1,000 devices, seed 1

struct Usage {
    bool ok = false;
    double cpuSeconds = 0;
    double peakBytes = 0;
};

double seconds(const timeval &time) {
    constexpr double micro = 1e-6;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * micro;
}

Usage run(const std::vector<std::string> &command) {
    std::vector<char *> arguments;
    for (const std::string &word : command)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments.front(), &quiet, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    rusage usage{};
    if (failed != 0 || wait4(child, &status, 0, &usage) != child)
        return {};
    constexpr double kibibyte = 1024; // the unit of ru_maxrss on Linux
    return {status == 0, seconds(usage.ru_utime) + seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) * kibibyte};
}

/// The time of an iteration is the CPU time of ours; rapper runs in turn with it.
void toMatrix(benchmark::State &state, const std::filesystem::path &file, const char *syntax) {
    double ours = 0;
    double rappers = 0;
    double peak = 0;
    for (auto _ : state) {
        const Usage loaded = run({TINYATLAS_LOAD_GRAPH, file.string()});
        const Usage parsed = run({"rapper", "-q", "-c", "-i", syntax, file.string()});
        if (!loaded.ok || !parsed.ok) {
            state.SkipWithError("a program did not end well");
            return;
        }
        state.SetIterationTime(loaded.cpuSeconds);
        ours += loaded.cpuSeconds;
        rappers += parsed.cpuSeconds;
        peak = std::max(peak, loaded.peakBytes);
    }
    constexpr double milli = 1000;
    state.counters["rapper_ms"] = milli * rappers / static_cast<double>(state.iterations());
    state.counters["of_rapper"] = ours / rappers;
    state.counters["bytes_a_triple"] = (peak - run({TINYATLAS_LOAD_GRAPH}).peakBytes) / triples;
}

constexpr int turns = 5;
BENCHMARK_CAPTURE(toMatrix, turtle, turtleFile(), "turtle")
    ->UseManualTime()
    ->Iterations(turns)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(toMatrix, ntriples, nTriplesFile(), "ntriples")
    ->UseManualTime()
    ->Iterations(turns)
    ->Unit(benchmark::kMillisecond);

} // namespace
