// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tinyatlas {

/// What stands before every IRI that a file wrote without a scheme. Relative references resolve against it,
/// not against the file's path, so that no path of the user's machine becomes data. The number of the source
/// follows, in the place of a host: `<None>` in source 3 is relative://3/_/None, `</None>` is
/// relative://3/None.
inline constexpr std::string_view relativeBase = "relative://";

/// The base that the relative IRIs of a source have where it declares none.
[[nodiscard]] std::string baseOf(std::uint32_t source);

/// Whether a file wrote `iri` without a scheme; or another program did, and made a path of its machine of it.
[[nodiscard]] bool isRelative(std::string_view iri);

/// `iri` as the file wrote it: without the base where it was relative, and without the folders of a path of
/// some machine, which are nobody's business.
[[nodiscard]] std::string_view asWritten(std::string_view iri);

/// What stands before the labels of a source's blank nodes, to keep them apart from those of all others.
[[nodiscard]] std::string blankPrefixOf(std::uint32_t source);

/// `reference` resolved against `base`, as RFC 3986 says.
[[nodiscard]] std::string resolvedIri(std::string_view reference, std::string_view base);

} // namespace tinyatlas
