// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_reader.h"

#include <raptor2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>

namespace tinyatlas {

namespace {

template <auto Free> struct Deleter {
    template <class T> void operator()(T *handle) const noexcept { Free(handle); }
};
using World = std::unique_ptr<raptor_world, Deleter<raptor_free_world>>;
using Parser = std::unique_ptr<raptor_parser, Deleter<raptor_free_parser>>;
using Uri = std::unique_ptr<raptor_uri, Deleter<raptor_free_uri>>;

constexpr std::size_t chunkSize = 64 * 1024;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

const unsigned char *bytes(const char *text) { return reinterpret_cast<const unsigned char *>(text); }

std::string_view view(const unsigned char *text, std::size_t length) {
    return text ? std::string_view(reinterpret_cast<const char *>(text), length) : std::string_view();
}

std::string_view view(raptor_uri *uri) {
    if (!uri)
        return {};
    std::size_t length = 0;
    const auto *text = raptor_uri_as_counted_string(uri, &length);
    return view(text, length);
}

/// Raptor speaks of the tokens of its grammar.
std::string inPlainWords(std::string text) {
    constexpr std::array<std::array<std::string_view, 2>, 4> words{
        {{"$end", "end of the file"}, {"QName", "prefixed name"}, {"URI literal", "IRI"}, {"URIref", "IRI"}}};
    for (const auto &[token, plain] : words) {
        for (auto at = text.find(token); at != std::string::npos; at = text.find(token, at + plain.size()))
            text.replace(at, token.size(), plain);
    }
    return text;
}

/// One parse of one source: owns Raptor's handles and turns its callbacks into statements and errors.
class RaptorParse {
public:
    RaptorParse(const char *syntax, std::string sourceName, std::uint32_t source, GraphBuilder &builder)
        : m_sourceName(std::move(sourceName)), m_blankPrefix('s' + std::to_string(source) + '_'),
          m_builder(builder), m_world(raptor_new_world()) {
        raptor_world_open(m_world.get());
        raptor_world_set_log_handler(m_world.get(), this, [](void *self, raptor_log_message *message) {
            static_cast<RaptorParse *>(self)->noteMessage(*message);
        });
        raptor_world_set_generate_bnodeid_handler(m_world.get(), this, [](void *self, unsigned char *label) {
            return static_cast<RaptorParse *>(self)->blankLabel(label);
        });
        const std::string base = std::string(relativeBase) + std::to_string(source) + '/';
        m_base.reset(raptor_new_uri(m_world.get(), bytes(base.c_str())));
        m_parser.reset(raptor_new_parser(m_world.get(), syntax));
        raptor_parser_set_option(m_parser.get(), RAPTOR_OPTION_NO_NET, nullptr, 1);
        raptor_parser_set_option(m_parser.get(), RAPTOR_OPTION_NO_FILE, nullptr, 1);
        raptor_parser_set_statement_handler(m_parser.get(), this,
                                            [](void *self, raptor_statement *statement) {
                                                static_cast<RaptorParse *>(self)->addStatement(*statement);
                                            });
        raptor_parser_parse_start(m_parser.get(), m_base.get());
    }
    RaptorParse(const RaptorParse &) = delete;
    RaptorParse &operator=(const RaptorParse &) = delete;

    /// False once the source has proved to be broken.
    bool feed(std::string_view chunk, bool last) {
        if (!m_begun) {
            m_begun = true;
            if (chunk.starts_with(byteOrderMark))
                chunk.remove_prefix(byteOrderMark.size());
        }
        if (!isText(chunk))
            return false;
        const int failed =
            raptor_parser_parse_chunk(m_parser.get(), bytes(chunk.data()), chunk.size(), last ? 1 : 0);
        if (failed != 0 && m_errors.empty())
            m_errors.push_back({Error::Code::BadSyntax, "this file cannot be parsed", m_sourceName, 0, 0});
        return m_errors.empty();
    }

    [[nodiscard]] std::vector<Error> errors() const { return m_errors; }

private:
    void addStatement(const raptor_statement &statement) {
        const int line = raptor_locator_line(raptor_parser_get_locator(m_parser.get()));
        m_builder.add(toTerm(statement.subject, m_subjectLabel), toTerm(statement.predicate, m_objectLabel),
                      toTerm(statement.object, m_objectLabel), static_cast<std::uint32_t>(std::max(line, 0)));
    }

    /// `label` keeps the label of a blank node for as long as the term is looked at.
    Term toTerm(const raptor_term *term, std::string &label) const {
        switch (term->type) {
        case RAPTOR_TERM_TYPE_LITERAL: {
            const auto &literal = term->value.literal;
            return {Term::Kind::Literal, view(literal.string, literal.string_len), view(literal.datatype),
                    view(literal.language, literal.language_len)};
        }
        case RAPTOR_TERM_TYPE_BLANK:
            label = m_blankPrefix;
            label += view(term->value.blank.string, term->value.blank.string_len);
            return {Term::Kind::Blank, label, {}, {}};
        default:
            return iriTerm(view(term->value.uri));
        }
    }

    /// Raptor ends its reading at a NUL without a word, so that UTF-16 would pass for an empty file.
    bool isText(std::string_view chunk) {
        constexpr std::array<std::string_view, 2> utf16Marks{"\xFF\xFE", "\xFE\xFF"};
        const bool isUtf16 = m_line == 1 && std::any_of(utf16Marks.begin(), utf16Marks.end(),
                                                        [&](auto mark) { return chunk.starts_with(mark); });
        const auto nul = isUtf16 ? 0 : chunk.find('\0');
        const auto read = chunk.substr(0, nul);
        const auto lineStart = read.rfind('\n');
        m_line += static_cast<int>(std::count(read.begin(), read.end(), '\n'));
        if (nul == std::string_view::npos)
            return true;
        const auto column = lineStart == std::string_view::npos ? nul + 1 : nul - lineStart;
        m_errors.push_back({Error::Code::BadSyntax,
                            "this is no UTF-8 text; save the file as UTF-8 and open it again", m_sourceName,
                            m_line, static_cast<int>(column)});
        return false;
    }

    // Raptor says one mistake in several messages, the first of them without a line: they become one error.
    void noteMessage(const raptor_log_message &message) {
        if (message.level < RAPTOR_LOG_LEVEL_ERROR)
            return;
        const int line = message.locator ? std::max(raptor_locator_line(message.locator), 0) : 0;
        const int column = message.locator ? std::max(raptor_locator_column(message.locator), 0) : 0;
        if (!m_errors.empty() && (m_errors.back().line == 0 || m_errors.back().line == line)) {
            m_errors.back().line = line;
            m_errors.back().column = column;
            return;
        }
        m_errors.push_back({Error::Code::BadSyntax,
                            "this is not valid RDF (" + inPlainWords(message.text) +
                                "); correct the statement that ends here and open the file again",
                            m_sourceName, line, column});
    }

    /// Keeps labels that a file writes apart from those of its anonymous nodes. Raptor frees both `label`
    /// (none for an anonymous node) and what is returned.
    unsigned char *blankLabel(unsigned char *label) {
        const std::string name =
            label ? 'n' + std::string(reinterpret_cast<char *>(label)) : std::to_string(++m_blanks);
        if (label)
            raptor_free_memory(label);
        auto *copy = static_cast<unsigned char *>(raptor_alloc_memory(name.size() + 1));
        std::memcpy(copy, name.c_str(), name.size() + 1);
        return copy;
    }

    std::string m_sourceName;
    std::string m_blankPrefix;
    GraphBuilder &m_builder;
    std::string m_subjectLabel;
    std::string m_objectLabel;
    std::uint64_t m_blanks = 0;
    int m_line = 1;
    bool m_begun = false;
    std::vector<Error> m_errors;
    World m_world;
    Uri m_base;
    Parser m_parser;
};

std::string extensionOf(const std::filesystem::path &path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

const char *syntaxOf(const std::filesystem::path &path) {
    return extensionOf(path) == ".nt" ? "ntriples" : "turtle";
}

bool isRdfName(const std::filesystem::path &path) {
    const auto extensions = rdfExtensions();
    return std::find(extensions.begin(), extensions.end(), extensionOf(path)) != extensions.end();
}

/// Files that say by their name that they are something else.
bool isOtherFormat(const std::filesystem::path &path) {
    constexpr std::array<std::string_view, 12> extensions{".rdf",    ".owl",  ".xml", ".trig",
                                                          ".nq",     ".json", ".gz",  ".html",
                                                          ".jsonld", ".csv",  ".txt", ".tflite"};
    return std::find(extensions.begin(), extensions.end(), extensionOf(path)) != extensions.end();
}

std::vector<Error> unreadable(const std::string &name, std::string message) {
    return {{Error::Code::Unreadable, std::move(message), name, 0, 0}};
}

} // namespace

std::span<const std::string_view> rdfExtensions() {
    static constexpr std::array<std::string_view, 3> extensions{".ttl", ".turtle", ".nt"};
    return extensions;
}

std::string_view asWritten(std::string_view iri) {
    if (!iri.starts_with(relativeBase))
        return iri;
    iri.remove_prefix(relativeBase.size());
    const auto slash = iri.find('/');
    return slash == std::string_view::npos ? iri : iri.substr(slash + 1);
}

Result<std::vector<std::filesystem::path>> findRdfFiles(const std::filesystem::path &path) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (!fs::exists(status))
        return Error{Error::Code::NotFound, "there is no such file or folder", path.string(), 0, 0};
    if (!fs::is_directory(status))
        return std::vector{path};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator entries(path, failed);
    for (; !failed && entries != fs::recursive_directory_iterator(); entries.increment(failed)) {
        std::error_code missing;
        const auto type = entries->status(missing).type();
        // A link that leads nowhere is listed too: reading it says so.
        if (isRdfName(entries->path()) &&
            (type == fs::file_type::regular || type == fs::file_type::not_found))
            files.push_back(entries->path());
    }
    if (failed)
        return Error{Error::Code::Unreadable, "this folder cannot be read: " + failed.message(),
                     path.string(), 0, 0};
    if (files.empty())
        return Error{Error::Code::NotFound, "this folder holds no RDF file (.ttl or .nt)", path.string(), 0,
                     0};
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Error> readRdfFile(const std::filesystem::path &path, GraphBuilder &builder,
                               const std::stop_token &stop, const Progress &progress) {
    const std::string name = path.string();
    if (isOtherFormat(path))
        return unreadable(name, "this format is not read; TinyAtlas reads Turtle (.ttl) and N-Triples (.nt)");
    std::error_code withoutSize; // a pipe has none
    const auto size = std::filesystem::file_size(path, withoutSize);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return unreadable(name, "this file cannot be opened; check that it exists and may be read");
    RaptorParse parse(syntaxOf(path), name, builder.beginSource({name, false}), builder);
    std::string chunk(chunkSize, '\0');
    std::uintmax_t done = 0;
    for (bool more = true; more;) {
        if (stop.stop_requested())
            return {{Error::Code::Cancelled, "loading was cancelled; nothing of it was kept", name, 0, 0}};
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        const auto got = static_cast<std::size_t>(stream.gcount());
        if (stream.bad())
            return unreadable(name, "this file could not be read to its end");
        more = parse.feed(std::string_view(chunk).substr(0, got), stream.eof()) && !stream.eof();
        done += got;
        report(progress,
               !withoutSize && size > 0 ? static_cast<double>(done) / static_cast<double>(size) : 1.0);
    }
    return parse.errors();
}

std::vector<Error> readTurtle(std::string_view text, const Source &source, GraphBuilder &builder) {
    RaptorParse parse("turtle", source.name, builder.beginSource(source), builder);
    parse.feed(text, true);
    return parse.errors();
}

} // namespace tinyatlas
