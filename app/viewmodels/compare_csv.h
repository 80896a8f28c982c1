// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/csv_text.h"
#include "app/viewmodels/compare_view_model.h"

#include <QByteArray>

namespace tinyatlas {

/// The figures of the page of Compare that is on, in UTF-8. Of a chart a row for each model and quantity,
/// with the columns model, model_iri, quantity, value, unit, kind, low, high and conditions: `kind` is
/// stated, measured, estimated, or unknown where there is no value, and `low` and `high` are the band of an
/// estimate. Over the rounds a row for each result, and of
/// layers one for each of them. Side by side a row for each fact, with the columns fact and unit and one for
/// each thing; the first row is that of their IRIs. Figures are in their unit, and the rest as on screen.
[[nodiscard]] QByteArray compareCsv(CompareViewModel &compare, const Session &session, CsvReader reader);

} // namespace tinyatlas
