// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bench/measured_rounds.h"

#include "core/bench/measured_board.h"
#include "core/bench/ran_alike.h"
#include "core/bench/software.h"
#include "core/bench/supplies.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view digitsAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view digits = text.substr(at, end - at);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

const std::optional<MeasuredFigure> &figureOf(const Measurement &measurement, MeasuredMetric metric) {
    return metric == MeasuredMetric::Latency ? measurement.latency : measurement.energy;
}

std::optional<LeftOutOfRounds> whyLeftOut(const Catalog &catalog, const Measurement &measurement,
                                          MeasuredMetric metric) {
    if (measurement.division == Division::Open)
        return LeftOutOfRounds::OpenDivision;
    const auto &figure = figureOf(measurement, metric);
    if (!figure)
        return LeftOutOfRounds::NotMeasured;
    if (figure->isEstimated)
        return LeftOutOfRounds::Estimated;
    if (measurement.round.empty())
        return LeftOutOfRounds::NoRound;
    if (boardOf(catalog, measurement).empty())
        return LeftOutOfRounds::NoBoard;
    return std::nullopt;
}

bool isAskedFor(const Catalog &catalog, const Measurement &measurement, ModelId model) {
    const std::string &task = catalog.model(model).task;
    return measurement.model == model ||
           (measurement.division == Division::Open && !task.empty() && measurement.task == task);
}

using Board = std::pair<BoardKey, std::optional<double>>; ///< with the supply voltage

bool isOtherSoftware(const Catalog &catalog, const RoundResult &a, const RoundResult &b) {
    const Software first = withShortVersion(softwareOf(catalog.measurement(a.measurement)));
    const Software second = withShortVersion(softwareOf(catalog.measurement(b.measurement)));
    return first.known() && second.known() && first != second;
}

using SuppliesByBoard = std::map<BoardKey, Supplies>;

SuppliesByBoard suppliesOf(const Catalog &catalog, const std::vector<MeasurementId> &ids) {
    std::map<BoardKey, std::vector<double>> stated;
    for (const MeasurementId id : ids)
        if (const auto &supply = catalog.measurement(id).supplyVoltage)
            stated[boardKeyOf(catalog, catalog.measurement(id))].push_back(supply->value);
    SuppliesByBoard supplies;
    for (auto &[board, millivolts] : stated)
        supplies.emplace(board, Supplies(std::move(millivolts)));
    return supplies;
}

} // namespace

bool isEarlierRound(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::string_view first = digitsAt(a, i);
            const std::string_view second = digitsAt(b, j);
            if (first != second)
                return std::pair(first.size(), first) < std::pair(second.size(), second);
            while (i < a.size() && isDigit(a[i]))
                ++i;
            while (j < b.size() && isDigit(b[j]))
                ++j;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return i == a.size() && j < b.size();
}

std::optional<SoftwareGain> softwareGain(const Dataset &dataset, const BoardResults &board) {
    const Catalog &catalog = dataset.catalog;
    std::map<Hardware, SoftwareGain> gains;
    for (const RoundResult &result : board.results) {
        const Hardware hardware = hardwareOf(dataset, catalog.measurement(result.measurement));
        const auto [found, isNew] = gains.try_emplace(hardware, SoftwareGain{result, result, {}});
        if (hardware.clock > 0)
            found->second.clock = hardware.clock;
        if (isNew)
            continue;
        SoftwareGain &gain = found->second;
        if (result.value > gain.slowest.value)
            gain.slowest = result;
        if (result.value < gain.fastest.value)
            gain.fastest = result;
    }
    std::optional<SoftwareGain> most;
    for (const auto &[hardware, gain] : gains)
        if (isOtherSoftware(catalog, gain.slowest, gain.fastest) && (!most || gain.times() > most->times()))
            most = gain;
    return most;
}

MeasuredRounds measuredRounds(const Catalog &catalog, ModelId model, MeasuredMetric metric) {
    MeasuredRounds found;
    std::vector<MeasurementId> ids;
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
        const auto id = idAt<MeasurementId>(i);
        const Measurement &measurement = catalog.measurement(id);
        if (!isAskedFor(catalog, measurement, model))
            continue;
        if (const auto why = whyLeftOut(catalog, measurement, metric)) {
            found.leftOut.push_back({id, *why});
            continue;
        }
        ids.push_back(id);
        found.rounds.push_back(measurement.round);
    }
    std::ranges::sort(found.rounds, isEarlierRound);
    found.rounds.erase(std::unique(found.rounds.begin(), found.rounds.end()), found.rounds.end());
    const auto supplies = metric == MeasuredMetric::Energy ? suppliesOf(catalog, ids) : SuppliesByBoard();
    std::map<Board, BoardResults> boards;
    for (const MeasurementId id : ids) {
        const Measurement &measurement = catalog.measurement(id);
        const std::string name = boardOf(catalog, measurement);
        const BoardKey key = boardKeyOf(catalog, measurement);
        std::optional<double> supply;
        if (metric == MeasuredMetric::Energy && measurement.supplyVoltage)
            supply = supplies.at(key).of(measurement.supplyVoltage->value);
        BoardResults &board = boards[{key, supply}];
        board.device = measurement.device;
        board.board = name;
        board.millivolts = supply;
        const auto round = std::ranges::lower_bound(found.rounds, measurement.round, isEarlierRound);
        board.results.push_back({id, static_cast<std::size_t>(round - found.rounds.begin()),
                                 figureOf(measurement, metric)->value});
    }
    for (auto &[key, board] : boards) {
        std::ranges::sort(board.results, {}, [](const RoundResult &result) {
            return std::tuple(result.round, -result.value, result.measurement);
        });
        found.boards.push_back(std::move(board));
    }
    return found;
}

} // namespace tinyatlas
