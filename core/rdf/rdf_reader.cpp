// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"

#include "core/rdf/raptor_reader.h"
#include "core/rdf/serd_reader.h"
#include "core/rdf/text_stream.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace tinyatlas {

namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<Error> readAs(RdfSyntax syntax, TextStream &stream, std::uint32_t source, GraphBuilder &builder) {
    std::vector<Error> errors;
    switch (syntax) {
    case RdfSyntax::Turtle:
    case RdfSyntax::TriG:
        errors = readTurtleWithSerd(stream, syntax, source, builder);
        break;
    case RdfSyntax::NTriples:
        errors = readNTriplesWithSerd(stream, source, builder);
        break;
    default:
        errors = readWithRaptor(stream, syntax, source, builder);
    }
    // A text that breaks off makes the parser complain about what is not there.
    if (stream.problem())
        errors.assign(1, *stream.problem());
    return errors;
}

Error unreadable(const std::string &name, std::string message) {
    return {Error::Code::Unreadable, std::move(message), name, 0, 0};
}

/// Where a file is not what its name says.
void addHint(std::vector<Error> &errors, RdfSyntax named, const SyntaxGuess &guess) {
    if (errors.empty() || errors.front().code != Error::Code::BadSyntax ||
        guess.likelihood != Likelihood::Certain || guess.syntax == named)
        return;
    const bool isTurtle = guess.syntax == RdfSyntax::TriG && named == RdfSyntax::Turtle;
    if (!isTurtle)
        errors.front().message += " (by its beginning the file is " +
                                  std::string(guess.syntax ? nameOf(*guess.syntax) : "JSON-LD") + ")";
}

bool isRdf(const fs::path &path) {
    if (syntaxOfName(path))
        return true;
    if (!mayHoldRdf(path))
        return false;
    TextStream stream = TextStream::ofFile(path, path.string());
    const auto guess = syntaxOfText(stream.head());
    return guess.syntax && guess.likelihood == Likelihood::Certain;
}

} // namespace

Result<std::vector<fs::path>> findRdfFiles(const fs::path &path, const std::stop_token &stop) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (!fs::exists(status))
        return Error{Error::Code::NotFound, "there is no such file or folder", path.string(), 0, 0};
    if (!fs::is_directory(status))
        return std::vector{path};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator entries(path, failed);
    for (; !failed && entries != fs::recursive_directory_iterator(); entries.increment(failed)) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept",
                         path.string(), 0, 0};
        std::error_code missing;
        const auto type = entries->status(missing).type();
        // A link that leads nowhere is listed too: reading it says so.
        if ((type == fs::file_type::regular && isRdf(entries->path())) ||
            (type == fs::file_type::not_found && syntaxOfName(entries->path())))
            files.push_back(entries->path());
    }
    if (failed)
        return Error{Error::Code::Unreadable, "this folder cannot be read: " + failed.message(),
                     path.string(), 0, 0};
    if (files.empty())
        return Error{Error::Code::NotFound, "this folder holds no RDF file (such as .ttl, .nt or .rdf)",
                     path.string(), 0, 0};
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Error> readRdfFile(const fs::path &path, GraphBuilder &builder, const ReadOptions &options) {
    const auto begin = Clock::now();
    const std::string name = path.string();
    std::error_code unknown;
    if (fs::is_directory(path, unknown))
        return {unreadable(name, "this is a folder, not a file")};
    const auto bytes = fs::file_size(path, unknown);
    TextStream stream = TextStream::ofFile(path, name, options);
    const SyntaxGuess guess = syntaxOfText(stream.head());
    if (stream.problem())
        return {*stream.problem()};
    const auto named = syntaxOfName(path);
    const auto syntax = named ? named : guess.syntax;
    if (!syntax)
        return {unreadable(name, "this is JSON-LD, which is not read; convert it to Turtle and open that")};
    auto errors = readAs(*syntax, stream, builder.beginSource({.name = name}), builder);
    builder.noteReading(unknown ? 0 : bytes, secondsSince(begin));
    if (named)
        addHint(errors, *named, guess);
    else if (!errors.empty() && errors.front().code == Error::Code::BadSyntax &&
             guess.likelihood == Likelihood::Guess)
        errors.front().message =
            "this is none of the kinds of RDF that are read here: Turtle, N-Triples, N-Quads, "
            "TriG, RDF/XML, RDF/JSON and RDFa";
    return errors;
}

std::vector<Error> readRdfText(std::string_view text, RdfSyntax syntax, const Source &source,
                               GraphBuilder &builder, const ReadOptions &options) {
    const auto begin = Clock::now();
    TextStream stream = TextStream::ofText(text, source.name, options);
    auto errors = readAs(syntax, stream, builder.beginSource(source), builder);
    builder.noteReading(text.size(), secondsSince(begin));
    return errors;
}

} // namespace tinyatlas
