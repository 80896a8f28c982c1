// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rdf/term.h"

namespace tinyatlas {

std::string_view localName(std::string_view iri) {
    auto end = iri.find_last_not_of("/#");
    if (end == std::string_view::npos)
        return iri;
    const auto whole = iri.substr(0, end + 1);
    auto mark = whole.find_last_of("/#");
    if (mark == std::string_view::npos)
        mark = whole.rfind(':');
    return mark == std::string_view::npos ? whole : whole.substr(mark + 1);
}

} // namespace tinyatlas
