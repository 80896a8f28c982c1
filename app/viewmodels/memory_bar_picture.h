// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/page_painter.h"
#include "app/viewmodels/fit_rows.h"

namespace tinyatlas {

/// One memory of a pair as a bar with its figures, on pages. `group` colours what one model alone needs.
/// Returns where it ends.
qreal paintMemoryBar(PagePainter &page, const QPointF &at, qreal room, const FitMemory &memory, Group group);

} // namespace tinyatlas
