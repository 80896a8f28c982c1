// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json_values.h"

#include "core/rdf/source_names.h"

#include <cmath>
#include <string>

namespace tinyatlas::cli {

namespace {

Json number(double value) {
    constexpr double largestWhole = 9e15;
    return std::floor(value) == value && value < largestWhole ? Json(static_cast<std::int64_t>(value))
                                                              : Json(value);
}

} // namespace

Json orNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json orNull(const std::optional<Asserted<double>> &figure) { return figure ? number(figure->value) : Json(); }

Json orNull(const std::optional<MeasuredFigure> &figure) { return figure ? number(figure->value) : Json(); }

Json termJson(const TripleStore &store, TermId id) {
    if (!id.valid())
        return {};
    const Term term = store.term(id);
    if (term.kind == Term::Kind::Literal)
        return term.text;
    return term.kind == Term::Kind::Blank ? Json("_:" + std::string(term.text)) : Json(asWritten(term.text));
}

} // namespace tinyatlas::cli
