// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/raptor_reader.h"

#include "core/base/utf8.h"
#include "core/rdf/markup_guard.h"
#include "core/rdf/serd_reader.h"
#include "core/rdf/source_names.h"

#include <libxml/parser.h>
#include <raptor2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <string>

namespace tinyatlas {

namespace {

template <auto Free> struct Deleter {
    template <class T> void operator()(T *handle) const noexcept { Free(handle); }
};
using World = std::unique_ptr<raptor_world, Deleter<raptor_free_world>>;
using Parser = std::unique_ptr<raptor_parser, Deleter<raptor_free_parser>>;
using Uri = std::unique_ptr<raptor_uri, Deleter<raptor_free_uri>>;

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

/// Raptor's name of a syntax. Never "guess", which would let a file choose to be fetched from elsewhere.
const char *parserName(RdfSyntax syntax) {
    constexpr std::array names{"turtle", "ntriples", "nquads", "trig", "rdfxml", "json", "rdfa"};
    return names[static_cast<std::size_t>(syntax)];
}

/// Raptor speaks of the tokens of its grammar, of the libraries that it uses, and of lines that it does not
/// know. What follows behind the first line is the file's text, cut anywhere.
std::string inPlainWords(std::string text) {
    constexpr std::array<std::array<std::string_view, 2>, 7> words{{{"$end", "end of the file"},
                                                                    {"QName", "prefixed name"},
                                                                    {"URI literal", "IRI"},
                                                                    {"URIref", "IRI"},
                                                                    {"XML parser error: ", ""},
                                                                    {"YAJL error: parse error: ", ""},
                                                                    {" line 0 and", " and"}}};
    text.resize(std::min(text.find('\n'), text.size()));
    for (const auto &[token, plain] : words) {
        for (auto at = text.find(token); at != std::string::npos; at = text.find(token, at + plain.size()))
            text.replace(at, token.size(), plain);
    }
    return text;
}

/// Raptor's worlds, one of each parse, start and end libraries that belong to the whole process: two at a
/// time break its memory.
std::unique_lock<std::timed_mutex> waitForRaptor(const TextStream &stream) {
    static std::timed_mutex raptor;
    constexpr std::chrono::milliseconds look(20);
    std::unique_lock<std::timed_mutex> lock(raptor, std::defer_lock);
    while (!stream.stopRequested() && !lock.try_lock_for(look)) {
    }
    return lock;
}

/// One parse of one source: owns Raptor's handles and turns its callbacks into statements and errors.
class RaptorParse {
public:
    RaptorParse(TextStream &stream, RdfSyntax syntax, std::uint32_t source, GraphBuilder &builder)
        : m_stream(stream), m_syntax(syntax), m_blankPrefix(blankPrefixOf(source)), m_builder(builder),
          m_guard(syntax, stream.limits()), m_world(raptor_new_world()) {
        raptor_world_open(m_world.get());
        // What the guard lets through names no other file; if it did, nothing would come of it.
        xmlSetExternalEntityLoader([](const char * /*iri*/, const char * /*id*/,
                                      xmlParserCtxtPtr /*context*/) -> xmlParserInputPtr { return nullptr; });
        raptor_world_set_log_handler(m_world.get(), this, [](void *self, raptor_log_message *message) {
            static_cast<RaptorParse *>(self)->noteMessage(*message);
        });
        raptor_world_set_generate_bnodeid_handler(m_world.get(), this, [](void *self, unsigned char *label) {
            return static_cast<RaptorParse *>(self)->blankLabel(label);
        });
        m_base.reset(raptor_new_uri(m_world.get(), bytes(baseOf(source).c_str())));
        m_parser.reset(raptor_new_parser(m_world.get(), parserName(syntax)));
        raptor_parser_set_option(m_parser.get(), RAPTOR_OPTION_NO_NET, nullptr, 1);
        raptor_parser_set_option(m_parser.get(), RAPTOR_OPTION_NO_FILE, nullptr, 1);
        raptor_parser_set_option(m_parser.get(), RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, nullptr, 0);
        raptor_parser_set_statement_handler(m_parser.get(), this,
                                            [](void *self, raptor_statement *statement) {
                                                static_cast<RaptorParse *>(self)->takeStatement(*statement);
                                            });
        raptor_parser_parse_start(m_parser.get(), m_base.get());
    }
    RaptorParse(const RaptorParse &) = delete;
    RaptorParse &operator=(const RaptorParse &) = delete;

    std::vector<Error> run() {
        for (bool last = false; !last && mayGoOn();) {
            const std::string_view piece = m_stream.next();
            last = piece.empty();
            if (m_stream.problem())
                break;
            if (auto problem = m_guard.take(piece)) {
                note(problem->code, std::move(problem->message), m_line + problem->lines, 0);
                break;
            }
            takeLines(m_guard.text());
            if (last)
                parse({}, last);
        }
        if (m_exception)
            std::rethrow_exception(m_exception);
        return m_errors;
    }

private:
    /// The parsers of XML and JSON do not say in which line something is wrong: they are given one after the
    /// other.
    void takeLines(std::string_view text) {
        const bool tellsLines = m_syntax < RdfSyntax::RdfXml;
        while (!text.empty() && mayGoOn()) {
            const std::size_t size =
                tellsLines ? text.size() : std::min(text.find('\n'), text.size() - 1) + 1;
            parse(text.substr(0, size), false);
            m_line += static_cast<int>(
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size), '\n'));
            text.remove_prefix(size);
        }
    }

    void parse(std::string_view text, bool last) {
        const int failed =
            raptor_parser_parse_chunk(m_parser.get(), bytes(text.data()), text.size(), last ? 1 : 0);
        if (failed != 0 && m_errors.empty())
            note(Error::Code::BadSyntax, "this file cannot be read as " + std::string(nameOf(m_syntax)),
                 m_line, 0);
        m_withoutStatement += text.size();
        checkProgress();
    }

    /// A literal can be put together from pieces that are short, each of them; what Raptor keeps of an
    /// element within one is a hundred times what the file takes.
    void checkProgress() {
        constexpr std::size_t mostElements = 100'000;
        const auto most = m_stream.limits().tokenBytes;
        const bool many = m_guard.elements() - m_elementsBefore > mostElements;
        if ((!many && m_withoutStatement <= most) || !m_errors.empty())
            return;
        note(Error::Code::TooLarge,
             "no statement ends within " +
                 (many ? std::to_string(mostElements) + " elements"
                       : std::to_string(most / ReadLimits::mebibyte) + " MiB") +
                 " before this line, which is the limit",
             m_line, 0);
    }

    /// Of what Raptor is at.
    [[nodiscard]] int lineOf(raptor_locator *locator) const {
        const int line = locator ? raptor_locator_line(locator) : 0;
        return line > 0 ? line : m_line;
    }

    /// Line by line a parser can go on after a mistake; others only repeat it.
    [[nodiscard]] bool mayGoOn() const {
        if (m_exception)
            return false;
        const bool byLine = m_syntax == RdfSyntax::NQuads || m_syntax == RdfSyntax::NTriples;
        return m_errors.size() < (byLine ? mostErrors : 1);
    }

    /// Raptor is C: no exception may pass through it.
    void takeStatement(const raptor_statement &statement) {
        try {
            addStatement(statement);
        } catch (...) {
            m_exception = std::current_exception();
        }
    }

    void addStatement(const raptor_statement &statement) {
        if (!mayGoOn())
            return;
        m_withoutStatement = 0;
        m_elementsBefore = m_guard.elements();
        const int line = lineOf(raptor_parser_get_locator(m_parser.get()));
        const Term object = toTerm(statement.object, m_objectLabel);
        if (object.text.size() > m_stream.limits().tokenBytes) {
            note(Error::Code::TooLarge,
                 "this literal is longer than " +
                     std::to_string(m_stream.limits().tokenBytes / ReadLimits::mebibyte) +
                     " MiB, which is the limit",
                 line, 0);
            return;
        }
        m_builder.add(toTerm(statement.subject, m_subjectLabel),
                      toTerm(statement.predicate, m_predicateLabel), object,
                      static_cast<std::uint32_t>(line));
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

    // Raptor says one mistake in several messages: they become one error.
    void noteMessage(const raptor_log_message &message) {
        if (message.level < RAPTOR_LOG_LEVEL_ERROR)
            return;
        const int line = lineOf(message.locator);
        const int column = message.locator ? std::max(raptor_locator_column(message.locator), 0) : 0;
        if (!m_errors.empty() && m_errors.back().line == line)
            return;
        constexpr std::size_t longestShown = 300;
        const std::string_view text = std::string_view(message.text).substr(0, longestShown);
        if (text.find("Huge input") != std::string_view::npos ||
            text.find("too long") != std::string_view::npos)
            note(Error::Code::TooLarge, "something here is longer than 10 MB, which is the limit in XML",
                 line, column);
        else
            note(Error::Code::BadSyntax,
                 "this is not valid " + std::string(nameOf(m_syntax)) + " (" + inPlainWords(printable(text)) +
                     "); correct what ends here and open the file again",
                 line, column);
    }

    void note(Error::Code code, std::string message, int line, int column) {
        if (mayGoOn())
            m_errors.push_back({code, std::move(message), m_stream.name(), line, column});
    }

    /// Keeps labels that a file writes apart from those of its anonymous nodes. Raptor frees both `label`
    /// (none for an anonymous node) and what is returned.
    unsigned char *blankLabel(unsigned char *label) {
        const std::string name =
            label ? 'n' + std::string(reinterpret_cast<char *>(label)) : 'b' + std::to_string(++m_blanks);
        if (label)
            raptor_free_memory(label);
        auto *copy = static_cast<unsigned char *>(raptor_alloc_memory(name.size() + 1));
        std::memcpy(copy, name.c_str(), name.size() + 1);
        return copy;
    }

    TextStream &m_stream;
    RdfSyntax m_syntax;
    std::string m_blankPrefix;
    GraphBuilder &m_builder;
    MarkupGuard m_guard;
    std::string m_subjectLabel;
    std::string m_predicateLabel;
    std::string m_objectLabel;
    std::uint64_t m_blanks = 0;
    int m_line = 1;                     ///< at the beginning of what Raptor gets
    std::size_t m_withoutStatement = 0; ///< how many bytes it got since the last one
    std::size_t m_elementsBefore = 0;   ///< the last one
    std::vector<Error> m_errors;
    std::exception_ptr m_exception; ///< of a callback
    World m_world;
    Uri m_base;
    Parser m_parser;
};

} // namespace

std::vector<Error> readWithRaptor(TextStream &stream, RdfSyntax syntax, std::uint32_t source,
                                  GraphBuilder &builder) {
    const auto alone = waitForRaptor(stream);
    if (alone.owns_lock())
        return RaptorParse(stream, syntax, source, builder).run();
    stream.next(); // notes that it was stopped
    return {};
}

} // namespace tinyatlas
