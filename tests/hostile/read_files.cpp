// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// read_files FILE…: opens each file as the program does, and says what came of it. No more than that, so that
// whatever else the process does is done by a file.

#include "core/catalog/dataset.h"

#include <array>
#include <iostream>

int main(int count, char *arguments[]) {
    for (int i = 1; i < count; ++i) {
        const std::filesystem::path path = arguments[i];
        const auto opened = tinyatlas::openFiles(nullptr, std::array{path});
        if (opened)
            std::cout << path.string() << ": " << opened.value()->store.size() << " triples\n";
        else
            std::cout << opened.error().errors.front().text() << '\n';
    }
    return 0;
}
