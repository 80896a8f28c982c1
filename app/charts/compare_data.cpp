// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/compare_data.h"

#include "app/charts/offered.h"
#include "app/text/compare_texts.h"
#include "app/text/figures.h"
#include "app/text/latency_texts.h"
#include "app/text/measurement_texts.h"
#include "core/bench/task_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CompareData", text); }

constexpr int firstMetric = ChartSource::Energy + 1;
const std::string top1Accuracy = "Top_1_accuracy"; // has its own place

/// Fills in what is asked, part by part.
class Compare {
public:
    Compare(const CompareAsked &asked, const BoardTables &tables, const std::stop_token &stop)
        : m_catalog(asked.dataset->catalog), m_asked(asked), m_figures(tables.figures), m_stop(stop) {
        for (std::size_t i = 0; i < m_catalog.models.size(); ++i)
            if (m_asked.shown->contains(idAt<ModelId>(i)))
                m_shown.push_back(idAt<ModelId>(i));
        offerBoards();
        nameQuantities();
        offerTasks();
        addModels();
        sayHowMeasured();
    }

    CompareData take() { return std::move(m_data); }

private:
    [[nodiscard]] const CompareChoice &choice() const { return m_asked.choice; }

    void offerBoards() {
        const auto &wanted = choice().board;
        int most = -1;
        std::pair<std::size_t, std::size_t> mostMeasured;
        for (const BenchBoard &board : m_figures.boards()) {
            const auto index = static_cast<int>(m_data.boards.size());
            const QString name = text::displayName(board.name);
            m_data.boards.push_back({{board.device, board.device.valid() ? std::string() : board.name},
                                     board.measured ? name : tr("%1 (estimates only)").arg(name)});
            if (wanted == m_data.boards.back().board)
                m_data.board = index;
            const std::pair measured(board.modelsWithLatency, board.latencies);
            if (measured > mostMeasured) {
                mostMeasured = measured;
                most = index;
            }
        }
        if (m_data.board < 0)
            m_data.board = most < 0 && !m_data.boards.empty() ? 0 : most;
        if (m_data.board < 0)
            return;
        const BenchBoard &board = m_figures.boards()[static_cast<std::size_t>(m_data.board)];
        for (const double supply : board.supplies)
            m_data.supplies.push_back({{supply}, tr("at %1").arg(text::voltage(supply))});
        if (board.energyWithoutSupply)
            m_data.supplies.push_back({{std::nullopt}, tr("supply not stated")});
        if (m_data.supplies.empty())
            return;
        const auto found = choice().supply
                               ? std::ranges::find(m_data.supplies, *choice().supply, &OfferedSupply::supply)
                               : m_data.supplies.begin();
        m_data.supply =
            found == m_data.supplies.end() ? 0 : static_cast<int>(found - m_data.supplies.begin());
    }

    [[nodiscard]] QString boardName() const {
        return m_data.board < 0
                   ? tr("a board")
                   : text::displayName(m_figures.boards()[static_cast<std::size_t>(m_data.board)].name);
    }

    void nameQuantities() {
        m_data.quantities = statedQuantities();
        const QString board = boardName();
        m_data.quantities.push_back(
            {.name = tr("Latency on %1").arg(board),
             .missing = choice().estimates ? tr("nobody measured them there, and no estimate is possible")
                                           : tr("nobody measured them there"),
             .unit = FigureUnit::Microseconds});
        const QString supply = m_data.supply < 0
                                   ? QString()
                                   : u' ' + m_data.supplies[static_cast<std::size_t>(m_data.supply)].label;
        m_data.quantities.push_back({.name = tr("Energy on %1%2").arg(board, supply),
                                     .missing = tr("nobody measured their energy there"),
                                     .unit = FigureUnit::Microjoules});
        std::set<std::string> names;
        for (const ModelId id : m_shown)
            for (const Metric &metric : m_catalog.model(id).metrics)
                if (metric.name != top1Accuracy)
                    names.insert(metric.name);
        for (const std::string &name : names) {
            const QString words = text::displayClass(name);
            m_data.metrics.push_back(name);
            m_data.quantities.push_back({.name = words,
                                         .missing = tr("they do not report it: %1").arg(words),
                                         .isQuality = true,
                                         .ranks = false});
        }
    }

    /// The quantities of the page that is on, by index.
    [[nodiscard]] std::vector<int> charted() const {
        if (choice().page == ComparePage::Bars)
            return {m_data.indexOf(choice().bars)};
        return {m_data.indexOf(choice().across), m_data.indexOf(choice().upwards),
                m_data.indexOf(choice().bubble)};
    }

    [[nodiscard]] bool asksFor(int quantity) const {
        const std::vector<int> all = charted();
        return std::ranges::find(all, quantity) != all.end();
    }

    [[nodiscard]] bool asksForQuality() const {
        return std::ranges::any_of(charted(), [this](int index) {
            return index >= 0 && m_data.quantities[static_cast<std::size_t>(index)].isQuality;
        });
    }

    void offerTasks() {
        const bool quality = asksForQuality();
        m_rows = m_shown;
        if (!quality)
            m_data.tasks.push_back(
                {OfferedTask::allTasks, counted(tr("All tasks together"), m_shown.size())});
        const std::vector<TaskGroup> groups = taskGroups(m_catalog, m_shown);
        const TaskGroup *chosen = nullptr;
        for (const TaskGroup &group : groups) {
            m_data.tasks.push_back({group.key, counted(text::taskName(group), group.models.size())});
            if (group.key == choice().task) {
                chosen = &group;
                m_data.task = static_cast<int>(m_data.tasks.size()) - 1;
            }
        }
        if (!chosen && quality && !groups.empty())
            chosen = &groups.front();
        if (m_data.task < 0 && !m_data.tasks.empty())
            m_data.task = 0;
        if (quality || chosen)
            m_rows = chosen ? chosen->models : std::vector<ModelId>();
        if (const std::size_t others = m_shown.size() - m_rows.size(); others > 0)
            m_data.leftOut.append(
                quality ? tr("%1 not in the chart, because they are for other tasks or state none")
                              .arg(text::countExact(others))
                        : tr("%1 not in the chart, because another task is chosen")
                              .arg(text::countExact(others)));
        if (const std::size_t hidden = m_catalog.models.size() - m_shown.size(); hidden > 0)
            m_data.leftOut.append(
                tr("%1 not in the chart, because the filter hides them").arg(text::countExact(hidden)));
    }

    void addModels() {
        m_data.models.reserve(m_rows.size());
        std::size_t openOnly = 0;
        if (m_data.board >= 0)
            m_latencies = m_figures.latencies(m_rows, static_cast<std::size_t>(m_data.board),
                                              choice().estimates, m_stop);
        for (const ModelId id : m_rows) {
            if (m_stop.stop_requested())
                return;
            const NeuralNetwork &model = m_catalog.model(id);
            m_data.models.push_back({.model = static_cast<int>(id.value),
                                     .name = text::displayName(model.name),
                                     .figures = statedFigures(model),
                                     .group = static_cast<int>(model.group)});
            m_data.latencies.emplace_back();
            m_data.energies.emplace_back();
            m_data.estimates.emplace_back();
            openOnly += addBoardFigures(id);
            addMetrics(model);
        }
        if (openOnly > 0)
            m_data.leftOut.append(
                tr("%1 measured on this board in the open division only: any model may have run "
                   "there, so those results are not shown")
                    .arg(text::countExact(openOnly)));
    }

    void sayHowMeasured() {
        if (asksFor(ChartSource::Latency))
            m_data.measuredHow.append(
                m_latencies.kernels.empty()
                    ? tr("Of several latencies of a model the shortest counts, whatever ran it: the tip says "
                         "what.")
                    : tr("Latencies with %1 where a model has one; of the others the shortest measured, else "
                         "the surest estimate.")
                          .arg(text::words(m_latencies.kernels)));
        if (asksFor(ChartSource::Energy))
            m_data.measuredHow.append(
                tr("Of several energies of a model the least counts, whatever ran it: the tip says what."));
        const auto isSome = [](const std::vector<MeasurementId> &rates) { return !rates.empty(); };
        if (asksFor(ChartSource::Latency) && std::ranges::any_of(m_data.estimates, isSome))
            m_data.measuredHow.append(text::estimateError(m_figures.rates().error()));
    }

    /// Whether there are results of an open division only, of what is charted.
    bool addBoardFigures(ModelId id) {
        auto &figures = m_data.models.back().figures;
        figures.resize(firstMetric);
        if (m_data.board < 0)
            return false;
        const auto board = static_cast<std::size_t>(m_data.board);
        const BoardFigures::Answer &latency = m_latencies.answers[m_data.models.size() - 1];
        if (latency.figure && latency.figure->measured.valid()) {
            figures[ChartSource::Latency] = measured(*latency.figure);
            m_data.latencies.back() = latency.figure->measured;
        } else if (latency.figure) {
            figures[ChartSource::Latency] = estimated(*latency.figure->estimate);
            m_data.estimates.back() = latency.figure->estimate->rates;
        }
        bool openOnly = asksFor(ChartSource::Latency) && latency.openOnly;
        if (m_data.supply >= 0) {
            const auto energy = m_figures.energy(
                id, board, m_data.supplies[static_cast<std::size_t>(m_data.supply)].supply.millivolts);
            if (energy.figure) {
                figures[ChartSource::Energy] = measured(*energy.figure);
                m_data.energies.back() = energy.figure->measured;
            }
            openOnly = openOnly || (asksFor(ChartSource::Energy) && energy.openOnly);
        }
        return openOnly;
    }

    [[nodiscard]] ChartFigure measured(const BoardFigure &figure) const {
        const Measurement &measurement = m_catalog.measurement(figure.measured);
        const QString with = text::conditionsOf(measurement);
        const QString credit = text::creditOf(measurement);
        return {.value = figure.value, .how = with.isEmpty() ? credit : tr("%1: %2").arg(credit, with)};
    }

    [[nodiscard]] static ChartFigure estimated(const LatencyEstimate &estimate) {
        return {.value = estimate.microseconds,
                .band = ChartFigure::Band{estimate.microseconds / estimate.factor,
                                          estimate.microseconds * estimate.factor},
                .how =
                    tr("with %1 on %2").arg(text::words(estimate.on.kernels), text::words(estimate.on.core))};
    }

    void addMetrics(const NeuralNetwork &model) {
        for (const std::string &name : m_data.metrics) {
            const auto found = std::ranges::find(model.metrics, name, &Metric::name);
            m_data.models.back().figures.push_back(
                found == model.metrics.end() ? std::nullopt : std::optional(ChartFigure{found->value.value}));
        }
    }

    const Catalog &m_catalog;
    const CompareAsked &m_asked;
    const BoardFigures &m_figures;
    const std::stop_token &m_stop;
    std::vector<ModelId> m_shown;
    std::vector<ModelId> m_rows;
    BoardFigures::Latencies m_latencies; ///< of m_rows on the board
    CompareData m_data;
};

} // namespace

int CompareData::indexOf(const QuantityChoice &choice) const {
    if (choice.metric.empty())
        return choice.index < firstMetric ? choice.index : ChartSource::noQuantity;
    const auto found = std::ranges::find(metrics, choice.metric);
    return found == metrics.end() ? ChartSource::noQuantity
                                  : firstMetric + static_cast<int>(found - metrics.begin());
}

QuantityChoice CompareData::choiceOf(int index) const {
    const int metric = index - firstMetric;
    return metric >= 0 && metric < static_cast<int>(metrics.size())
               ? QuantityChoice{0, metrics[static_cast<std::size_t>(metric)]}
               : QuantityChoice{index, {}};
}

bool CompareData::severalTasks() const {
    return task >= 0 && tasks[static_cast<std::size_t>(task)].key == OfferedTask::allTasks;
}

CompareAnswer compareData(const CompareAsked &asked, const std::stop_token &stop) {
    const BoardTablesPtr tables = asked.tables && asked.tables->dataset == asked.dataset
                                      ? asked.tables
                                      : std::make_shared<const BoardTables>(asked.dataset, stop);
    return {tables, Compare(asked, *tables, stop).take()};
}

} // namespace tinyatlas
