// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"

#include <iosfwd>

namespace tinyatlas {

/// Sets up the process for pictures: no display, no graphics card, no setting of whoever runs it; `scale`
/// pixels to a logical one. Before the QApplication is made.
void preparePictures(double scale);
/// The same for `snapshot`.
void prepareSnapshot(const SnapshotOptions &options);

/// Draws the picture and writes its file; what goes wrong is said on `err`, and then nothing is written.
/// Needs a QApplication, and prepareSnapshot() before it.
[[nodiscard]] ExitStatus runSnapshot(const CommandLine &line, std::ostream &err);

} // namespace tinyatlas
