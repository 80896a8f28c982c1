// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/catalog/dataset.h"
#include "core/fit/fit_rules.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace tinyatlas {

/// "207kB", "0.2 MB"; bytes where there is no unit, as everywhere on the command line. Nothing for what is no
/// amount of memory.
[[nodiscard]] std::optional<Bytes> sizeFrom(const QString &text);

/// `rules` with what is supposed of single models and devices, in the words of the command line: "NAME: ram
/// 207kB, flash 1MB, +camera, -microphone". Of one thing all words count, the last of several on the same.
/// Fails with a sentence that says what is wrong.
[[nodiscard]] Result<FitRules, QString> withWhatIfs(const Dataset &dataset, FitRules rules,
                                                    const QStringList &words);

} // namespace tinyatlas
