// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pictures/snapshot_state.h"
#include "core/catalog/dataset.h"

namespace tinyatlas {

/// The whole window as a PNG file, drawn by the software renderer; empty where it could not be drawn.
[[nodiscard]] QByteArray windowPicture(const DatasetPtr &dataset, const FitRules &rules,
                                       const SnapshotOptions &options, const SnapshotState &state);

} // namespace tinyatlas
