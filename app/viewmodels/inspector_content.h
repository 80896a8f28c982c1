// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/inspector_rows.h"

#include <optional>
#include <vector>

namespace tinyatlas {

/// What the inspector says about one thing.
struct InspectorContent {
    QString kind;        ///< "MODEL · Audio · keyword spotting"
    QString title;       ///< its name
    QString description; ///< may be empty
    int group = -1;      ///< Group of a model or sensor, -1 for others
    std::vector<InspectorRow> rows;
};

/// What the inspector says of a thing; of nothing: what is marked, else what there is. Without what is
/// folded.
[[nodiscard]] InspectorContent inspectorContent(const Session &session, const Selection &selection,
                                                const InspectorFolds &folds);

/// A heading, which stands in capitals, as it reads elsewhere: "Fits 3 of 5 devices".
[[nodiscard]] QString inSentenceCase(const QString &heading);

/// The figure in a row about `thing`; none where it shows none.
[[nodiscard]] ShownFigure shownFigure(const Session &session, const Selection &thing,
                                      const InspectorRow &row);

/// Its name on screen; empty of nothing.
[[nodiscard]] QString nameOf(const Session &session, const Selection &thing);

/// The pair that a model and a device make, whichever is which; nothing for two of a kind.
[[nodiscard]] std::optional<Pair> pairOf(const Selection &a, const Selection &b);

} // namespace tinyatlas
