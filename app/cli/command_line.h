// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/report_options.h"
#include "app/cli/snapshot_options.h"
#include "core/base/result.h"
#include "core/fit/together.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace tinyatlas {

/// How the program ends; scripts rely on the numbers.
enum class ExitStatus {
    Answered = 0,
    No = 1,
    WrongCommandLine = 2,
    UnreadableInput = 3,
    UnknownAnswer = 5,
    Unwritable = 6, ///< the answer could not be written: a full disk, a closed pipe
    NoWindow = 7,   ///< there is no display, or nothing that draws on it
};

/// What the command line asks for.
struct CommandLine {
    enum class Command {
        Window,
        Fit,
        Matrix,
        Changes,
        Substitutes,
        Fleet,
        List,
        Check,
        Snapshot,
        Report,
        Help,
        Version
    };
    enum class Renderer {
        Automatic, ///< the graphics card; where it cannot be used, the software
        Gpu,
        Software,
    };

    Command command = Command::Window;
    QStringList arguments; ///< of the command: MODEL DEVICE, MODEL…, models|devices|sensors, or PATH…
    std::vector<std::filesystem::path> graphs; ///< they replace the shipped graph; empty for the shipped one
    QStringList further; ///< built-in sources to be switched on besides, as furtherSources() names them
    FitRules rules;
    QStringList whatIfs;                    ///< of single models and devices, as withWhatIfs() reads them
    QStringList beside;                     ///< of fit and its picture: models that are on the device as well
    RamSharing sharing = RamSharing::Added; ///< of these and the model
    bool json = false;
    bool csv = false;
    bool evidence = false;  ///< where every figure comes from, beside it
    bool proof = false;     ///< of a pair: step by step why
    QString xlsx;           ///< the file that a matrix is written to as a spreadsheet; empty for none
    bool cells = false;     ///< all cells of a matrix, however many
    bool ofDevices = false; ///< of a fleet: the arguments are devices
    SnapshotOptions snapshot;
    ReportOptions report;
    Renderer renderer = Renderer::Automatic; ///< of the window
    bool endsAfterFirstFrame = false;        ///< says so on standard output: for tests and measurements
};

/// `arguments` without the program's name. Fails with a sentence that says what is wrong.
[[nodiscard]] Result<CommandLine, QString> parseCommandLine(const QStringList &arguments);

[[nodiscard]] QString helpText();

} // namespace tinyatlas
