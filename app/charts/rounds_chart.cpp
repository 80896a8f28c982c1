// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/rounds_chart.h"

#include "app/charts/series_sign.h"
#include "app/text/figures.h"
#include "app/text/rounds_texts.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace tinyatlas {

namespace {

constexpr int smallText = 11;
constexpr int labelText = 12;
constexpr int headText = 13;
constexpr double farApart = 20;         // figures that many times apart need a logarithmic axis
constexpr std::size_t mostSpread = 400; // marks of a round that are moved apart; more are a cloud
constexpr qreal axisWidth = 50;         // what the figures of the axis take, about
constexpr qreal leastColumn = 42;       // of a round, beside the list: marks need to spread
constexpr qreal notch = 120;            // what a wheel reports for one of its steps
constexpr int toTheRight = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
constexpr int inTheMiddle = static_cast<int>(Qt::AlignCenter);
constexpr QMarginsF pictureMargins(16, 12, 16, 12);

} // namespace

RoundsChart::RoundsChart(QQuickItem *parent) : ChartItem(parent) {}

void RoundsChart::setRounds(RoundsSource *rounds) {
    if (rounds == m_rounds)
        return;
    if (m_rounds)
        m_rounds->disconnect(this);
    m_rounds = rounds;
    if (m_rounds)
        connect(m_rounds, &RoundsSource::changed, this, [this] {
            m_list.scrollToTop(); // it is of other results
            refresh();
        });
    refresh();
    emit roundsChanged();
}

const RoundsData &RoundsChart::data() const {
    static const RoundsData none;
    return m_rounds ? m_rounds->data() : none;
}

int RoundsChart::modelOf(const Spot &) const { return -1; }

std::size_t RoundsChart::boardOf(const Spot &spot) const {
    return isRow(spot) ? spot.row - data().marks.size() : data().marks[spot.row].board;
}

std::size_t RoundsChart::markOf(const Spot &spot) const {
    return isRow(spot) ? data().boards[boardOf(spot)].best : spot.row;
}

QString RoundsChart::textOf(const Spot &spot) const {
    const QString text = data().marks[markOf(spot)].text;
    return isRow(spot) ? tr("%1\nClick: this board alone").arg(text) : text;
}

QString RoundsChart::figureOf(double value) const {
    return text::figureOf(value, data().energy ? MeasuredMetric::Energy : MeasuredMetric::Latency);
}

QString RoundsChart::summary() const {
    const RoundsData &shown = data();
    if (shown.marks.empty())
        return tr("Nothing was measured over the rounds");
    return tr("%1 over the rounds %2. Boards: %3. Results: %4. %5")
        .arg(shown.model, shown.rounds.join(QStringLiteral(", ")), text::countExact(shown.boards.size()),
             text::countExact(shown.marks.size()), shown.headline);
}

QString RoundsChart::heading() const {
    QStringList parts{data().energy ? tr("Energy of one inference") : tr("Latency of one inference"),
                      m_logarithmic ? tr("logarithmic") : tr("from 0"), tr("less is better"),
                      tr("a line joins the best of each round of a board")};
    if (data().energy)
        parts.insert(3, tr("supply voltages apart"));
    return parts.join(QStringLiteral(" · "));
}

qreal RoundsChart::lineHeight() const { return QFontMetricsF(font(smallText)).height(); }

qreal RoundsChart::at(double value, qreal from, qreal to) const {
    const double place = m_logarithmic ? std::log10(value) : value;
    return from + (place - m_scale.from) / (m_scale.to - m_scale.from) * (to - from);
}

void RoundsChart::write(const QRectF &rect, const QString &text, const QColor &color, int flags, int pixels,
                        bool strong) {
    m_words.push_back({rect, text, font(pixels, strong), color, flags});
}

void RoundsChart::setScale(qreal height) {
    AxisRange range{std::numeric_limits<double>::infinity(), 0,
                    data().energy ? FigureUnit::Microjoules : FigureUnit::Microseconds};
    for (const RoundsMark &mark : data().marks) {
        range.lowest = std::min(range.lowest, mark.value);
        range.highest = std::max(range.highest, mark.value);
    }
    m_logarithmic = range.lowest > 0 && range.highest > range.lowest * farApart;
    range.maxTicks = std::clamp(static_cast<int>(height / (34 * textScale())), 2, 9);
    if (m_logarithmic) {
        range.padding = std::min(0.2, 2 * markRadius * textScale() / std::max(1.0, height));
        m_scale = logScale(range);
        return;
    }
    range.lowest = 0;
    m_scale = linearScale(range);
}

/// Returns how high it is.
qreal RoundsChart::addHead(const QRectF &room, bool picture) {
    qreal top = room.top();
    const auto add = [&](const QString &text, int pixels, bool strong, const QColor &color) {
        const qreal height = heightOf(text, font(pixels, strong), room.width());
        write({room.left(), top, room.width(), height}, text, color, Qt::AlignLeft | Qt::TextWordWrap, pixels,
              strong);
        top += height + 4;
    };
    if (picture)
        add(data().oneBoard && !data().headline.isEmpty()
                ? data().headline
                : QStringList{data().model, data().headline}.join(QStringLiteral(": ")),
            headText, true, tokens().text);
    add(heading(), smallText, false, tokens().muted);
    top += addKey({room.left(), top, room.width(), room.height()});
    return top - room.top();
}

/// Which sign is which software. Returns how high it is.
qreal RoundsChart::addKey(const QRectF &room) {
    const qreal radius = markRadius * textScale();
    const qreal line = lineHeight() + 3;
    const QFontMetricsF metrics(font(smallText));
    QPointF place = room.topLeft();
    const auto add = [&](int sign, const QString &name) {
        const QString text = metrics.elidedText(name, Qt::ElideRight, room.width() - 4 * radius);
        const qreal width = 2 * radius + 6 + std::ceil(metrics.horizontalAdvance(text)) + 1;
        if (place.x() > room.left() && place.x() + width > room.right())
            place = {room.left(), place.y() + line};
        m_key.push_back({sign, place + QPointF(radius + 1, line / 2)});
        write({place.x() + 2 * radius + 6, place.y(), width - 2 * radius - 6, line}, text, tokens().muted);
        place.rx() += width + 14;
    };
    QStringList others;
    for (const RoundsSoftware &software : data().software)
        if (software.sign == SeriesSign::others)
            others.append(software.name);
        else
            add(software.sign,
                software.sign == SeriesSign::notStated ? tr("software not stated") : software.name);
    if (others.size() == 1)
        add(SeriesSign::others, others.first());
    else if (!others.isEmpty())
        add(SeriesSign::others, tr("other software: %1").arg(ChartSource::listed(others)));
    return place.y() + line - room.top();
}

std::vector<ChartItem::Spot> RoundsChart::arrange(const QSizeF &size, bool picture) {
    m_words.clear();
    m_list.clear();
    m_marks.clear();
    m_lines.clear();
    m_key.clear();
    m_labels.clear();
    m_forms.clear();
    m_grid.clear();
    m_named.assign(data().boards.size(), false);
    QRectF room(QPointF(), size);
    if (data().marks.empty()) {
        m_plot = {};
        write(room.adjusted(16, 16, -16, -16), summary(), tokens().muted, Qt::AlignCenter | Qt::TextWordWrap,
              labelText);
        return {};
    }
    if (picture)
        room = room.marginsRemoved(pictureMargins);
    const QString note = picture ? data().leftOut.join(u'\n') : QString();
    const qreal noteHeight = heightOf(note, font(smallText), room.width());
    write({room.left(), room.bottom() - noteHeight, room.width(), noteHeight}, note, tokens().muted,
          Qt::AlignLeft | Qt::TextWordWrap);
    setScale(room.height()); // its kind is a part of the heading
    const qreal head = addHead(room, picture);
    const QRectF body = room.adjusted(0, head + 8, 0, noteHeight > 0 ? -noteHeight - 10 : 0);
    m_plot = body.adjusted(0, lineHeight() / 2, 0, -(2 * lineHeight() + 12)).toAlignedRect();
    m_plot.setHeight(std::max(30.0, m_plot.height()));
    setScale(m_plot.height());
    m_plot.setRight(m_plot.right() - addList(body, picture)); // on the same scale
    addAxes();
    placeMarks();
    nameMarks();
    return allSpots();
}

void RoundsChart::addAxes() {
    const qreal line = lineHeight();
    const QFontMetricsF metrics(font(smallText));
    qreal widest = 0;
    for (const AxisScale::Tick &tick : m_scale.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    const qreal left = m_plot.left();
    m_plot.setLeft(std::min(left + std::ceil(widest) + 9, m_plot.right() - 20));
    for (const AxisScale::Tick &tick : m_scale.ticks) {
        const double value = m_logarithmic ? std::pow(10, tick.value) : tick.value;
        const qreal y = at(value, m_plot.bottom(), m_plot.top());
        m_grid.push_back(std::floor(y) + 0.5);
        write({left, y - line / 2, m_plot.left() - 8 - left, line}, tick.label, tokens().muted, toTheRight);
    }
    const qreal column = m_plot.width() / static_cast<qreal>(data().rounds.size());
    for (qsizetype i = 0; i < data().rounds.size(); ++i)
        write({m_plot.left() + static_cast<qreal>(i) * column, m_plot.bottom() + 6, column, line},
              metrics.elidedText(data().rounds[i], Qt::ElideRight, column), tokens().muted, inTheMiddle);
    write({m_plot.left(), m_plot.bottom() + 8 + line, m_plot.width(), line}, tr("Rounds of the benchmark"),
          tokens().muted, inTheMiddle);
}

/// Marks of a round stand below each other; one that would hide another is moved sideways.
void RoundsChart::placeMarks() {
    const RoundsData &shown = data();
    const qreal column = m_plot.width() / static_cast<qreal>(shown.rounds.size());
    std::vector<std::vector<std::size_t>> byRound(static_cast<std::size_t>(shown.rounds.size()));
    for (std::size_t i = 0; i < shown.marks.size(); ++i) {
        const RoundsMark &mark = shown.marks[i];
        byRound[mark.round].push_back(i);
        m_marks.push_back({i,
                           {m_plot.left() + (static_cast<qreal>(mark.round) + 0.5) * column,
                            at(mark.value, m_plot.bottom(), m_plot.top())}});
    }
    for (std::vector<std::size_t> &marks : byRound)
        spreadRound(marks, column * 0.38);
    m_lines.resize(shown.boards.size());
    for (const Mark &mark : m_marks)
        if (const RoundsMark &shows = shown.marks[mark.row]; shows.best)
            m_lines[shows.board] << mark.centre;
}

/// The best of a board first: lines go through them.
void RoundsChart::spreadRound(std::vector<std::size_t> &marks, qreal widest) {
    if (marks.size() > mostSpread)
        return;
    std::ranges::stable_sort(marks, {}, [this](std::size_t i) { return data().marks[i].best ? 0 : 1; });
    const qreal apart = 2 * markRadius * textScale() + 2;
    const qreal step = apart / 2;
    std::vector<QPointF> placed;
    for (const std::size_t i : marks) {
        const QPointF wanted = m_marks[i].centre;
        const auto isFree = [&](const QPointF &point) {
            return std::ranges::none_of(
                placed, [&](const QPointF &other) { return QLineF(point, other).length() < apart; });
        };
        for (qreal away = 0; away <= widest; away = away > 0 ? -away : step - away) {
            const QPointF point = wanted + QPointF(away, 0);
            if (!isFree(point))
                continue;
            m_marks[i].centre = point;
            break;
        }
        placed.push_back(m_marks[i].centre);
    }
}

/// The list of boards, where there is room for it. Returns what it takes of the width.
qreal RoundsChart::addList(const QRectF &body, bool picture) {
    const RoundsData &shown = data();
    if (shown.oneBoard || shown.boards.size() < 2)
        return 0;
    std::vector<RoundsList::Entry> entries;
    for (const RoundsBoard &board : shown.boards) {
        const double best = shown.marks[board.best].value;
        entries.push_back(
            {board.name, board.isOther() ? board.kind : QString(), figureOf(best), at(best, 0, 1)});
    }
    const auto columns = static_cast<qreal>(std::clamp<qsizetype>(shown.rounds.size(), 4, 8));
    return m_list.arrange(
        std::move(entries),
        {font(smallText, true), font(labelText), font(smallText), tokens().text, tokens().muted, textScale()},
        {body, (axisWidth + columns * leastColumn) * textScale(), picture});
}

std::vector<ChartItem::Spot> RoundsChart::allSpots() const {
    std::vector<Spot> spots;
    const qreal radius = markRadius * textScale();
    const QPointF corner(radius, radius);
    for (const Mark &mark : m_marks)
        spots.push_back({mark.row, mark.centre, radius, {mark.centre - corner, mark.centre + corner}});
    // All boards have a place among them, so that the arrow keys reach those that are not in sight; the mouse
    // does not.
    for (std::size_t board = 0; board < m_list.size(); ++board)
        spots.push_back({data().marks.size() + board, m_list.area().topLeft(), radius, {}, true});
    for (const RoundsList::Row &row : m_list.rows()) {
        Spot &spot = spots[m_marks.size() + row.board];
        spot.centre = {row.area.left(), row.mark.y()};
        spot.area = row.area;
    }
    return spots;
}

std::optional<std::size_t> RoundsChart::spotAt(const QPointF &point, const std::vector<Spot> &spots) const {
    for (std::size_t i = m_marks.size(); i < spots.size(); ++i)
        if (spots[i].area.contains(point))
            return i;
    const std::vector<Spot> marks(
        spots.begin(), spots.begin() + static_cast<std::ptrdiff_t>(std::min(m_marks.size(), spots.size())));
    return ChartItem::spotAt(point, marks);
}

int RoundsChart::pictureHeight(int width) const {
    constexpr qreal least = 560;
    constexpr qreal most = 1600;
    constexpr int keyLines = 3; // at most, but for very narrow pictures
    const qreal room = width - pictureMargins.left() - pictureMargins.right();
    const QString title = QStringList{data().model, data().headline}.join(QStringLiteral(": "));
    const qreal around = pictureMargins.top() + heightOf(title, font(headText, true), room) +
                         (keyLines + 2) * (lineHeight() + 4) +
                         heightOf(data().leftOut.join(u'\n'), font(smallText), room) + 20 +
                         pictureMargins.bottom();
    const qreal list =
        data().oneBoard ? 0
                        : RoundsList::rowHeight * textScale() * static_cast<qreal>(data().boards.size() + 1);
    return static_cast<int>(std::ceil(std::clamp(around + list, least, most)));
}

void RoundsChart::chooseSpot(const Spot &spot, bool asks) {
    const int measurement = data().marks[markOf(spot)].measurement;
    if (asks)
        emit resultEvidenceAsked(measurement);
    else if (isRow(spot))
        emit boardClicked(static_cast<int>(boardOf(spot)));
    else
        emit resultClicked(measurement);
}

void RoundsChart::reveal(std::size_t spot) {
    if (spot >= m_marks.size() && m_list.reveal(spot - m_marks.size()))
        moveSpots(allSpots());
}

void RoundsChart::wheelEvent(QWheelEvent *event) {
    std::ignore = spots(); // or the list may still be that of a picture
    if (!m_list.scrolls() || !m_list.area().contains(event->position()))
        return event->ignore();
    const qreal up = event->pixelDelta().isNull()
                         ? event->angleDelta().y() / notch * QGuiApplication::styleHints()->wheelScrollLines()
                         : event->pixelDelta().y() / m_list.lineHeight();
    m_wheel -= up;
    const qreal rows = std::trunc(m_wheel);
    m_wheel -= rows;
    if (m_list.scrollBy(static_cast<std::ptrdiff_t>(rows)))
        moveSpots(allSpots());
    hoverAt(event->position()); // what came there
}

/// A page of the list at a time; from a mark into the list, as it is a long way by the arrow keys.
void RoundsChart::keyPressEvent(QKeyEvent *event) {
    std::ignore = spots();
    const bool on = event->key() == Qt::Key_PageDown;
    if (m_list.rows().empty() || (!on && event->key() != Qt::Key_PageUp))
        return ChartItem::keyPressEvent(event);
    const std::size_t page = m_list.rows().size();
    std::size_t to = m_list.rows().front().board;
    if (hovered() && *hovered() >= m_marks.size()) {
        const std::size_t from = *hovered() - m_marks.size();
        to = on ? std::min(from + page, m_list.size() - 1) : from - std::min(from, page);
    }
    goTo(m_marks.size() + to);
}

} // namespace tinyatlas
