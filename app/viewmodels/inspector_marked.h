// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/inspector_content.h"

namespace tinyatlas {

/// What the inspector says about the things that are marked together: which they are; of models alone, which
/// devices each of them fits, and of devices alone, which models fit each of them.
[[nodiscard]] InspectorContent markedContent(const Session &session);

} // namespace tinyatlas
