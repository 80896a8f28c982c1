// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_chart.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

// What is written beside the marks.
namespace tinyatlas {

namespace {

constexpr int labelText = 12;
constexpr std::size_t mostNames = 16;  // of boards; of one, twice as many figures
constexpr std::size_t mostMarks = 400; // among which room is looked for more than once
constexpr std::size_t mostTries = 3;   // results of a board at which its name may stand
constexpr qsizetype longStory = 4;     // rounds of a board whose name may be told by a line to it

} // namespace

/// The boards whose names matter first: the best ones, and those that many results tell the story of.
std::vector<std::size_t> RoundsChart::boardsByWeight() const {
    std::vector<std::size_t> byResults(data().boards.size());
    std::iota(byResults.begin(), byResults.end(), 0);
    std::vector<std::size_t> weight(byResults);
    std::ranges::stable_sort(byResults, std::ranges::greater(),
                             [this](std::size_t board) { return m_lines[board].size(); });
    for (std::size_t i = 0; i < byResults.size(); ++i)
        weight[byResults[i]] = std::min(weight[byResults[i]], i);
    std::vector<std::size_t> order(byResults);
    std::ranges::stable_sort(order, {}, [&](std::size_t board) { return weight[board]; });
    return order;
}

/// What is written at a mark: of one board what ran the result, else the name of the board.
QStringList RoundsChart::formsOf(const RoundsMark &mark) const {
    const RoundsBoard &board = data().boards[mark.board];
    if (!data().oneBoard) {
        const QFontMetricsF metrics(font(labelText));
        QStringList forms;
        for (const qreal widest : {300 * textScale(), 170 * textScale()})
            forms.append(metrics.elidedText(board.name, Qt::ElideMiddle, widest));
        forms.removeDuplicates();
        return forms;
    }
    QString figure = figureOf(mark.value);
    if (data().boards.size() > 1)
        figure += u' ' + board.supply;
    if (mark.ran.isEmpty())
        return {figure};
    const QString whole = figure + QStringLiteral(" · ") + mark.ran;
    // A longer one would seem to be of the next round.
    const qreal column = m_plot.width() / static_cast<qreal>(std::max<qsizetype>(1, data().rounds.size()));
    const qreal widest = std::min(290 * textScale(), 1.5 * column);
    return {QFontMetricsF(font(labelText)).elidedText(whole, Qt::ElideRight, widest), figure};
}

LabelRequest RoundsChart::labelRequest(std::size_t mark, bool mayBeApart) {
    const QFontMetricsF metrics(font(labelText));
    LabelRequest request{mark, {}, mayBeApart, true};
    m_forms[mark].clear();
    for (const QString &form : formsOf(data().marks[m_marks[mark].row])) {
        m_forms[mark].push_back(form);
        request.sizes.emplace_back(std::ceil(metrics.horizontalAdvance(form)) + 1,
                                   std::ceil(metrics.height()));
    }
    return request;
}

/// The best results of each board, the last one first: there its name may stand.
std::vector<std::vector<std::size_t>> RoundsChart::namePlaces() const {
    std::vector<std::vector<std::size_t>> places(data().boards.size());
    for (std::size_t i = data().marks.size(); i-- > 0;)
        if (data().marks[i].best)
            places[data().marks[i].board].push_back(i);
    return places;
}

void RoundsChart::placeLabels(const std::vector<LabelRequest> &requests) {
    std::vector<Bubble> bubbles;
    for (const Mark &mark : m_marks)
        bubbles.push_back({mark.centre, markRadius * textScale()});
    std::vector<QLineF> lines;
    for (const QPolygonF &line : m_lines)
        for (qsizetype i = 1; i < line.size(); ++i)
            lines.emplace_back(line[i - 1], line[i]);
    m_labels = tinyatlas::placeLabels(m_plot.adjusted(2, -2, 0, -1), bubbles, lines, requests);
    m_named.assign(data().boards.size(), false);
    for (const PlacedLabel &label : m_labels)
        m_named[data().marks[label.bubble].board] = true;
}

/// Each board has its name at its last result, or, where there is no room, at an earlier one.
void RoundsChart::nameBoards() {
    const auto places = namePlaces();
    std::vector<std::size_t> boards = boardsByWeight();
    boards.resize(std::min(boards.size(), mostNames));
    std::vector<std::size_t> tried(places.size());
    const std::size_t tries = m_marks.size() <= mostMarks ? mostTries : 1;
    for (std::size_t turn = 0; turn < tries; ++turn) {
        std::vector<LabelRequest> requests;
        requests.reserve(boards.size());
        for (const std::size_t board : boards)
            requests.push_back(labelRequest(places[board][tried[board]], m_lines[board].size() >= longStory));
        placeLabels(requests);
        for (const std::size_t board : boards)
            if (!m_named[board] && tried[board] + 1 < places[board].size())
                ++tried[board];
    }
}

/// Of one board each best result says what it ran.
void RoundsChart::nameMarks() {
    m_forms.resize(m_marks.size());
    if (!data().oneBoard)
        return nameBoards();
    std::vector<LabelRequest> requests;
    for (const std::vector<std::size_t> &marks : namePlaces())
        for (const std::size_t mark : marks)
            if (requests.size() < 2 * mostNames)
                requests.push_back(labelRequest(mark, true));
    placeLabels(requests);
}

} // namespace tinyatlas
