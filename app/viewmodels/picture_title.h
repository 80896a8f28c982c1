// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <optional>

namespace tinyatlas {

/// What a picture is called within its file: "TinyAtlas: Built-in knowledge graph"; of a pair, "TinyAtlas:
/// Snoring Guardian on Arduino Nano 33 BLE Sense".
[[nodiscard]] QString pictureTitle(const Session &session, const std::optional<Pair> &pair);

} // namespace tinyatlas
