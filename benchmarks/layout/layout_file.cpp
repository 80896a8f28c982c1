// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// layout_file GRAPH.el PLACES: lays out a graph ("n m", then "u v" a line) and writes "x y" a line for each
// node. Prints what it took: CPU seconds to the first picture and in all, and the most memory in bytes for
// each node or edge beyond what the graph itself takes.

#include "core/layout/force_layout.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>

#include <sys/resource.h>

namespace {

using namespace tinyatlas;

double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double mostBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024;
}

} // namespace

int main(int count, char **arguments) {
    if (count != 3) {
        std::cerr << "layout_file GRAPH.el PLACES\n";
        return EXIT_FAILURE;
    }
    std::ifstream file(arguments[1]);
    std::size_t nodes = 0;
    std::size_t edgeCount = 0;
    file >> nodes >> edgeCount;
    std::vector<LayoutEdge> edges(edgeCount);
    for (LayoutEdge &edge : edges)
        file >> edge.a >> edge.b;
    if (!file) {
        std::cerr << arguments[1] << " is no graph\n";
        return EXIT_FAILURE;
    }

    const double bytesBefore = mostBytes();
    const double begin = cpuSeconds();
    double first = 0;
    const auto shown = [&](std::span<const LayoutPoint>) {
        if (first == 0)
            first = cpuSeconds() - begin;
    };
    const auto places = layOutByForce({nodes, edges}, shown);
    const double all = cpuSeconds() - begin;
    const double bytes = (mostBytes() - bytesBefore) / static_cast<double>(nodes + edgeCount);

    std::ofstream out(arguments[2]);
    for (const LayoutPoint &place : places)
        out << place.x << ' ' << place.y << '\n';
    std::cout << "first " << first << " all " << all << " bytes " << bytes << '\n';
    return out ? EXIT_SUCCESS : EXIT_FAILURE;
}
