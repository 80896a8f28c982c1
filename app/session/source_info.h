// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/source_content.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace tinyatlas {

/// A source as people see it: something built in, or a file that is open.
struct SourceInfo {
    enum class Kind {
        File,
        Paper,  ///< built in, and on at the start
        More,   ///< built in, and off at the start
        Schema, ///< built in, and always on
    };

    Kind kind = Kind::File;
    std::string name{};       ///< of its Source; with the kind it tells the source from all others
    QString title{};          ///< "Boards", or the name of the file
    QString about{};          ///< what it holds, in a sentence or two; may be empty
    QString place{};          ///< the path as the user gave it; empty for what is built in
    QStringList references{}; ///< addresses and texts that it names as where it is from
    bool on = false;          ///< wanted: while `busy` this is what it will be
    bool read = false;        ///< else only its size is known, and what it holds once that was counted
    bool busy = false;        ///< it is being switched, closed or read anew
    std::uint64_t bytes = 0;
    std::optional<double> seconds{};        ///< that reading it took
    std::optional<SourceContent> content{}; ///< what it brings, or last brought; nothing until it is counted

    [[nodiscard]] bool builtIn() const { return kind != Kind::File; }
    [[nodiscard]] bool switchable() const { return kind != Kind::Schema; }
    [[nodiscard]] bool closable() const { return kind == Kind::File; }

    friend bool operator==(const SourceInfo &, const SourceInfo &) = default;
};

} // namespace tinyatlas
