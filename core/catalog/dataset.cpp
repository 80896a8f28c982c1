// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/dataset.h"

#include "core/rdf/rdf_reader.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>

namespace tinyatlas {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What part of an opening reading, indexing and the catalogue take, from large graphs.
constexpr double readPart = 0.75;
constexpr double indexPart = 0.1;

DatasetPtr finish(GraphBuilder &&builder, Clock::time_point begin, const ReadOptions &options) {
    auto dataset = std::make_shared<Dataset>();
    dataset->times.parse = secondsSince(begin);
    report(options.progress, readPart);
    const auto indexing = Clock::now();
    dataset->store = TripleStore(std::move(builder), options.stop);
    dataset->times.index = secondsSince(indexing);
    if (options.stop.stop_requested())
        return dataset;
    report(options.progress, readPart + indexPart);
    const auto reading = Clock::now();
    dataset->catalog = readCatalog(dataset->store, options.stop);
    dataset->times.catalog = secondsSince(reading);
    report(options.progress, 1);
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
                                            std::set<std::filesystem::path> known,
                                            const std::stop_token &stop, OpenFailure &failure) {
    std::vector<std::filesystem::path> files;
    for (const auto &path : paths) {
        const auto found = findRdfFiles(path, stop);
        if (!found) {
            failure.errors.push_back(found.error());
            continue;
        }
        std::copy_if(found.value().begin(), found.value().end(), std::back_inserter(files),
                     [&](const auto &file) { return known.insert(canonicalPath(file)).second; });
    }
    return files;
}

/// In bytes; 0 where the size is not known.
std::vector<double> sizesOf(const std::vector<std::filesystem::path> &files) {
    std::vector<double> sizes;
    for (const auto &file : files) {
        std::error_code unknown;
        const auto size = std::filesystem::file_size(file, unknown);
        sizes.push_back(unknown ? 0 : static_cast<double>(size));
    }
    return sizes;
}

OpenFailure cancelled() {
    return {{{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept", {}, 0, 0}}, {}};
}

} // namespace

Result<DatasetPtr, std::vector<Error>> loadBuiltIn(std::span<const BuiltInGraph> graphs) {
    const auto begin = Clock::now();
    GraphBuilder builder;
    for (const BuiltInGraph &graph : graphs) {
        if (auto errors = readRdfText(graph.turtle, RdfSyntax::Turtle, {graph.name, true}, builder);
            !errors.empty())
            return errors;
    }
    return finish(std::move(builder), begin, {});
}

Result<DatasetPtr, OpenFailure>
openFiles(const DatasetPtr &base, std::span<const std::filesystem::path> paths, const ReadOptions &options) {
    const auto begin = Clock::now();
    OpenFailure failure;
    const auto files = newFiles(paths, filesOf(base), options.stop, failure);
    const auto sizes = sizesOf(files);
    const double whole = std::max(1.0, std::accumulate(sizes.begin(), sizes.end(), 0.0));
    GraphBuilder builder = base ? GraphBuilder(base->store) : GraphBuilder();
    double done = 0;
    for (std::size_t i = 0; i < files.size() && !options.stop.stop_requested(); ++i) {
        ReadOptions ofFile = options;
        ofFile.progress = [&](double part) {
            report(options.progress, readPart * (done + part * sizes[i]) / whole);
        };
        auto wrong = readRdfFile(files[i], builder, ofFile);
        done += sizes[i];
        if (wrong.empty())
            failure.goodFiles.push_back(files[i]);
        failure.errors.insert(failure.errors.end(), wrong.begin(), wrong.end());
    }
    if (options.stop.stop_requested())
        return cancelled();
    if (!failure.errors.empty())
        return failure;
    auto dataset = finish(std::move(builder), begin, options);
    if (options.stop.stop_requested())
        return cancelled();
    return dataset;
}

} // namespace tinyatlas
