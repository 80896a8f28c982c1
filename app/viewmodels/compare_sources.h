// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_view_model.h"

namespace tinyatlas {

/// The files that state the figures on the page that is open in Compare, by name, in the order in which they
/// are open: so that a picture of it still says where it comes from.
[[nodiscard]] QStringList comparedSources(const Session &session, CompareViewModel &compare);

} // namespace tinyatlas
