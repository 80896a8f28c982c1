// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/dataset.h"

#include "core/rdf/rdf_reader.h"

namespace tinyatlas {

namespace {

DatasetPtr finish(GraphBuilder &&builder) {
    auto dataset = std::make_shared<Dataset>();
    dataset->store = TripleStore(std::move(builder));
    dataset->catalog = readCatalog(dataset->store);
    return dataset;
}

} // namespace

Result<DatasetPtr, std::vector<Error>> loadBuiltIn(std::span<const BuiltInGraph> graphs) {
    GraphBuilder builder;
    for (const BuiltInGraph &graph : graphs) {
        if (auto errors = readTurtle(graph.turtle, {graph.name, true}, builder); !errors.empty())
            return errors;
    }
    return finish(std::move(builder));
}

Result<DatasetPtr, std::vector<Error>> openFiles(const DatasetPtr &base,
                                                 std::span<const std::filesystem::path> paths,
                                                 const std::stop_token &stop, const Progress &progress) {
    std::vector<std::filesystem::path> files;
    std::vector<Error> errors;
    for (const auto &path : paths) {
        auto found = findRdfFiles(path);
        if (!found) {
            errors.push_back(found.error());
            continue;
        }
        for (auto &file : std::move(found).value())
            files.push_back(std::move(file));
    }
    GraphBuilder builder = base ? GraphBuilder(base->store) : GraphBuilder();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto ofAll = [&](double part) {
            report(progress, (static_cast<double>(i) + part) / static_cast<double>(files.size()));
        };
        auto wrong = readRdfFile(files[i], builder, stop, ofAll);
        if (stop.stop_requested())
            return wrong.empty()
                       ? std::vector<Error>{{Error::Code::Cancelled, "loading was cancelled", {}, 0, 0}}
                       : wrong;
        errors.insert(errors.end(), wrong.begin(), wrong.end());
    }
    if (!errors.empty())
        return errors;
    return finish(std::move(builder));
}

} // namespace tinyatlas
