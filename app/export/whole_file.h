// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>
#include <stop_token>

namespace tinyatlas {

/// Writes a file whole or not at all, as far as the file system can; a pipe or a device is no file to
/// replace. Answers why it could not be written, empty where it was.
[[nodiscard]] QString writeWhole(const QString &name, const QByteArray &bytes);

/// Writes part by part to a file that is there once the last part is written. False from `write` leaves what
/// was there as it was.
using WriteParts = std::function<bool(QIODevice &)>;
[[nodiscard]] QString writeWhole(const QString &name, const WriteParts &write);

/// Likewise what the file `from` holds. What was there is as it was where `stop` is requested before the end.
[[nodiscard]] QString copyWhole(const QString &from, const QString &name, const std::stop_token &stop = {});

} // namespace tinyatlas
