// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/dataset.h"

#include "core/rdf/rdf_reader.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <optional>
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
    dataset->ontology = readOntology(dataset->store, dataset->catalog, options.stop);
    dataset->contents = contentsOf(dataset->store, dataset->catalog);
    dataset->times.catalog = secondsSince(reading);
    report(options.progress, 1);
    return dataset;
}

std::filesystem::path canonicalPath(const std::filesystem::path &path) {
    std::error_code failed;
    auto result = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : result;
}

/// A file, and the source that it was read into before.
struct FileToRead {
    std::filesystem::path path;
    std::optional<std::uint32_t> before;
};

using Known = std::map<std::filesystem::path, std::uint32_t>;

Known filesOf(const DatasetPtr &dataset) {
    Known files;
    if (!dataset)
        return files;
    const auto &sources = dataset->store.sources();
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        if (!sources[i].builtIn)
            files.emplace(canonicalPath(sources[i].name), i);
    }
    return files;
}

/// The files that `paths` name, each once; what cannot be found goes to `failure`.
std::vector<FileToRead> filesToRead(std::span<const std::filesystem::path> paths, const Known &known,
                                    const std::stop_token &stop, OpenFailure &failure) {
    std::vector<FileToRead> files;
    std::set<std::filesystem::path> named;
    for (const auto &path : paths) {
        const auto found = findRdfFiles(path, stop);
        if (!found) {
            failure.errors.push_back(found.error());
            continue;
        }
        for (const auto &file : found.value()) {
            const auto canonical = canonicalPath(file);
            if (!named.insert(canonical).second)
                continue;
            const auto before = known.find(canonical);
            files.push_back({file, before == known.end() ? std::nullopt : std::optional(before->second)});
        }
    }
    return files;
}

/// In bytes; 0 where the size is not known.
std::vector<double> sizesOf(const std::vector<FileToRead> &files) {
    std::vector<double> sizes;
    for (const FileToRead &file : files) {
        std::error_code unknown;
        const auto size = std::filesystem::file_size(file.path, unknown);
        sizes.push_back(unknown ? 0 : static_cast<double>(size));
    }
    return sizes;
}

OpenFailure cancelled() {
    return {{{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept", {}, 0, 0}}, {}};
}

void readFiles(const std::vector<FileToRead> &files, GraphBuilder &builder, const ReadOptions &options,
               OpenFailure &failure) {
    const auto sizes = sizesOf(files);
    const double whole = std::max(1.0, std::accumulate(sizes.begin(), sizes.end(), 0.0));
    double done = 0;
    for (std::size_t i = 0; i < files.size() && !options.stop.stop_requested(); ++i) {
        const FileToRead &file = files[i];
        ReadOptions ofFile = options;
        ofFile.progress = [&](double part) {
            report(options.progress, readPart * (done + part * sizes[i]) / whole);
        };
        if (file.before)
            builder.replaceNext(*file.before);
        auto wrong = readRdfFile(file.path, builder, ofFile);
        done += sizes[i];
        if (wrong.empty())
            failure.goodFiles.push_back(file.path);
        failure.errors.insert(failure.errors.end(), wrong.begin(), wrong.end());
    }
}

std::vector<Error> readBuiltIn(std::span<const BuiltInGraph> graphs, GraphBuilder &builder) {
    for (const BuiltInGraph &graph : graphs) {
        if (auto errors =
                readRdfText(graph.turtle, RdfSyntax::Turtle, {.name = graph.name, .builtIn = true}, builder);
            !errors.empty())
            return errors;
    }
    return {};
}

} // namespace

Result<DatasetPtr, std::vector<Error>> loadBuiltIn(std::span<const BuiltInGraph> graphs) {
    const auto begin = Clock::now();
    GraphBuilder builder;
    if (auto errors = readBuiltIn(graphs, builder); !errors.empty())
        return errors;
    return finish(std::move(builder), begin, {});
}

Result<DatasetPtr, OpenFailure> changeSources(const DatasetPtr &base, const SourceChange &change,
                                              const ReadOptions &options) {
    const auto begin = Clock::now();
    OpenFailure failure;
    const auto files = filesToRead(change.files, filesOf(base), options.stop, failure);
    GraphBuilder builder = base ? GraphBuilder(base->store) : GraphBuilder();
    for (const auto [source, on] : change.switches)
        builder.switchSource(source, on);
    for (const std::uint32_t source : change.closed)
        builder.closeSource(source);
    const auto wrong = readBuiltIn(change.added, builder);
    failure.errors.insert(failure.errors.end(), wrong.begin(), wrong.end());
    readFiles(files, builder, options, failure);
    if (options.stop.stop_requested())
        return cancelled();
    if (!failure.errors.empty())
        return failure;
    auto dataset = finish(std::move(builder), begin, options);
    if (options.stop.stop_requested())
        return cancelled();
    return dataset;
}

Result<DatasetPtr, OpenFailure>
openFiles(const DatasetPtr &base, std::span<const std::filesystem::path> paths, const ReadOptions &options) {
    return changeSources(base, {.files = {paths.begin(), paths.end()}}, options);
}

} // namespace tinyatlas
