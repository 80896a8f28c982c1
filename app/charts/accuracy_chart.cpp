// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/accuracy_chart.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "core/bench/pareto_front.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace tinyatlas {

namespace {

constexpr int smallText = 11;
constexpr int labelText = 12;
constexpr qreal smallestRadius = 4;
constexpr qreal samePlace = 5;     // centres nearer than this would hide each other
constexpr qreal widestSpread = 40; // how far apart those at one place may be drawn, all together
constexpr std::size_t mostLabels = 60;
constexpr std::size_t fewMarks = 24;
constexpr std::size_t crowdLabels = 12;

QPointF valueOf(const ChartModel &model) { return {std::log10(*model.macs), *model.accuracy}; }

/// The name in two lines of about the same length; empty where it is one word.
QString inTwoLines(const QString &name) {
    qsizetype best = -1;
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1)) {
        if (best < 0 || std::abs(2 * at - name.size()) < std::abs(2 * best - name.size()))
            best = at;
    }
    return best < 0 ? QString() : name.left(best) + u'\n' + name.mid(best + 1);
}

/// Moves marks that are at one place apart, sideways: their accuracy stays what it is.
void spread(std::vector<AccuracyChart::Mark> &marks) {
    std::vector<bool> seen(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (seen[i])
            continue;
        std::vector<std::size_t> together;
        for (std::size_t j = i; j < marks.size(); ++j) {
            if (!seen[j] && QLineF(marks[i].centre, marks[j].centre).length() < samePlace)
                together.push_back(j);
        }
        const auto gaps = static_cast<qreal>(together.size() - 1);
        const qreal step = gaps > 0 ? std::min(marks[i].radius + 2, widestSpread / gaps) : 0;
        for (std::size_t k = 0; k < together.size(); ++k) {
            seen[together[k]] = true;
            marks[together[k]].centre.rx() += step * (static_cast<qreal>(k) - gaps / 2);
        }
    }
}

} // namespace

AccuracyChart::AccuracyChart(QQuickItem *parent)
    : ChartItem(parent), m_front(new QLineSeries), m_x(new QCategoryAxis), m_y(new QCategoryAxis) {
    chart().addAxis(m_x, Qt::AlignBottom);
    chart().addAxis(m_y, Qt::AlignLeft);
    // The points are drawn by paintMarks(): a scatter series has one size for all of them, and, be it hidden,
    // makes an item of each.
    chart().addSeries(m_front);
    m_front->attachAxis(m_x);
    m_front->attachAxis(m_y);
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(
            false); // paintGround() draws it: this one has lines at the axis' ends as well
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    }
}

std::vector<std::size_t> AccuracyChart::plotted() const {
    std::vector<std::size_t> rows;
    const auto &all = models();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].accuracy && all[i].macs && *all[i].macs > 0)
            rows.push_back(i);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [&](std::size_t row) { return *all[row].accuracy; });
    return rows;
}

QString AccuracyChart::emptyText() const {
    return models().empty() ? tr("No models to compare")
                            : tr("None of these models reports both an accuracy and its MACs");
}

QString AccuracyChart::summary() const {
    const auto rows = plotted();
    if (rows.empty())
        return emptyText();
    const ChartModel &best = models()[rows.front()];
    return tr("Top-1 accuracy against MACs per inference. Models: %1. Most accurate: %2, %3.")
        .arg(QString::number(rows.size()), best.name, figures(best));
}

QString AccuracyChart::heading(bool fromZero) const {
    QStringList parts{fromZero ? tr("Top-1 accuracy") : tr("Top-1 accuracy (axis not from 0)")};
    double largest = 0;
    for (const Mark &mark : m_marks)
        largest = std::max(largest, models()[mark.row].ramBytes.value_or(0));
    if (largest > 0)
        parts.append(tr("bubble area: RAM, at most %1")
                         .arg(text::memoryShort(Bytes{static_cast<std::int64_t>(largest)})));
    if (m_front->count() > 1 &&
        m_front->points().first() != m_front->points().last()) // else there is no line
        parts.append(tr("dashed: Pareto front"));
    return parts.join(QStringLiteral(" · "));
}

void AccuracyChart::setData(const std::vector<std::size_t> &rows) {
    m_marks.clear();
    m_hasSubject = std::ranges::any_of(models(), &ChartModel::subject);
    m_points.clear();
    std::vector<CostGain> choices;
    for (const std::size_t row : rows) {
        const ChartModel &model = models()[row];
        m_marks.push_back({.row = row, .centre = {}});
        m_points.append(valueOf(model));
        choices.push_back({*model.macs, *model.accuracy});
    }
    QList<QPointF> front;
    for (const std::size_t i : paretoFront(choices)) {
        m_marks[i].front = true;
        front.append(m_points[static_cast<qsizetype>(i)]);
    }
    m_front->replace(front);
}

void AccuracyChart::arrangeEmpty(const QSizeF &size) {
    m_plot = {};
    m_words.push_back({QRectF(QPointF(), size).adjusted(8, 8, -8, -8), emptyText(), font(labelText),
                       tokens().muted, Qt::AlignCenter | Qt::TextWordWrap});
}

std::vector<ChartItem::Spot> AccuracyChart::arrange(const QSizeF &size, bool picture) {
    m_words.clear();
    m_grid.clear();
    m_ticks.clear();
    m_labels.clear();
    m_forms.clear();
    setData(plotted());
    const QMarginsF margins = picture ? QMarginsF(16, 12, 16, 12) : QMarginsF(0, 0, 0, 0);
    const QRectF room = QRectF(QPointF(), size).marginsRemoved(margins);
    if (m_marks.empty()) {
        arrangeEmpty(size);
        return {};
    }
    const QFont small = font(smallText);
    const QString note = picture && source() ? source()->omissions() : QString();
    const qreal noteHeight = heightOf(note, small, room.width());
    const qreal line = QFontMetricsF(small).height();
    const qreal headHeight = heightOf(heading(false), small, room.width());
    const qreal keyHeight = addGroupKey(room.topLeft() + QPointF(0, headHeight + 4)) ? line + 4 : 0;
    const qreal yLabels = QFontMetricsF(small).horizontalAdvance(QStringLiteral("99.5 %")) + 8;
    m_plot = room.adjusted(yLabels, headHeight + keyHeight + 10, -4,
                           -(2 * line + 12) - (note.isEmpty() ? 0 : noteHeight + 8))
                 .toAlignedRect();
    m_plot.setHeight(std::max(20.0, m_plot.height()));
    m_plot.setWidth(std::max(20.0, m_plot.width()));
    m_words.push_back({{room.left(), room.bottom() - noteHeight, room.width(), noteHeight},
                       note,
                       small,
                       tokens().muted,
                       Qt::AlignLeft | Qt::TextWordWrap});
    setScales();
    m_words.push_back({{room.left(), room.top(), room.width(), headHeight},
                       heading(m_y->min() <= 0),
                       small,
                       tokens().muted,
                       Qt::AlignLeft | Qt::TextWordWrap});
    placeMarks();
    placeMarkLabels(size);

    return spotsOfMarks();
}

std::vector<ChartItem::Spot> AccuracyChart::spotsOfMarks() const {
    std::vector<Spot> spots;
    for (const Mark &mark : m_marks) {
        const QPointF corner(mark.radius, mark.radius);
        spots.push_back({mark.row, mark.centre, mark.radius, {mark.centre - corner, mark.centre + corner}});
    }
    return spots;
}

bool AccuracyChart::addGroupKey(const QPointF &corner) {
    std::set<int> groups;
    for (const Mark &mark : m_marks)
        groups.insert(models()[mark.row].group);
    if (m_hasSubject || groups.size() < 2)
        return false;
    const QFont small = font(smallText);
    const QFontMetricsF metrics(small);
    QPointF at = corner;
    for (const int group : groups) {
        const QString entry = QStringLiteral("● ") + text::groupName(static_cast<Group>(group));
        const qreal width = metrics.horizontalAdvance(entry) + 1;
        m_words.push_back(
            {{at, QSizeF(width, metrics.height())}, entry, small, tokens().of(static_cast<Group>(group))});
        at.rx() += width + 12;
    }
    return true;
}

void AccuracyChart::setAxis(QCategoryAxis &axis, const AxisScale &scale) {
    for (const QString &label : axis.categoriesLabels())
        axis.remove(label);
    axis.setRange(scale.from, scale.to);
    axis.setStartValue(scale.ticks.empty() ? scale.from
                                           : scale.ticks.front().value); // it has a grid line as well
    for (const AxisScale::Tick &tick : scale.ticks)
        axis.append(tick.label, tick.value);
}

void AccuracyChart::setScales() {
    const auto [left, right] = std::ranges::minmax(m_points, {}, [](const QPointF &p) { return p.x(); });
    const auto [low, high] = std::ranges::minmax(m_points, {}, [](const QPointF &p) { return p.y(); });
    const qreal rim = largestRadius() + 6;
    const qreal label = QFontMetricsF(font(labelText)).height(); // one finds room above or below any bubble
    const AxisScale x = logScale(std::pow(10, left.x()), std::pow(10, right.x()),
                                 std::clamp(static_cast<int>(m_plot.width() / (64 * textScale())), 2, 10),
                                 std::min(0.3, rim / m_plot.width()));
    const AxisScale y = percentScale(low.y(), high.y(),
                                     std::clamp(static_cast<int>(m_plot.height() / (30 * textScale())), 2, 8),
                                     std::min(0.3, (rim + label) / m_plot.height()));
    chart().setPlotArea(m_plot);
    setAxis(*m_x, x);
    setAxis(*m_y, y);
    QPen dashes(tokens().muted, 1.2);
    dashes.setDashPattern({4, 3});
    m_front->setPen(dashes);
    addAxisWords(x, y);
}

void AccuracyChart::addAxisWords(const AxisScale &x, const AxisScale &y) {
    const QFont small = font(smallText);
    const qreal line = QFontMetricsF(small).height();
    for (const AxisScale::Tick &tick : y.ticks) {
        const qreal at = position({x.from, tick.value}).y();
        m_grid.push_back(std::floor(at) + 0.5);
        m_words.push_back({{0, at - line / 2, m_plot.left() - 8, line},
                           tick.label,
                           small,
                           tokens().muted,
                           Qt::AlignRight | Qt::AlignVCenter});
    }
    const qreal widest = 60 * textScale();
    for (const AxisScale::Tick &tick : x.ticks) {
        const qreal at = position({tick.value, y.from}).x();
        m_ticks.push_back(std::floor(at) + 0.5);
        m_words.push_back({{at - widest / 2, m_plot.bottom() + 6, widest, line},
                           tick.label,
                           small,
                           tokens().muted,
                           Qt::AlignHCenter | Qt::AlignVCenter});
    }
    m_words.push_back({{m_plot.left(), m_plot.bottom() + 8 + line, m_plot.width(), line},
                       tr("MACs per inference, logarithmic"),
                       small,
                       tokens().muted,
                       Qt::AlignHCenter | Qt::AlignVCenter});
}

QPointF AccuracyChart::position(const QPointF &value) { return chart().mapToPosition(value, m_front); }

qreal AccuracyChart::largestRadius() const {
    constexpr qreal inked = 0.1; // the part of the plot that all bubbles together may cover
    const qreal ofPlot = std::clamp(std::min(m_plot.width(), m_plot.height()) / 20, 8.0, 18.0);
    const qreal ofCrowd =
        std::sqrt(m_plot.width() * m_plot.height() * inked / static_cast<qreal>(m_marks.size()));
    return std::clamp(ofCrowd, smallestRadius, ofPlot);
}

qreal AccuracyChart::radiusOf(const ChartModel &model, double largestRam) const {
    const qreal largest = largestRadius();
    const qreal smallest = std::min(smallestRadius, largest / 2);
    if (!model.ramBytes || largestRam <= 0)
        return smallest;
    return std::max(smallest, largest * std::sqrt(*model.ramBytes / largestRam));
}

void AccuracyChart::placeMarks() {
    double largestRam = 0;
    for (const Mark &mark : m_marks)
        largestRam = std::max(largestRam, models()[mark.row].ramBytes.value_or(0));
    for (Mark &mark : m_marks) {
        mark.centre = position(valueOf(models()[mark.row]));
        mark.radius = radiusOf(models()[mark.row], largestRam);
    }
    if (m_marks.size() <= crowd)
        spread(m_marks);
}

LabelRequest AccuracyChart::labelRequest(std::size_t mark, bool crowded) {
    const ChartModel &model = models()[m_marks[mark].row];
    const QFontMetricsF metrics(font(labelText, model.subject));
    const bool matters = !crowded || model.subject || m_marks[mark].front;
    LabelRequest request{mark, {}, matters, matters};
    for (const QString &form : {model.name, inTwoLines(model.name)}) {
        if (form.isEmpty())
            continue;
        m_forms[mark].push_back(form);
        const QRectF box = metrics.boundingRect(QRectF(0, 0, 4000, 4000), Qt::AlignLeft, form);
        request.sizes.emplace_back(std::ceil(box.width()) + 1, std::ceil(box.height()));
    }
    return request;
}

void AccuracyChart::placeMarkLabels(const QSizeF &size) {
    std::vector<Bubble> bubbles;
    for (const Mark &mark : m_marks)
        bubbles.push_back({mark.centre, mark.radius + (models()[mark.row].subject ? subjectRing : 0)});
    std::vector<QLineF> lines;
    for (int i = 1; i < m_front->count(); ++i)
        lines.emplace_back(position(m_front->at(i - 1)), position(m_front->at(i)));

    std::vector<std::size_t> order(m_marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](std::size_t i) {
        return models()[m_marks[i].row].subject ? 0 : (m_marks[i].front ? 1 : 2);
    });
    const bool crowded = order.size() > fewMarks; // lines to most of the labels would be a thicket
    order.resize(std::min(order.size(), order.size() > crowd ? crowdLabels : mostLabels));

    m_forms.resize(m_marks.size());
    std::vector<LabelRequest> requests;
    requests.reserve(order.size());
    for (const std::size_t i : order)
        requests.push_back(labelRequest(i, crowded));
    const QRectF bounds(m_plot.left() + 2, m_plot.top() - 4, size.width() - m_plot.left() - 4,
                        m_plot.height() + 2);
    m_labels = placeLabels(bounds, bubbles, lines, requests);
}

} // namespace tinyatlas
