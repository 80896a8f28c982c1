// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/dataset.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace tinyatlas {

/// A file of the knowledge graph that is compiled into the program.
struct BuiltInFile {
    enum class Part {
        Paper,  ///< the models and devices of the seed paper: what the program starts with
        More,   ///< what can be switched on besides
        Schema, ///< goes with any of them
    };

    QString path;     ///< in the resources
    std::string name; ///< "reference_models.ttl", which is that of its Source
    Part part = Part::Paper;
    std::uint64_t bytes = 0;

    [[nodiscard]] QString optionName() const; ///< "reference-models", as the command line calls it
};

/// In the order of Part, then of name. No file is read for it.
[[nodiscard]] std::vector<BuiltInFile> builtInFiles();

[[nodiscard]] BuiltInGraph readBuiltIn(const BuiltInFile &file);

/// The names of what can be switched on besides, as the command line calls it.
[[nodiscard]] QStringList furtherSources();

/// The graph of the paper with its schema, and those further sources that are named.
[[nodiscard]] DatasetPtr builtInDataset(const QStringList &further = {});

/// Further sources alone, with the schema. Empty where none is named.
[[nodiscard]] DatasetPtr furtherDataset(const QStringList &further);

} // namespace tinyatlas
