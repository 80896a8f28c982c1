// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pictures/snapshot_state.h"
#include "core/catalog/dataset.h"

namespace tinyatlas {

/// The scene of a view as a file of vectors, SVG or PDF, with its text as text. Explore is laid out for the
/// logical size; Fit is as wide and as high as its content.
[[nodiscard]] QByteArray vectorPicture(const DatasetPtr &dataset, const FitRules &rules,
                                       const SnapshotOptions &options, const SnapshotState &state);

} // namespace tinyatlas
