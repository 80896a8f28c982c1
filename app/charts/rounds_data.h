// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/shown_things.h"
#include "app/session/compare_choice.h"
#include "core/catalog/dataset.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tinyatlas {

/// One result as the chart shows it: figures and words without the catalogue, so that a chart outlives a
/// dataset.
struct RoundsMark {
    int measurement = -1;     ///< MeasurementId as int
    std::size_t board = 0;    ///< of RoundsData::boards
    std::size_t round = 0;    ///< of RoundsData::rounds
    std::size_t software = 0; ///< of RoundsData::software
    double value = 0;         ///< in microseconds or microjoules, above 0
    bool best = false;        ///< of its board in its round: the line of the board goes through it
    QString ran;              ///< what ran it: "X-CUBE-AI 9.0.0"; empty where nobody says
    QString text;             ///< all that is said of it
};

/// A board, and of energies one at a supply voltage: results at different ones are never joined.
struct RoundsBoard {
    BoardChoice choice;
    QString name;            ///< with the voltage
    QString kind;            ///< of what its best result is, as stated: "MCU", "FPGA"; empty where it is not
    QString supply;          ///< of energies: "at 1.8 V"
    std::size_t results = 0; ///< how many
    std::size_t best = 0;    ///< of RoundsData::marks

    static constexpr QLatin1String microcontroller{"MCU"};
    [[nodiscard]] bool isOther() const { return !kind.isEmpty() && kind != microcontroller; }
};

/// A product that ran some of the results.
struct RoundsSoftware {
    QString name; ///< "X-CUBE-AI"
    int sign = 0; ///< see SeriesSign: several may have that of all others
    std::size_t results = 0;
};

/// What the chart of the rounds shows by a choice, and what else could be chosen.
struct RoundsData {
    /// More than anybody tells apart. Of more, the best: see leftOut.
    static constexpr std::size_t mostBoards = 200;
    static constexpr std::size_t mostMarks = 1500;
    static constexpr std::size_t mostRounds = 60; ///< of more, the last

    QString model; ///< its name; empty where none has results
    bool energy = false;
    QStringList rounds;
    std::vector<RoundsBoard> boards;      ///< the best first
    std::vector<RoundsMark> marks;        ///< by board, then by round, the worst of a round first
    std::vector<RoundsSoftware> software; ///< by sign
    QString headline;                     ///< what is to be seen, in a sentence or two
    QStringList leftOut;                  ///< what is not, a line for each reason
    bool oneBoard = false;                ///< one is chosen
    bool measurementsKnown = false;       ///< the graph has results of some model
    bool offersResults = false;           ///< some model that is shown has results of this kind

    struct OfferedModel {
        ModelId model;
        QString label; ///< "MLPerf Tiny KWS (71)"
    };
    struct OfferedBoard {
        std::optional<BoardChoice> board; ///< nothing: all
        QString label;                    ///< "NUCLEO-L4R5ZI (20)"
    };
    std::vector<OfferedModel> offeredModels; ///< those with the most results first
    int chosenModel = -1;                    ///< of these
    std::vector<OfferedBoard> offeredBoards;
    int chosenBoard = -1; ///< likewise
};

struct RoundsAsked {
    DatasetPtr dataset;
    CompareChoice choice;
    std::optional<ModelId> selected;               ///< shown where none is chosen, and it has results
    std::shared_ptr<const ShownThings> shown = {}; ///< by the filter; null for all
};

/// Once `stop` is requested, nothing.
[[nodiscard]] RoundsData roundsData(const RoundsAsked &asked, const std::stop_token &stop = {});

/// What a chart of the rounds shows. A view model owns it; the chart that has it as its `rounds` follows.
class RoundsSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a view model owns it")

public:
    using QObject::QObject;

    [[nodiscard]] const RoundsData &data() const { return m_data; }
    void setData(RoundsData data);

signals:
    void changed();

private:
    RoundsData m_data;
};

} // namespace tinyatlas
