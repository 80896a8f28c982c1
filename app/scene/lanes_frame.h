// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/lanes_scene.h"

namespace tinyatlas {

/// What lies over the lanes and does not scroll: the headers, with the count of verdicts during a drag, and,
/// where a lane overflows, the edges under which it scrolls away.
[[nodiscard]] SceneLayer lanesFrame(const LanesInput &input);

} // namespace tinyatlas
