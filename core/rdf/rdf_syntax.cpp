// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/rdf_syntax.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace tinyatlas {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view rdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

struct Extension {
    std::string_view text;
    RdfSyntax syntax;
};

constexpr std::array knownExtensions{
    Extension{".ttl", RdfSyntax::Turtle},  Extension{".turtle", RdfSyntax::Turtle},
    Extension{".nt", RdfSyntax::NTriples}, Extension{".ntriples", RdfSyntax::NTriples},
    Extension{".nq", RdfSyntax::NQuads},   Extension{".nquads", RdfSyntax::NQuads},
    Extension{".trig", RdfSyntax::TriG},   Extension{".rdf", RdfSyntax::RdfXml},
    Extension{".owl", RdfSyntax::RdfXml},  Extension{".rdfs", RdfSyntax::RdfXml},
    Extension{".rj", RdfSyntax::RdfJson},
};

constexpr std::array ambiguousExtensions{".xml"sv, ".json"sv, ".html"sv, ".htm"sv, ".xhtml"sv};

std::string extensionOf(std::filesystem::path path) {
    const auto lowerCase = [](const std::filesystem::path &name) {
        std::string extension = name.extension().string();
        std::transform(extension.begin(), extension.end(), extension.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return extension;
    };
    if (lowerCase(path) == ".gz")
        path.replace_extension();
    return lowerCase(path);
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::string_view withoutBlanks(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// `text` begins with '<': whether that opens a tag and not an IRI, which has no blank in it.
bool opensTag(std::string_view text) {
    const auto end = text.find_first_of(" \t\r\n>", 1);
    return end != std::string_view::npos && (text[end] != '>' || text.substr(0, end) == "<html");
}

SyntaxGuess guessXml(std::string_view text) {
    if (contains(text, "<html"))
        return {RdfSyntax::RdfA, contains(text, "RDFa") || contains(text, " typeof=") ||
                                         contains(text, " property=") || contains(text, " vocab=")
                                     ? Likelihood::Certain
                                     : Likelihood::Guess};
    return {RdfSyntax::RdfXml, contains(text, rdfNamespace) ? Likelihood::Certain : Likelihood::Guess};
}

SyntaxGuess guessJson(std::string_view text) {
    for (const auto keyword : {"\"@context\"", "\"@id\"", "\"@graph\"", "\"@type\""}) {
        if (contains(text, keyword))
            return {std::nullopt, Likelihood::Certain};
    }
    // The keys of RDF/JSON are subjects: IRIs and labels of blank nodes.
    const auto key = text.substr(0, text.find('"', text.find('"') + 1));
    const bool subject = contains(key, ":") || contains(key, "\"triples");
    return {RdfSyntax::RdfJson, subject ? Likelihood::Certain : Likelihood::Guess};
}

/// What follows the term of N-Quads that `line` begins with; nothing where it begins with none.
std::optional<std::string_view> afterTerm(std::string_view line) {
    if (line.starts_with('<'))
        return contains(line, ">") ? std::optional(withoutBlanks(line.substr(line.find('>') + 1)))
                                   : std::nullopt;
    if (line.starts_with("_:"))
        return withoutBlanks(line.substr(std::min(line.find_first_of(blanks), line.size())));
    if (!line.starts_with('"'))
        return std::nullopt;
    std::size_t end = 1;
    while (end < line.size() && line[end] != '"')
        end += line[end] == '\\' ? std::size_t{2} : std::size_t{1};
    if (end >= line.size())
        return std::nullopt;
    line.remove_prefix(end + 1);
    if (line.starts_with("^^<"))
        return afterTerm(line.substr(2));
    if (line.starts_with('@'))
        line.remove_prefix(std::min(line.find_first_of(" \t\r."), line.size()));
    return withoutBlanks(line);
}

/// Whether the first statement has four terms.
bool isQuads(std::string_view text) {
    while (text.starts_with('#'))
        text = withoutBlanks(text.substr(std::min(text.find('\n'), text.size())));
    std::string_view rest = text.substr(0, text.find('\n'));
    constexpr int quad = 4;
    for (int term = 0; term < quad; ++term) {
        const auto after = afterTerm(rest);
        if (!after)
            return false;
        rest = *after;
    }
    return rest.starts_with('.');
}

} // namespace

std::string_view nameOf(RdfSyntax syntax) {
    constexpr std::array names{"Turtle"sv,  "N-Triples"sv, "N-Quads"sv, "TriG"sv,
                               "RDF/XML"sv, "RDF/JSON"sv,  "RDFa"sv};
    return names[static_cast<std::size_t>(syntax)];
}

std::span<const std::string_view> rdfExtensions() {
    static constexpr auto extensions = [] {
        std::array<std::string_view, knownExtensions.size()> texts{};
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = knownExtensions[i].text;
        return texts;
    }();
    return extensions;
}

std::optional<RdfSyntax> syntaxOfName(const std::filesystem::path &path) {
    const std::string extension = extensionOf(path);
    const auto *const known = std::find_if(knownExtensions.begin(), knownExtensions.end(),
                                           [&](const Extension &e) { return e.text == extension; });
    return known == knownExtensions.end() ? std::nullopt : std::optional(known->syntax);
}

SyntaxGuess syntaxOfText(std::string_view head) {
    const std::string_view text = withoutBlanks(head);
    if (text.starts_with("<?") || text.starts_with("<!") || (text.starts_with('<') && opensTag(text)))
        return guessXml(text);
    if (text.starts_with('{') || text.starts_with('[')) {
        const auto inside = withoutBlanks(text.substr(1));
        if (inside.starts_with('"') ||
            (text.starts_with('{') ? inside.starts_with('}') : inside.starts_with('{')))
            return guessJson(text);
    }
    if (isQuads(text))
        return {RdfSyntax::NQuads, Likelihood::Certain};
    const bool declares =
        text.starts_with("@prefix") || text.starts_with("@base") || text.starts_with("PREFIX");
    // Turtle and N-Triples are TriG as well.
    return {RdfSyntax::TriG, declares ? Likelihood::Certain : Likelihood::Guess};
}

bool mayHoldRdf(const std::filesystem::path &path) {
    const std::string extension = extensionOf(path);
    return std::find(ambiguousExtensions.begin(), ambiguousExtensions.end(), extension) !=
           ambiguousExtensions.end();
}

} // namespace tinyatlas
