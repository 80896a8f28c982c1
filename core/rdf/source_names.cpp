// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/source_names.h"

#include "core/rdf/term.h"

#include <raptor2.h>

#include <vector>

namespace tinyatlas {

namespace {

/// The folder that what is written without a path is in.
constexpr std::string_view folder = "/_/";
constexpr std::string_view fileScheme = "file:";

} // namespace

std::string baseOf(std::uint32_t source) {
    return std::string(relativeBase) + std::to_string(source) + std::string(folder);
}

bool isRelative(std::string_view iri) { return iri.starts_with(relativeBase) || iri.starts_with(fileScheme); }

std::string_view asWritten(std::string_view iri) {
    if (iri.starts_with(fileScheme))
        return localName(iri);
    if (!iri.starts_with(relativeBase))
        return iri;
    const auto path = iri.find_first_not_of("0123456789", relativeBase.size());
    // Another host than ours: the file wrote it, after two slashes.
    if (path == std::string_view::npos || path == relativeBase.size() || iri[path] != '/')
        return iri.substr(iri.find("//"));
    iri.remove_prefix(path);
    if (iri.starts_with(folder))
        iri.remove_prefix(folder.size());
    return iri;
}

std::string blankPrefixOf(std::uint32_t source) { return 's' + std::to_string(source) + '_'; }

std::string resolvedIri(std::string_view reference, std::string_view base) {
    const auto bytes = [](const std::string &text) {
        return reinterpret_cast<const unsigned char *>(text.c_str());
    };
    const std::string from(base);
    const std::string to(reference);
    // Raptor puts a slash between them where one is missing.
    std::vector<unsigned char> buffer(from.size() + to.size() + 2);
    const std::size_t length =
        raptor_uri_resolve_uri_reference(bytes(from), bytes(to), buffer.data(), buffer.size());
    return {buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(length)};
}

} // namespace tinyatlas
