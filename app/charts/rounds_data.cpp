// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_data.h"

#include "app/charts/offered.h"
#include "app/charts/series_sign.h"
#include "app/text/figures.h"
#include "app/text/measurement_texts.h"
#include "app/text/rounds_texts.h"
#include "core/bench/measured_board.h"
#include "core/bench/software.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

namespace tinyatlas {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RoundsData", text); }

constexpr std::size_t mostOffered = 200; // of more nobody picks one out of a list

/// Fills in what is asked, part by part.
class Rounds {
public:
    Rounds(const RoundsAsked &asked, const std::stop_token &stop)
        : m_catalog(asked.dataset->catalog), m_asked(asked), m_stop(stop),
          m_metric(asked.choice.roundsOfEnergy ? MeasuredMetric::Energy : MeasuredMetric::Latency) {
        m_data.energy = m_metric == MeasuredMetric::Energy;
        countResults();
        offerModels();
        if (m_data.chosenModel < 0 || m_stop.stop_requested())
            return;
        m_found = measuredRounds(m_catalog, m_model, m_metric);
        keepLastRounds();
        for (const std::string &round : m_found.rounds)
            m_data.rounds.append(text::words(round));
        offerBoards();
        sayWhatIsLeftOut();
        takeBoards();
        addSoftware();
        addMarks();
        if (!m_stop.stop_requested()) // else some boards have no marks
            writeHeadline();
    }

    RoundsData take() { return std::move(m_data); }

private:
    /// A result: what ran it, without the catalogue being asked for the same text again and again.
    using RunBy = std::tuple<std::string, std::string, std::string>;

    void countResults() {
        m_results.resize(m_catalog.models.size());
        std::map<RunBy, std::pair<std::size_t, const Measurement *>> runs;
        for (const Measurement &measurement : m_catalog.measurements) {
            if (m_stop.stop_requested())
                return;
            if (measurement.round.empty() || measurement.division == Division::Open)
                continue;
            auto &run = runs[{measurement.runtime, measurement.kernels, measurement.submitter}];
            ++run.first;
            run.second = &measurement;
            const auto &figure =
                m_metric == MeasuredMetric::Latency ? measurement.latency : measurement.energy;
            m_data.measurementsKnown = m_data.measurementsKnown || measurement.model.valid();
            if (measurement.model.valid() && figure && !figure->isEstimated && isShown(measurement.model))
                ++m_results[measurement.model.value];
        }
        for (const auto &[by, run] : runs)
            m_used[softwareOf(*run.second).name()] += run.first;
    }

    [[nodiscard]] bool isShown(ModelId model) const {
        return !m_asked.shown || m_asked.shown->contains(model);
    }

    void offerModels() {
        auto &offered = m_data.offeredModels;
        for (std::size_t i = 0; i < m_results.size(); ++i)
            if (m_results[i] > 0)
                offered.push_back({idAt<ModelId>(i), counted(nameOf(idAt<ModelId>(i)), m_results[i])});
        std::ranges::stable_sort(offered, [this](const auto &a, const auto &b) {
            return m_results[a.model.value] > m_results[b.model.value];
        });
        m_data.offersResults = !offered.empty();
        const auto hasResults = [this](const std::optional<ModelId> &model) {
            return model && model->value < m_results.size() && m_results[model->value] > 0;
        };
        const auto &chosen = m_asked.choice.roundsOf;
        if (chosen && chosen->value < m_results.size() && isShown(*chosen))
            m_model = *chosen; // be it without results: then that is what is said
        else if (hasResults(m_asked.selected))
            m_model = *m_asked.selected;
        else if (!offered.empty())
            m_model = offered.front().model;
        if (!m_model.valid())
            return;
        const auto isModel = [this](const auto &each) { return each.model == m_model; };
        const auto found = std::ranges::find_if(offered, isModel);
        if (found == offered.end())
            offered.push_back({m_model, counted(nameOf(m_model), 0)});
        else if (found - offered.begin() >= static_cast<std::ptrdiff_t>(mostOffered))
            offered[mostOffered - 1] = *found;
        if (offered.size() > mostOffered)
            offered.resize(mostOffered);
        m_data.chosenModel = static_cast<int>(std::ranges::find_if(offered, isModel) - offered.begin());
        m_data.model = nameOf(m_model);
    }

    [[nodiscard]] QString nameOf(ModelId model) const {
        return text::displayName(m_catalog.model(model).name);
    }

    [[nodiscard]] static BoardChoice choiceOf(const BoardResults &board) {
        return {board.device, board.device.valid() ? std::string() : board.board};
    }

    /// How many rounds there are is up to the graph.
    void keepLastRounds() {
        if (m_found.rounds.size() <= RoundsData::mostRounds)
            return;
        const std::size_t first = m_found.rounds.size() - RoundsData::mostRounds;
        std::size_t earlier = 0;
        for (BoardResults &board : m_found.boards) {
            earlier += std::erase_if(board.results,
                                     [first](const RoundResult &result) { return result.round < first; });
            for (RoundResult &result : board.results)
                result.round -= first;
        }
        std::erase_if(m_found.boards, [](const BoardResults &board) { return board.results.empty(); });
        m_found.rounds.erase(m_found.rounds.begin(),
                             m_found.rounds.begin() + static_cast<std::ptrdiff_t>(first));
        m_data.leftOut.append(tr("%1 left out: of %2 rounds before the last %3")
                                  .arg(text::countExact(earlier), text::countExact(first),
                                       text::countExact(RoundsData::mostRounds)));
    }

    /// Each board once, whatever its voltages.
    void offerBoards() {
        std::size_t all = 0;
        std::vector<std::pair<std::size_t, const BoardResults *>> boards;
        std::map<std::pair<DeviceId, std::string_view>, std::size_t> places;
        for (const BoardResults &board : m_found.boards) {
            if (m_stop.stop_requested())
                return;
            all += board.results.size();
            const std::string_view name = board.device.valid() ? std::string_view() : board.board;
            const auto [place, isNew] = places.try_emplace({board.device, name}, boards.size());
            if (isNew)
                boards.emplace_back(board.results.size(), &board);
            else
                boards[place->second].first += board.results.size();
        }
        m_distinct = boards.size();
        std::ranges::stable_sort(boards, std::ranges::greater(), [](const auto &each) { return each.first; });
        m_data.offeredBoards.push_back({std::nullopt, counted(tr("All boards"), all)});
        m_data.chosenBoard = 0;
        for (const auto &[results, board] : boards) {
            const BoardChoice choice = choiceOf(*board);
            const bool chosen = m_asked.choice.roundsOn == choice;
            if (m_data.offeredBoards.size() >= mostOffered && !chosen)
                continue;
            if (chosen)
                m_data.chosenBoard = static_cast<int>(m_data.offeredBoards.size());
            m_data.offeredBoards.push_back({choice, counted(text::displayName(board->board), results)});
        }
        // A board that is chosen and has no results of this model is none of them: all are shown.
        m_data.oneBoard = m_data.chosenBoard > 0;
    }

    /// Where one board is shown, of the results on it.
    void sayWhatIsLeftOut() {
        std::array<std::size_t, leftOutOfRounds> counts{};
        for (const LeftOutResult &result : m_found.leftOut) {
            const Measurement &measurement = m_catalog.measurement(result.measurement);
            const std::string name = boardOf(m_catalog, measurement);
            const BoardChoice board{measurement.device, measurement.device.valid() ? std::string() : name};
            if (!m_data.oneBoard || m_asked.choice.roundsOn == board)
                ++counts[static_cast<std::size_t>(result.why)];
        }
        m_data.leftOut = text::leftOutLines(counts, m_metric) + m_data.leftOut;
    }

    void takeBoards() {
        for (const BoardResults &board : m_found.boards)
            if (!m_data.oneBoard || m_asked.choice.roundsOn == choiceOf(board))
                m_boards.push_back(&board);
        const auto bestOf = [](const BoardResults *board) {
            return std::ranges::min(board->results, {}, &RoundResult::value).value;
        };
        std::ranges::stable_sort(m_boards, {}, bestOf);
        if (m_boards.size() <= RoundsData::mostBoards)
            return;
        std::size_t results = 0;
        for (std::size_t i = RoundsData::mostBoards; i < m_boards.size(); ++i)
            results += m_boards[i]->results.size();
        m_data.leftOut.append(tr("%1 left out: of %2 boards behind the best %3")
                                  .arg(text::countExact(results),
                                       text::countExact(m_boards.size() - RoundsData::mostBoards),
                                       text::countExact(RoundsData::mostBoards)));
        m_boards.resize(RoundsData::mostBoards);
    }

    /// Signs go to what is used most in the whole graph, so that a product has the same one in most charts;
    /// those that are free then to the others in order of use.
    void addSoftware() {
        std::map<std::string, std::size_t> here;
        for (const BoardResults *board : m_boards)
            for (const RoundResult &result : board->results)
                ++here[softwareOf(m_catalog.measurement(result.measurement)).name()];
        std::vector<std::pair<std::size_t, std::string>> ranks;
        for (const auto &[name, uses] : m_used)
            if (!name.empty())
                ranks.emplace_back(uses, name);
        std::ranges::sort(ranks, [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        std::array<bool, SeriesSign::coloured> taken{};
        const auto give = [&](const std::string &name, int sign) {
            m_data.software.push_back({text::words(name), sign, here[name]});
            m_softwareNames.push_back(name);
            here.erase(name);
        };
        for (std::size_t i = 0; i < ranks.size() && i < taken.size(); ++i)
            if (here.contains(ranks[i].second)) {
                taken[i] = true;
                give(ranks[i].second, static_cast<int>(i));
            }
        for (const auto &[uses, name] : ranks) {
            if (!here.contains(name))
                continue;
            const auto free = std::ranges::find(taken, false);
            const auto sign = static_cast<int>(free - taken.begin()); // of all others where none is
            if (free != taken.end())
                *free = true;
            give(name, sign);
        }
        if (here.contains({}))
            give({}, SeriesSign::notStated);
    }

    [[nodiscard]] std::size_t softwareIndex(const Measurement &measurement) const {
        const auto found = std::ranges::find(m_softwareNames, softwareOf(measurement).name());
        return static_cast<std::size_t>(found - m_softwareNames.begin());
    }

    void addMarks() {
        std::size_t all = 0;
        for (const BoardResults *board : m_boards)
            all += board->results.size();
        const bool bestOnly = all > RoundsData::mostMarks;
        for (const BoardResults *board : m_boards) {
            const auto index = m_data.boards.size();
            m_data.boards.push_back({choiceOf(*board), text::boardText(*board, m_metric), QString(),
                                     m_data.energy ? text::supplyText(*board) : QString(),
                                     board->results.size(), m_data.marks.size()});
            for (std::size_t i = 0; i < board->results.size() && !m_stop.stop_requested(); ++i) {
                const RoundResult &result = board->results[i];
                // The worst of a round comes first.
                const bool best =
                    i + 1 == board->results.size() || board->results[i + 1].round != result.round;
                if (bestOnly && !best)
                    continue;
                const Measurement &measurement = m_catalog.measurement(result.measurement);
                m_data.marks.push_back(
                    {.measurement = static_cast<int>(result.measurement.value),
                     .board = index,
                     .round = result.round,
                     .software = softwareIndex(measurement),
                     .value = result.value,
                     .best = best,
                     .ran = text::softwareText(measurement),
                     .text = text::roundResultText(m_catalog, result.measurement, m_metric)});
                std::size_t &bestMark = m_data.boards.back().best;
                if (result.value < m_data.marks[bestMark].value)
                    bestMark = m_data.marks.size() - 1;
            }
            if (m_data.boards.back().best < m_data.marks.size()) // a stop may have left it without marks
                m_data.boards.back().kind = kindOf(m_data.marks[m_data.boards.back().best]);
        }
        if (const std::size_t slower = all - m_data.marks.size(); slower > 0 && bestOnly)
            m_data.leftOut.append(
                tr("%1 left out: their board was better in that round").arg(text::countExact(slower)));
    }

    [[nodiscard]] QString kindOf(const RoundsMark &mark) const {
        const auto &system =
            m_catalog.measurement(MeasurementId{static_cast<std::uint32_t>(mark.measurement)}).system;
        return system ? text::words(system->deviceClass) : QString();
    }

    /// "95.82 µs on Snapdragon 8 Gen 3 (phone SoC), v1.3"
    [[nodiscard]] QString bestOf(const RoundsBoard &board) const {
        const RoundsMark &mark = m_data.marks[board.best];
        return tr("%1 on %2, %3")
            .arg(text::figureOf(mark.value, m_metric),
                 board.isOther() ? tr("%1 (%2)").arg(board.name, board.kind) : board.name,
                 m_data.rounds[static_cast<qsizetype>(mark.round)]);
    }

    /// A phone is soon ahead: who looks for a microcontroller wants to know the best of these.
    [[nodiscard]] QString bestSentence() const {
        QString sentence =
            (m_data.energy ? tr("The least energy of %1: %2") : tr("The fastest of %1: %2"))
                .arg(m_distinct == 1 ? tr("one board") : tr("%1 boards").arg(text::countExact(m_distinct)),
                     bestOf(m_data.boards.front()));
        const auto first = std::ranges::find(m_data.boards, RoundsBoard::microcontroller, &RoundsBoard::kind);
        if (m_data.boards.front().isOther() && first != m_data.boards.end())
            sentence += tr("; of microcontrollers: %1").arg(bestOf(*first));
        return sentence;
    }

    void writeHeadline() {
        const BoardResults *most = nullptr;
        std::optional<SoftwareGain> gain;
        for (const BoardResults *board : m_boards)
            if (const auto found = softwareGain(*m_asked.dataset, *board);
                found && (!gain || found->times() > gain->times())) {
                gain = found;
                most = board;
            }
        QStringList sentences;
        if (!m_data.oneBoard && !m_data.boards.empty())
            sentences.append(bestSentence());
        if (gain && m_data.oneBoard)
            sentences.append(text::gainSentence(m_catalog, m_data.model, *most, m_metric, *gain));
        else if (gain)
            sentences.append(tr("Software alone is worth up to %1 on one board: %2")
                                 .arg(text::timesText(gain->times()), text::boardText(*most, m_metric)));
        m_data.headline = sentences.join(QStringLiteral(". "));
    }

    const Catalog &m_catalog;
    const RoundsAsked &m_asked;
    const std::stop_token &m_stop;
    MeasuredMetric m_metric;
    ModelId m_model;
    std::vector<std::size_t> m_results;        ///< by model
    std::map<std::string, std::size_t> m_used; ///< results in the whole graph, by software
    MeasuredRounds m_found;
    std::size_t m_distinct = 0;                 ///< boards, whatever their voltages
    std::vector<const BoardResults *> m_boards; ///< that are shown, the best first
    std::vector<std::string> m_softwareNames;   ///< of RoundsData::software
    RoundsData m_data;
};

} // namespace

RoundsData roundsData(const RoundsAsked &asked, const std::stop_token &stop) {
    return Rounds(asked, stop).take();
}

void RoundsSource::setData(RoundsData data) {
    m_data = std::move(data);
    emit changed();
}

} // namespace tinyatlas
