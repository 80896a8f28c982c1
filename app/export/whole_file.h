// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace tinyatlas {

/// Writes a file whole or not at all, as far as the file system can; a pipe or a device is no file to
/// replace. Answers why it could not be written, empty where it was.
[[nodiscard]] QString writeWhole(const QString &name, const QByteArray &bytes);

} // namespace tinyatlas
