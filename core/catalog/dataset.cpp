// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/dataset.h"

#include "core/rdf/rdf_reader.h"

#include <algorithm>
#include <set>

namespace tinyatlas {

namespace {

DatasetPtr finish(GraphBuilder &&builder, const std::stop_token &stop) {
    auto dataset = std::make_shared<Dataset>();
    dataset->store = TripleStore(std::move(builder));
    dataset->catalog = readCatalog(dataset->store, stop);
    return dataset;
}

std::filesystem::path canonicalPath(const std::filesystem::path &path) {
    std::error_code failed;
    auto result = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : result;
}

std::set<std::filesystem::path> filesOf(const DatasetPtr &dataset) {
    std::set<std::filesystem::path> files;
    if (!dataset)
        return files;
    for (const Source &source : dataset->store.sources()) {
        if (!source.builtIn)
            files.insert(canonicalPath(source.name));
    }
    return files;
}

/// The files that `paths` name and that are not among `known`, each once; what cannot be found goes to
/// `failure`.
std::vector<std::filesystem::path> newFiles(std::span<const std::filesystem::path> paths,
                                            std::set<std::filesystem::path> known, OpenFailure &failure) {
    std::vector<std::filesystem::path> files;
    for (const auto &path : paths) {
        const auto found = findRdfFiles(path);
        if (!found) {
            failure.errors.push_back(found.error());
            continue;
        }
        std::copy_if(found.value().begin(), found.value().end(), std::back_inserter(files),
                     [&](const auto &file) { return known.insert(canonicalPath(file)).second; });
    }
    return files;
}

OpenFailure cancelled() {
    return {{{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept", {}, 0, 0}}, {}};
}

} // namespace

Result<DatasetPtr, std::vector<Error>> loadBuiltIn(std::span<const BuiltInGraph> graphs) {
    GraphBuilder builder;
    for (const BuiltInGraph &graph : graphs) {
        if (auto errors = readTurtle(graph.turtle, {graph.name, true}, builder); !errors.empty())
            return errors;
    }
    return finish(std::move(builder), {});
}

Result<DatasetPtr, OpenFailure> openFiles(const DatasetPtr &base,
                                          std::span<const std::filesystem::path> paths,
                                          const std::stop_token &stop, const Progress &progress) {
    OpenFailure failure;
    const auto files = newFiles(paths, filesOf(base), failure);
    GraphBuilder builder = base ? GraphBuilder(base->store) : GraphBuilder();
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto ofAll = [&](double part) {
            report(progress, (static_cast<double>(i) + part) / static_cast<double>(files.size()));
        };
        auto wrong = readRdfFile(files[i], builder, stop, ofAll);
        if (stop.stop_requested())
            return cancelled();
        if (wrong.empty())
            failure.goodFiles.push_back(files[i]);
        failure.errors.insert(failure.errors.end(), wrong.begin(), wrong.end());
    }
    if (!failure.errors.empty())
        return failure;
    auto dataset = finish(std::move(builder), stop);
    if (stop.stop_requested())
        return cancelled();
    return dataset;
}

} // namespace tinyatlas
