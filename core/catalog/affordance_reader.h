// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/text_choice.h"

#include <vector>

namespace tinyatlas {

/// Something a device offers, with the statements that say it. Points into the graph.
struct StatedAffordance {
    TextChoice title;
    TextChoice unit;
    TextChoice minimum;
    TextChoice maximum;
};

/// What a device (canonical) offers, each title once, in order of reading; not without bounds, as a node that
/// many devices share is read for each of them.
[[nodiscard]] std::vector<StatedAffordance> statedAffordances(const Reading &reading, TermId device);

} // namespace tinyatlas
