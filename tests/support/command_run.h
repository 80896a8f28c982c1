// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_line.h"
#include "app/cli/commands.h"

#include <QStringList>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace tinyatlas::test {

/// What a command said, and how it ended.
struct Answer {
    ExitStatus status;
    std::string out;
    std::string err;
};

/// A command as it is typed, from its name on.
inline Answer run(const QStringList &arguments) {
    const auto line = parseCommandLine(arguments);
    if (!line)
        return {ExitStatus::WrongCommandLine, {}, line.error().toStdString()};
    std::ostringstream out;
    std::ostringstream err;
    const ExitStatus status = runCommand(line.value(), out, err);
    return {status, out.str(), err.str()};
}

inline QStringList words(const QString &line) { return line.split(QLatin1Char(' ')); }

/// What it answers in JSON; null where it does not answer.
inline nlohmann::json jsonOf(const QStringList &arguments) {
    const Answer answer = run(arguments);
    return answer.status == ExitStatus::Answered ? nlohmann::json::parse(answer.out) : nlohmann::json();
}

} // namespace tinyatlas::test
