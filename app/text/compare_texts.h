// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bench/comparison.h"
#include "core/bench/task_groups.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What stands side by side, in words.
namespace tinyatlas::text {

/// "Top-1 accuracy"; of a model "RAM (tensor arena)", of a device "RAM".
[[nodiscard]] QString comparedName(const ComparedRow &row, bool ofDevices);
/// The value of one thing; "unknown" where nothing is stated of it.
[[nodiscard]] QString comparedText(const ComparedRow &row, const ComparedValue &value);

/// "Keyword spotting"; of models that state no task "Microphone · speech_commands.tar.gz · no task stated".
[[nodiscard]] QString taskName(const TaskGroup &group);

/// Who is the best by a row of a comparison.
struct ComparedLead {
    std::optional<ComparedFact> fact = {}; ///< empty for a latency
    QString timed = {};       ///< on what board, or of devices with what model, that was measured
    QStringList leaders = {}; ///< all that are equally good; empty where none is called the best
    QString figure = {};      ///< theirs
    QString alike = {};       ///< how many each fits, where that is the same number
    std::size_t others = 0;   ///< devices that models may fit, or models that devices may run
    bool allKnown = true;
};
/// "Most accurate: Micro Speech Yes No 3 (93.2 %)." Empty where there is nothing to say.
[[nodiscard]] QString leadSentence(const ComparedLead &lead, bool ofDevices);

} // namespace tinyatlas::text
