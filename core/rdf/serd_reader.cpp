// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/serd_reader.h"

#include "core/base/utf8.h"
#include "core/rdf/source_names.h"
#include "core/rdf/term_resolver.h"
#include "core/rdf/turtle_text.h"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>

namespace tinyatlas {

namespace {

using namespace std::string_view_literals;

constexpr auto xsdInteger = "http://www.w3.org/2001/XMLSchema#integer"sv;
constexpr auto rdfNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"sv;
constexpr auto rdfRest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"sv;
constexpr auto rdfTypeIri = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"sv;

struct SerdReaderDeleter {
    void operator()(SerdReader *reader) const noexcept { serd_reader_free(reader); }
};
using SerdReaderPtr = std::unique_ptr<SerdReader, SerdReaderDeleter>;

std::string_view textOf(const SerdNode *node) {
    return node && node->buf ? std::string_view(reinterpret_cast<const char *>(node->buf), node->n_bytes)
                             : std::string_view();
}

const std::uint8_t *bytes(const std::string &text) {
    return reinterpret_cast<const std::uint8_t *>(text.c_str());
}

/// What Serd says of a mistake. It puts bytes into its messages that may be part of a character, or the end
/// of the file: what is no ASCII is left out.
std::string saidBy(const SerdError &error) {
    std::array<char, 256> buffer{};
    // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): Serd hands it over ready for use.
    const int length = std::vsnprintf(buffer.data(), buffer.size(), error.fmt, *error.args);
    std::string text(buffer.data(),
                     std::min(static_cast<std::size_t>(std::max(length, 0)), buffer.size() - 1));
    std::erase_if(text, [](char c) { return c < ' ' || c > '~'; });
    constexpr std::array<std::array<std::string_view, 2>, 4> words{
        {{"bad verb", "a predicate is expected here"},
         {"expected digit", "a term is expected here"},
         {"expected prefixed name", "a term is expected here"},
         {"invalid IRI character", "an IRI holds no such character; perhaps its > is missing"}}};
    for (const auto &[said, plain] : words) {
        if (text.starts_with(said))
            return std::string(plain);
    }
    return text;
}

std::string inAMessage(std::string_view syntax, const std::string &what) {
    return "this is not valid " + std::string(syntax) + (what.empty() ? std::string() : " (" + what + ")") +
           "; correct it and open the file again";
}

/// A statement as Serd hands it out.
struct Nodes {
    const SerdNode *subject;
    const SerdNode *predicate;
    const SerdNode *object;
    const SerdNode *datatype;
    const SerdNode *language;
};

TermResolver::Word wordOf(const SerdNode *node) {
    using Kind = TermResolver::Word::Kind;
    const Kind kind = node->type == SERD_CURIE     ? Kind::PrefixedName
                      : node->type == SERD_BLANK   ? Kind::Blank
                      : node->type == SERD_LITERAL ? Kind::Literal
                                                   : Kind::Iri;
    return {kind, textOf(node)};
}

TermResolver::Statement statementOf(const Nodes &nodes) {
    return {wordOf(nodes.subject), wordOf(nodes.predicate), wordOf(nodes.object),
            nodes.datatype ? std::optional(wordOf(nodes.datatype)) : std::nullopt, textOf(nodes.language)};
}

/// One parse of Turtle or TriG. Serd asks for the text byte by byte, so that it is known how far it has come
/// when it hands out a statement.
class TurtleParse {
public:
    TurtleParse(TextStream &stream, RdfSyntax syntax, std::uint32_t source, GraphBuilder &builder)
        : m_stream(stream), m_syntax(syntax), m_builder(builder), m_terms(source, builder),
          m_text(stream, syntax),
          m_reader(serd_reader_new(syntax == RdfSyntax::TriG ? SERD_TRIG : SERD_TURTLE, this, nullptr,
                                   takeBase, takePrefix, takeStatement, nullptr)) {
        serd_reader_add_blank_prefix(m_reader.get(), bytes(blankPrefixOf(source)));
        serd_reader_set_error_sink(m_reader.get(), takeError, this);
    }

    std::vector<Error> run() {
        const SerdStatus status =
            serd_reader_read_source(m_reader.get(), nextByte, noError, this, bytes(m_stream.name()), 1);
        if (m_exception)
            std::rethrow_exception(m_exception);
        if (status > SERD_FAILURE && !m_stream.problem())
            m_text.fail(inAMessage(nameOf(m_syntax), {}));
        return m_text.error() ? std::vector{*m_text.error()} : std::vector<Error>();
    }

private:
    static TurtleParse &self(void *handle) { return *static_cast<TurtleParse *>(handle); }

    static std::size_t nextByte(void *to, std::size_t /*size*/, std::size_t /*count*/, void *handle) {
        char &byte = *static_cast<char *>(to);
        bool more = false;
        self(handle).guard([&] { more = self(handle).m_text.next(byte); });
        if (more)
            return 1;
        byte = '\0';
        return 0;
    }

    static int noError(void * /*handle*/) { return 0; }

    static SerdStatus takeBase(void *handle, const SerdNode *iri) {
        return self(handle).declared([&](TermResolver &terms) { return terms.setBase(textOf(iri)); });
    }

    static SerdStatus takePrefix(void *handle, const SerdNode *name, const SerdNode *iri) {
        return self(handle).declared(
            [&](TermResolver &terms) { return terms.setPrefix(textOf(name), textOf(iri)); });
    }

    static SerdStatus takeStatement(void *handle, SerdStatementFlags flags, const SerdNode * /*graph*/,
                                    const SerdNode *subject, const SerdNode *predicate,
                                    const SerdNode *object, const SerdNode *datatype,
                                    const SerdNode *language) {
        SerdStatus status = SERD_ERR_INTERNAL;
        self(handle).guard([&] {
            status = self(handle).add(flags, {subject, predicate, object, datatype, language});
        });
        return status;
    }

    static SerdStatus takeError(void *handle, const SerdError *error) {
        self(handle).m_text.fail(inAMessage(nameOf(self(handle).m_syntax), saidBy(*error)));
        return SERD_SUCCESS;
    }

    /// Serd is C: no exception may pass through it. After one there is nothing more to do.
    template <class Work> void guard(Work work) {
        try {
            if (!m_exception)
                work();
        } catch (...) {
            m_exception = std::current_exception();
        }
    }

    template <class Declare> SerdStatus declared(Declare declare) {
        if (m_text.sawCharacterEscape())
            m_terms.checkCharacters();
        if (!m_text.error() && !declare(m_terms))
            m_text.fail(m_terms.problem());
        return m_text.error() ? SERD_ERR_BAD_SYNTAX : SERD_SUCCESS;
    }

    SerdStatus add(SerdStatementFlags flags, const Nodes &nodes) {
        if (m_text.error())
            return SERD_ERR_BAD_SYNTAX;
        m_text.catchUp();
        if (m_text.sawCharacterEscape())
            m_terms.checkCharacters();
        auto statement = statementOf(nodes);
        // "5." at the end of a statement: Serd forgets what it is. Only a number has no quotation mark.
        if (nodes.object->type == SERD_LITERAL && !statement.datatype && !m_text.lineOfString())
            statement.datatype = {TermResolver::Word::Kind::Iri, xsdInteger};
        const auto triple = m_terms.resolve(statement);
        if (!triple) {
            m_text.failAt(m_terms.problemName(), m_terms.problem());
            return SERD_ERR_BAD_SYNTAX;
        }
        m_builder.add(*triple, lineOfObject(flags, nodes));
        m_text.startObject();
        return SERD_SUCCESS;
    }

    /// Where the object begins; Serd is just behind its end.
    [[nodiscard]] std::uint32_t lineOfObject(SerdStatementFlags flags, const Nodes &nodes) const {
        if (nodes.object->type == SERD_LITERAL)
            return m_text.lineOfString().value_or(m_text.line());
        if ((flags & (SERD_ANON_O_BEGIN | SERD_EMPTY_O)) != 0)
            return m_text.lineOfSquareBracket();
        const bool emptyList = textOf(nodes.object) == rdfNil && textOf(nodes.predicate) != rdfRest;
        if ((flags & SERD_LIST_O_BEGIN) != 0 || emptyList)
            return m_text.lineOfRoundBracket().value_or(m_text.line());
        return m_text.line();
    }

    TextStream &m_stream;
    RdfSyntax m_syntax;
    GraphBuilder &m_builder;
    TermResolver m_terms;
    TurtleText m_text;
    std::exception_ptr m_exception; ///< of a callback
    SerdReaderPtr m_reader;
};

/// Whether nothing but terms, full stops and a comment is in a line: Serd takes the brackets and semicolons
/// of Turtle as well. Most lines show it by their first and their last bytes.
bool isPlainLine(std::string_view line) {
    const auto last = line.find_last_not_of(" \t\r");
    const auto beforeLast = last > 0 ? line.find_last_not_of(" \t", last - 1) : std::string_view::npos;
    const bool mayHide = (line.front() != '<' && line.front() != '_') || line[last] != '.' ||
                         beforeLast == std::string_view::npos || line[beforeLast] == ';' ||
                         line[beforeLast] == ',';
    for (std::size_t at = 0; mayHide && at < line.size(); ++at) {
        const char c = line[at];
        if (c == '#')
            break;
        if (c == '<' || c == '"') {
            const char end = c == '<' ? '>' : '"';
            for (++at; at < line.size() && line[at] != end; ++at)
                at += line[at] == '\\' ? 1U : 0U;
        } else if (std::string_view(";,()[]{}").find(c) != std::string_view::npos) {
            return false;
        }
    }
    return true;
}

/// One parse of N-Triples. Each line is a document of its own, so each error has its place and costs one
/// line.
class NTriplesParse {
public:
    NTriplesParse(TextStream &stream, std::uint32_t source, GraphBuilder &builder)
        : m_stream(stream), m_builder(builder), m_terms(source, builder),
          m_reader(serd_reader_new(SERD_NTRIPLES, this, nullptr, refuseBase, refusePrefix, takeStatement,
                                   nullptr)) {
        serd_reader_add_blank_prefix(m_reader.get(), bytes(blankPrefixOf(source)));
        serd_reader_set_error_sink(m_reader.get(), takeError, this);
    }

    std::vector<Error> run() {
        std::string lines;
        for (auto piece = m_stream.next(); !piece.empty() && mayGoOn(); piece = m_stream.next()) {
            lines += piece;
            char *begin = lines.data();
            char *const end = begin + lines.size();
            while (char *lineEnd =
                       static_cast<char *>(std::memchr(begin, '\n', static_cast<std::size_t>(end - begin)))) {
                readLine(begin, lineEnd);
                begin = lineEnd + 1;
                if (!mayGoOn())
                    return m_errors;
            }
            lines.erase(0, static_cast<std::size_t>(begin - lines.data()));
            if (lines.size() > m_stream.limits().tokenBytes) {
                beginLine();
                fail(Error::Code::TooLarge, 1,
                     "this line is longer than " +
                         std::to_string(m_stream.limits().tokenBytes / ReadLimits::mebibyte) +
                         " MiB, which is the limit");
            }
        }
        if (!m_stream.problem() && mayGoOn())
            readLine(lines.data(), lines.data() + lines.size());
        return m_errors;
    }

private:
    static NTriplesParse &self(void *handle) { return *static_cast<NTriplesParse *>(handle); }

    static SerdStatus refuseBase(void *handle, const SerdNode * /*iri*/) { return self(handle).refuse(); }

    static SerdStatus refusePrefix(void *handle, const SerdNode * /*name*/, const SerdNode * /*iri*/) {
        return self(handle).refuse();
    }

    static SerdStatus takeStatement(void *handle, SerdStatementFlags flags, const SerdNode *graph,
                                    const SerdNode *subject, const SerdNode *predicate,
                                    const SerdNode *object, const SerdNode *datatype,
                                    const SerdNode *language) {
        NTriplesParse &parse = self(handle);
        const auto isTerm = [](const SerdNode *node) { return !node || node->type != SERD_CURIE; };
        const bool plain = flags == 0 && !graph && predicate->type == SERD_URI && isTerm(subject) &&
                           isTerm(object) && isTerm(datatype) && ++parse.m_inLine == 1 &&
                           !parse.saysTypeShort(predicate);
        return plain ? parse.add(parse.m_terms.resolve(
                           statementOf({subject, predicate, object, datatype, language})))
                     : parse.refuse();
    }

    static SerdStatus takeError(void *handle, const SerdError *error) {
        NTriplesParse &parse = self(handle);
        // To Serd each line is a file.
        const std::string said = saidBy(*error);
        const bool endsEarly = said.find("end of file") != std::string::npos;
        parse.fail(Error::Code::BadSyntax, static_cast<int>(error->col),
                   inAMessage("N-Triples", endsEarly
                                               ? "the line ends too early; perhaps its full stop is missing"
                                               : said));
        return SERD_SUCCESS;
    }

    [[nodiscard]] bool mayGoOn() const {
        return m_errors.size() < mostErrors &&
               (m_errors.empty() || m_errors.back().code == Error::Code::BadSyntax);
    }

    void beginLine() {
        ++m_line;
        m_failed = false;
        m_inLine = 0;
    }

    void readLine(char *begin, char *end) {
        beginLine();
        *end = '\0';
        m_text = std::string_view(begin, static_cast<std::size_t>(end - begin));
        const auto first = m_text.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || m_text[first] == '#')
            return;
        if (!isPlainLine(m_text.substr(first))) {
            refuse();
            return;
        }
        if (m_text.find('\\') != std::string_view::npos)
            m_terms.checkCharacters();
        const SerdStatus status =
            serd_reader_read_string(m_reader.get(), reinterpret_cast<const std::uint8_t *>(begin));
        if (!m_failed && (status > SERD_FAILURE || m_inLine == 0))
            refuse();
    }

    SerdStatus add(const std::optional<Triple> &triple) {
        if (m_failed)
            return SERD_ERR_BAD_SYNTAX;
        if (!triple) {
            fail(Error::Code::BadSyntax, 1, inAMessage("N-Triples", m_terms.problem()));
            return SERD_ERR_BAD_SYNTAX;
        }
        m_builder.add(*triple, m_line);
        return SERD_SUCCESS;
    }

    /// What Serd takes for N-Triples, though it is Turtle.
    SerdStatus refuse() {
        fail(Error::Code::BadSyntax, 1,
             inAMessage("N-Triples", "a line is one statement of three terms and a full stop"));
        return SERD_ERR_BAD_SYNTAX;
    }

    /// Turtle's "a".
    [[nodiscard]] bool saysTypeShort(const SerdNode *predicate) const {
        if (textOf(predicate) != rdfTypeIri)
            return false;
        const auto subject = m_text.find_first_not_of(" \t");
        const auto subjectEnd = m_text.find_first_of(m_text[subject] == '<' ? ">" : " \t<", subject);
        const auto verb = m_text.find_first_not_of(" \t>", subjectEnd);
        return verb != std::string_view::npos && m_text[verb] != '<';
    }

    void fail(Error::Code code, int column, std::string message) {
        if (!m_failed)
            m_errors.push_back({code, std::move(message), m_stream.name(), static_cast<int>(m_line), column});
        m_failed = true;
    }

    TextStream &m_stream;
    GraphBuilder &m_builder;
    TermResolver m_terms;
    SerdReaderPtr m_reader;
    std::string_view m_text; ///< the line
    std::uint32_t m_line = 0;
    int m_inLine = 0; ///< statements
    bool m_failed = false;
    std::vector<Error> m_errors;
};

} // namespace

std::vector<Error> readTurtleWithSerd(TextStream &stream, RdfSyntax syntax, std::uint32_t source,
                                      GraphBuilder &builder) {
    return TurtleParse(stream, syntax, source, builder).run();
}

std::vector<Error> readNTriplesWithSerd(TextStream &stream, std::uint32_t source, GraphBuilder &builder) {
    return NTriplesParse(stream, source, builder).run();
}

} // namespace tinyatlas
