// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/rounds_chart.h"
#include "app/session/built_in_graph.h"

#include <algorithm>
#include <string>

// The published results over the rounds, and what a chart of them says.
namespace tinyatlas::test {

inline DatasetPtr published() {
    return builtInDataset(
        {QStringLiteral("mlperf-results"), QStringLiteral("boards"), QStringLiteral("reference-models")});
}

/// Of the published results: a task on a board, or on all.
inline RoundsData publishedData(const DatasetPtr &dataset, const std::string &task, const QString &board = {},
                                bool energies = false) {
    CompareChoice choice;
    const auto &models = dataset->catalog.models;
    const auto found = std::ranges::find(models, "MLPerf Tiny " + task, &NeuralNetwork::name);
    choice.roundsOf = idAt<ModelId>(static_cast<std::size_t>(found - models.begin()));
    choice.roundsOfEnergy = energies;
    RoundsData all = roundsData({dataset, choice, {}});
    if (board.isEmpty())
        return all;
    for (const RoundsData::OfferedBoard &offered : all.offeredBoards)
        if (offered.label.startsWith(board + QStringLiteral(" (")))
            choice.roundsOn = offered.board;
    return roundsData({dataset, choice, {}});
}

inline bool says(const RoundsChart &chart, const QString &text) {
    return std::ranges::any_of(chart.written(), [&](const auto &entry) {
        return entry.text == text || entry.text.startsWith(text + QStringLiteral(" · "));
    });
}

} // namespace tinyatlas::test
