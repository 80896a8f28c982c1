// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// load_graph FILE…: from files to the ready matrix, and nothing else; load.cpp measures this process as a
// whole.

#include "core/catalog/dataset.h"
#include "core/fit/fit_matrix.h"

#include <filesystem>
#include <iostream>
#include <vector>

int main(int count, char **arguments) {
    const std::vector<std::filesystem::path> files(arguments + 1, arguments + count);
    if (files.empty())
        return 0;
    const auto dataset = tinyatlas::openFiles(nullptr, files);
    if (!dataset) {
        for (const tinyatlas::Error &error : dataset.error().errors)
            std::cerr << error.text() << '\n';
        return 1;
    }
    const auto matrix = tinyatlas::match(dataset.value()->catalog);
    std::cout << dataset.value()->store.size() << " triples, " << matrix.value().fit() << " of "
              << matrix.value().pairs() << " pairs fit\n";
    return 0;
}
