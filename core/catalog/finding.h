// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rdf/triple_store.h"

#include <string>

namespace tinyatlas {

/// Something about the data that a user should know. Codes and figures only: app/text makes the sentence.
struct Finding {
    enum class Code {
        UnknownUnit,       ///< a memory figure in a unit that is not known, or without one: taken as unknown
        UnusableFigure,    ///< a memory figure that is no number, negative or absurd: taken as unknown
        DifferentFigures,  ///< several memory figures that differ: the model's largest, the device's smallest
                           ///< counts
        MetricNotReported, ///< a metric of value 0
        NotStated,         ///< <None>, <N.A.>: a placeholder, taken as absent
        RelativeIri,       ///< an IRI without a scheme
    };

    Code code;
    TermId subject; ///< the model or device it is about
    TermId what;    ///< the class or property concerned
    StatementId statement;
};

} // namespace tinyatlas
