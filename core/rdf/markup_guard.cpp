// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/markup_guard.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tinyatlas {

namespace {

using namespace std::string_view_literals;

constexpr auto doctype = "<!DOCTYPE"sv;
constexpr std::size_t longestDeclaration = 4096;
constexpr auto listAttribute = "inlist"sv;
constexpr std::size_t longestWord = listAttribute.size() + 2; ///< with what stands before and behind it

bool isUtf8(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array known{"utf-8"sv, "utf8"sv, "us-ascii"sv, "ascii"sv};
    return std::find(known.begin(), known.end(), name) != known.end();
}

std::string_view tokenEndsOf(RdfSyntax syntax) {
    switch (syntax) {
    case RdfSyntax::RdfXml:
    case RdfSyntax::RdfA:
        return "<>";
    case RdfSyntax::RdfJson:
        return "\"";
    default:
        return "\n";
    }
}

int linesIn(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); }

/// Where a DOCTYPE begins; pages also write it in lower case.
std::size_t findDoctype(std::string_view text, bool isPage) {
    const auto begin = text.find(doctype);
    return isPage ? std::min(begin, text.find("<!doctype")) : begin;
}

/// How many bytes at the end may be the beginning of a DOCTYPE.
std::size_t begunDoctype(std::string_view text) {
    const auto begin = text.rfind('<');
    if (begin == std::string_view::npos)
        return 0;
    const auto end = text.substr(begin);
    return end.size() < doctype.size() && (end.size() == 1 || end[1] == '!') ? end.size() : 0;
}

/// Where the attribute that makes a list begins, under any prefix.
std::size_t findListAttribute(std::string_view text) {
    const auto isOneOf = [](std::string_view characters, char c) {
        return characters.find(c) != std::string_view::npos;
    };
    for (auto at = text.find(listAttribute); at != std::string_view::npos;
         at = text.find(listAttribute, at + 1)) {
        const auto end = at + listAttribute.size();
        if (at > 0 && end < text.size() && isOneOf(" \t\r\n:\"'", text[at - 1]) &&
            isOneOf(" \t\r\n=", text[end]))
            return at;
    }
    return std::string_view::npos;
}

} // namespace

MarkupGuard::MarkupGuard(RdfSyntax syntax, const ReadLimits &limits)
    : m_isXml(syntax == RdfSyntax::RdfXml || syntax == RdfSyntax::RdfA), m_isPage(syntax == RdfSyntax::RdfA),
      m_tokenEnds(tokenEndsOf(syntax)), m_mostTokenBytes(limits.tokenBytes),
      m_tags(limits.nesting, m_isPage) {}

std::optional<MarkupGuard::Problem> MarkupGuard::take(std::string_view piece) {
    m_held += piece;
    m_text.clear();
    if (m_isXml) {
        if (!m_begun && isWaitingForDeclaration(piece.empty()))
            return std::nullopt;
        if (auto problem = m_begun ? std::nullopt : checkEncoding())
            return problem;
        m_begun = true;
        if (auto problem = checkDeclarations(piece.empty()))
            return problem;
        if (auto problem = checkTags())
            return problem;
    } else {
        m_text.swap(m_held);
    }
    return checkTokens();
}

/// Whether the XML declaration, which names the encoding, is not there as a whole yet.
bool MarkupGuard::isWaitingForDeclaration(bool last) const {
    constexpr auto opening = "<?xml"sv;
    const auto head = std::string_view(m_held);
    const bool mayDeclare = head.starts_with(opening) || opening.starts_with(head);
    return mayDeclare && !last && head.size() <= longestDeclaration &&
           head.find("?>") == std::string_view::npos;
}

std::optional<MarkupGuard::Problem> MarkupGuard::checkEncoding() {
    const auto head = std::string_view(m_held);
    if (head.starts_with("<?xml") && head.find("?>") > longestDeclaration)
        return refusal(
            "this file begins with a declaration of XML that has no end nearby; correct it and open the "
            "file again",
            0);
    const auto declaration = head.substr(0, head.starts_with("<?xml") ? head.find("?>") : 0);
    const auto encoding = declaration.find("encoding");
    const auto quote = declaration.find_first_of("\"'", encoding);
    if (encoding == std::string_view::npos || quote == std::string_view::npos)
        return std::nullopt;
    const std::string name(
        declaration.substr(quote + 1, declaration.find(declaration[quote], quote + 1) - quote - 1));
    if (isUtf8(name) && declaration.find("encoding", encoding + 1) == std::string_view::npos)
        return std::nullopt;
    return Problem{Error::Code::BadEncoding,
                   "this file declares another encoding than UTF-8; save it as UTF-8 and open it again",
                   linesIn(head.substr(0, encoding))};
}

/// Takes the document types out of a page, which declare nothing there; decides how much may be passed on.
std::optional<MarkupGuard::Problem> MarkupGuard::checkDeclarations(bool last) {
    std::size_t hold =
        last ? 0 : std::max(begunDoctype(m_held), m_isPage ? std::min(longestWord, m_held.size()) : 0);
    for (auto begin = findDoctype(m_held, m_isPage); begin != std::string::npos;
         begin = findDoctype(m_held, m_isPage)) {
        const auto end = m_held.find_first_of("[>", begin);
        const bool declares = end != std::string::npos && m_held[end] == '[';
        if (!m_isPage || declares || (end == std::string::npos && m_held.size() - begin > longestDeclaration))
            return refusal(
                "a DOCTYPE can make a program open other files, so it is refused; save the file without "
                "it, or convert it to Turtle",
                begin);
        if (end == std::string::npos) {
            hold = m_held.size() - begin;
            break;
        }
        std::replace_if(
            m_held.begin() + static_cast<std::ptrdiff_t>(begin),
            m_held.begin() + static_cast<std::ptrdiff_t>(end) + 1, [](char c) { return c != '\n'; }, ' ');
    }
    // With more than 128 lists Raptor 2.0.15 writes where it must not.
    if (const auto list = findListAttribute(m_held); m_isPage && list != std::string::npos)
        return refusal("lists of RDFa (the attribute inlist) are refused, since they can crash their parser; "
                       "convert the file to Turtle",
                       list);
    m_text.assign(m_held, 0, m_held.size() - hold);
    m_held.erase(0, m_text.size());
    return std::nullopt;
}

MarkupGuard::Problem MarkupGuard::refusal(std::string message, std::size_t at) const {
    return {Error::Code::Refused, std::move(message), linesIn(std::string_view(m_held).substr(0, at))};
}

std::optional<MarkupGuard::Problem> MarkupGuard::checkTags() {
    auto problem = m_tags.scan(m_text);
    if (!problem)
        return std::nullopt;
    return Problem{problem->code, std::move(problem->message),
                   linesIn(std::string_view(m_text).substr(0, problem->at))};
}

std::optional<MarkupGuard::Problem> MarkupGuard::checkTokens() {
    const auto first = m_text.find_first_of(m_tokenEnds);
    m_tokenBytes += first == std::string::npos ? m_text.size() : first;
    if (m_tokenBytes > m_mostTokenBytes)
        return Problem{Error::Code::TooLarge,
                       "this literal or line is longer than " +
                           std::to_string(m_mostTokenBytes / ReadLimits::mebibyte) +
                           " MiB, which is the limit",
                       0};
    if (first != std::string::npos)
        m_tokenBytes = m_text.size() - m_text.find_last_of(m_tokenEnds) - 1;
    return std::nullopt;
}

} // namespace tinyatlas
