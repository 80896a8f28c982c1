// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_source.h"
#include "app/index/shown_things.h"
#include "app/session/compare_choice.h"
#include "core/bench/board_figures.h"
#include "core/bench/measured_quality.h"

#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// What was measured and estimated, with the dataset that it refers to.
struct BoardTables {
    explicit BoardTables(DatasetPtr graph, const std::stop_token &stop = {})
        : dataset(std::move(graph)), figures(*dataset, stop), qualities(dataset->catalog, stop) {}

    DatasetPtr dataset;
    BoardFigures figures;
    MeasuredQualities qualities;
};
using BoardTablesPtr = std::shared_ptr<const BoardTables>;

/// A choice as it is offered.
struct OfferedTask {
    std::string key; ///< of CompareChoice::task; allTasks for all together
    QString label;   ///< "Keyword spotting (9)"

    static constexpr const char *allTasks = "*";
};
struct OfferedBoard {
    BoardChoice board;
    QString label; ///< "NUCLEO-L4R5ZI"; "TinyML Kit (estimates only)"
};
struct OfferedSupply {
    SupplyChoice supply;
    QString label; ///< "at 1.8 V"
};

/// What the charts of Compare show by a choice, and what else could be chosen.
struct CompareData {
    std::vector<ChartQuantity> quantities;
    std::vector<std::string> metrics; ///< the names in the graph of those after ChartSource::Energy
    std::vector<ChartModel> models;   ///< of the task that is on
    /// Of the models, where their latency and energy were measured; invalid for none.
    std::vector<MeasurementId> latencies;
    std::vector<MeasurementId> energies;
    /// Likewise what its latency was estimated from.
    std::vector<std::vector<MeasurementId>> estimates;

    std::vector<OfferedTask> tasks;
    int task = -1; ///< of these; -1 where there is none
    std::vector<OfferedBoard> boards;
    int board = -1; ///< likewise
    std::vector<OfferedSupply> supplies;
    int supply = -1; ///< likewise
    /// What the choice leaves out, a line for each reason.
    QStringList leftOut;
    /// Which of several results is shown, and how far estimates are off; empty where none of them is asked
    /// for.
    QStringList measuredHow;

    /// The index of a choice among the quantities; ChartSource::noQuantity where the graph has none such.
    [[nodiscard]] int indexOf(const QuantityChoice &choice) const;
    [[nodiscard]] QuantityChoice choiceOf(int index) const; ///< the other way round
    /// Models for several tasks are among them.
    [[nodiscard]] bool severalTasks() const;
};

struct CompareAsked {
    DatasetPtr dataset;
    BoardTablesPtr tables; ///< null: not made yet
    std::shared_ptr<const ShownThings> shown;
    CompareChoice choice;
};
struct CompareAnswer {
    BoardTablesPtr tables;
    CompareData data;
};

/// Once `stop` is requested, half of it.
[[nodiscard]] CompareAnswer compareData(const CompareAsked &asked, const std::stop_token &stop = {});

} // namespace tinyatlas
