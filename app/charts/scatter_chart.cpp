// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/scatter_chart.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"
#include "core/bench/pareto_front.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace tinyatlas {

namespace {

constexpr int smallText = 11;
constexpr int labelText = 12;
constexpr qreal smallestRadius = 4;
constexpr qreal hollowRadius = 6;
constexpr qreal samePlace = 5;     // centres nearer than this would hide each other
constexpr qreal widestSpread = 40; // how far apart those at one place may be drawn, all together
constexpr qreal markRing = 3;      // that names leave free around a bubble
constexpr std::size_t mostLabels = 60;
constexpr std::size_t fewMarks = 24;
constexpr std::size_t crowdLabels = 12;

double onAxis(double value, bool logarithmic) { return logarithmic ? std::log10(value) : value; }

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
void spread(std::vector<ScatterChart::Mark> &marks) {
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

ScatterChart::ScatterChart(QQuickItem *parent)
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

template <class Value> void ScatterChart::choose(Value &choice, Value next) {
    if (choice == next)
        return;
    choice = next;
    refresh();
    emit quantitiesChanged();
}

void ScatterChart::setAcross(int quantity) { choose(m_across, quantity); }
void ScatterChart::setUpwards(int quantity) { choose(m_upwards, quantity); }
void ScatterChart::setBubble(int quantity) { choose(m_bubble, quantity); }
void ScatterChart::setAcrossLogarithmic(bool logarithmic) { choose(m_acrossLogarithmic, logarithmic); }
void ScatterChart::setUpwardsLogarithmic(bool logarithmic) { choose(m_upwardsLogarithmic, logarithmic); }
void ScatterChart::setFrontShown(bool shown) { choose(m_frontShown, shown); }

bool ScatterChart::hasPlace(const ChartFigure *figure, bool logarithmic) const {
    return figure != nullptr && (!logarithmic || figure->value > 0);
}

double ScatterChart::upwardsOf(const ChartModel &model) const { return model.figure(m_upwards)->value; }

QPointF ScatterChart::pointOf(const ChartModel &model) const {
    return {onAxis(model.figure(m_across)->value, m_acrossLogarithmic),
            onAxis(upwardsOf(model), m_upwardsLogarithmic)};
}

std::optional<double> ScatterChart::bubbleOf(const ChartModel &model) const {
    const ChartFigure *figure = model.figure(m_bubble);
    return figure == nullptr ? std::nullopt : std::optional(std::max(0.0, figure->value));
}

bool ScatterChart::isEstimate(const ChartModel &model) const {
    return model.figure(m_across)->band || model.figure(m_upwards)->band;
}

std::vector<std::size_t> ScatterChart::plottedRows() const {
    std::vector<std::size_t> rows;
    const auto &all = models();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (hasPlace(all[i].figure(m_across), m_acrossLogarithmic) &&
            hasPlace(all[i].figure(m_upwards), m_upwardsLogarithmic))
            rows.push_back(i);
    }
    const ChartQuantity *quantity = source() ? source()->quantity(m_upwards) : nullptr;
    const bool more = quantity == nullptr || quantity->moreIsBetter;
    std::ranges::stable_sort(rows, {},
                             [&](std::size_t row) { return upwardsOf(all[row]) * (more ? -1 : 1); });
    return rows;
}

QString ScatterChart::nameOf(int quantity) const {
    const ChartQuantity *found = source() ? source()->quantity(quantity) : nullptr;
    return found == nullptr ? QString() : found->name;
}

QString ScatterChart::emptyText() const {
    return models().empty()
               ? tr("No models to compare")
               : tr("None of these models states both: %1 · %2").arg(nameOf(m_upwards), nameOf(m_across));
}

QString ScatterChart::summary() const {
    const auto rows = plottedRows();
    if (rows.empty())
        return emptyText();
    const ChartModel &best = models()[rows.front()];
    return tr("%1 against %2. Models: %3. Best: %4, %5.")
        .arg(nameOf(m_upwards), nameOf(m_across), QString::number(rows.size()), best.name, figures(best));
}

QString ScatterChart::omissions() const {
    if (!source())
        return {};
    QStringList lines;
    const auto tell = [&](const QString &why, auto &&isLeftOut) {
        QStringList names;
        for (const ChartModel &model : models())
            if (isLeftOut(model))
                names.append(model.name);
        if (!names.isEmpty())
            lines.append(ChartSource::leftOut(names, why));
    };
    const auto lacks = [](const ChartModel &model, int quantity) {
        return model.figure(quantity) == nullptr;
    };
    if (const ChartQuantity *up = source()->quantity(m_upwards))
        tell(up->missing, [&](const ChartModel &model) { return lacks(model, m_upwards); });
    if (const ChartQuantity *along = source()->quantity(m_across); along && m_across != m_upwards)
        tell(along->missing,
             [&](const ChartModel &model) { return !lacks(model, m_upwards) && lacks(model, m_across); });
    tell(tr("0 has no place on a logarithmic axis"), [&](const ChartModel &model) {
        const ChartFigure *up = model.figure(m_upwards);
        const ChartFigure *along = model.figure(m_across);
        return up && along && !(hasPlace(up, m_upwardsLogarithmic) && hasPlace(along, m_acrossLogarithmic));
    });
    return lines.join(u'\n');
}

QString ScatterChart::axisName(int quantity, bool logarithmic, bool fromZero) const {
    return logarithmic ? tr("%1, logarithmic").arg(nameOf(quantity))
           : fromZero  ? nameOf(quantity)
                       : tr("%1 (axis not from 0)").arg(nameOf(quantity));
}

double ScatterChart::largestFigure() const {
    double largest = 0;
    for (const Mark &mark : m_marks)
        largest = std::max(largest, bubbleOf(models()[mark.row]).value_or(0));
    return largest;
}

QString ScatterChart::heading(bool fromZero) const {
    QStringList parts{axisName(m_upwards, m_upwardsLogarithmic, fromZero)};
    const ChartQuantity *bubble = source() ? source()->quantity(m_bubble) : nullptr;
    if (const double largest = largestFigure(); bubble != nullptr && largest > 0)
        parts.append(tr("bubble area: %1, at most %2")
                         .arg(bubble->brief.isEmpty() ? bubble->name : bubble->brief,
                              figureText(ChartFigure{largest}, bubble->unit)));
    if (std::ranges::any_of(m_marks, [this](const Mark &mark) { return isHollow(models()[mark.row]); }))
        parts.append(tr("ring: %1 not stated").arg(bubble->brief.isEmpty() ? bubble->name : bubble->brief));
    const bool front = m_front->count() > 1 &&
                       m_front->points().first() != m_front->points().last(); // else there is no line
    if (front)
        parts.append(tr("dashed: Pareto front"));
    if (!m_bands.empty() ||
        std::ranges::any_of(m_marks, [this](const Mark &mark) { return isEstimate(models()[mark.row]); }))
        parts.append(front ? tr("dashed rim: estimated, with its band, on the front by its middle")
                           : tr("dashed rim: estimated, with its band"));
    return parts.join(QStringLiteral(" · "));
}

void ScatterChart::setFront() {
    QList<QPointF> front;
    const ChartQuantity *along = source()->quantity(m_across);
    const ChartQuantity *up = source()->quantity(m_upwards);
    const bool ranks = along != nullptr && up != nullptr && along->ranks && up->ranks;
    if (m_frontShown && ranks && m_across != m_upwards) {
        std::vector<CostGain> choices;
        choices.reserve(m_marks.size());
        for (const Mark &mark : m_marks) {
            const ChartModel &model = models()[mark.row];
            choices.push_back({model.figure(m_across)->value * (along->moreIsBetter ? -1 : 1),
                               upwardsOf(model) * (up->moreIsBetter ? 1 : -1)});
        }
        for (const std::size_t i : paretoFront(choices)) {
            m_marks[i].front = true;
            front.append(m_points[static_cast<qsizetype>(i)]);
        }
    }
    m_front->replace(front);
}

void ScatterChart::setData(const std::vector<std::size_t> &rows) {
    m_marks.clear();
    m_hasSubject = std::ranges::any_of(models(), &ChartModel::subject);
    m_points.clear();
    for (const std::size_t row : rows) {
        m_marks.push_back({.row = row, .centre = {}});
        m_points.append(pointOf(models()[row]));
    }
    if (source())
        setFront();
}

void ScatterChart::arrangeEmpty(const QSizeF &size) {
    m_plot = {};
    m_bands.clear();
    m_words.push_back({QRectF(QPointF(), size).adjusted(8, 8, -8, -8), emptyText(), font(labelText),
                       tokens().muted, Qt::AlignCenter | Qt::TextWordWrap});
}

std::vector<ChartItem::Spot> ScatterChart::arrange(const QSizeF &size, bool picture) {
    m_words.clear();
    m_grid.clear();
    m_ticks.clear();
    m_labels.clear();
    m_forms.clear();
    setData(plottedRows());
    const QMarginsF margins = picture ? QMarginsF(16, 12, 16, 12) : QMarginsF(0, 0, 0, 0);
    const QRectF room = QRectF(QPointF(), size).marginsRemoved(margins);
    if (m_marks.empty()) {
        arrangeEmpty(size);
        return {};
    }
    const QFont small = font(smallText);
    const QString note = picture ? omissions() : QString();
    const qreal noteHeight = heightOf(note, small, room.width());
    const qreal line = QFontMetricsF(small).height();
    const qreal headHeight = heightOf(heading(false), small, room.width());
    const qreal keyHeight = addGroupKey(room.topLeft() + QPointF(0, headHeight + 4)) ? line + 4 : 0;
    m_plot = room.adjusted(0, headHeight + keyHeight + 10, -4,
                           -(2 * line + 12) - (note.isEmpty() ? 0 : noteHeight + 8));
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

std::vector<ChartItem::Spot> ScatterChart::spotsOfMarks() const {
    std::vector<Spot> spots;
    for (const Mark &mark : m_marks) {
        const QPointF corner(mark.radius, mark.radius);
        spots.push_back({mark.row, mark.centre, mark.radius, {mark.centre - corner, mark.centre + corner}});
    }
    return spots;
}

bool ScatterChart::addGroupKey(const QPointF &corner) {
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

void ScatterChart::setAxis(QCategoryAxis &axis, const AxisScale &scale) {
    for (const QString &label : axis.categoriesLabels())
        axis.remove(label);
    axis.setRange(scale.from, scale.to);
    axis.setStartValue(scale.ticks.empty() ? scale.from
                                           : scale.ticks.front().value); // it has a grid line as well
    for (const AxisScale::Tick &tick : scale.ticks)
        axis.append(tick.label, tick.value);
}

/// Of a quantity on the chart: bands of estimates are seen whole.
AxisRange ScatterChart::rangeOf(int quantity, bool logarithmic) const {
    AxisRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const Mark &mark : m_marks) {
        const ChartFigure &figure = *models()[mark.row].figure(quantity);
        const ChartFigure::Band band = figure.band.value_or(ChartFigure::Band{figure.value, figure.value});
        for (const double end : {band.from, figure.value, band.to}) {
            if (!std::isfinite(end) || (logarithmic && end <= 0))
                continue;
            range.lowest = std::min(range.lowest, end);
            range.highest = std::max(range.highest, end);
        }
    }
    if (const ChartQuantity *found = source()->quantity(quantity))
        range.unit = found->unit;
    return range;
}

void ScatterChart::setScales() {
    m_plot = m_plot.toAlignedRect();
    m_plot.setHeight(std::max(20.0, m_plot.height()));
    const auto scaleOf = [](const AxisRange &range, bool logarithmic) {
        return logarithmic ? logScale(range) : linearScale(range);
    };
    const qreal rim = largestRadius() + 6;
    const qreal label = QFontMetricsF(font(labelText)).height(); // one finds room above or below any bubble
    AxisRange upwards = rangeOf(m_upwards, m_upwardsLogarithmic);
    upwards.maxTicks = std::clamp(static_cast<int>(m_plot.height() / (30 * textScale())), 2, 8);
    upwards.padding = std::min(0.3, (rim + label) / m_plot.height());
    const AxisScale y = scaleOf(upwards, m_upwardsLogarithmic);
    qreal widest = 0;
    for (const AxisScale::Tick &tick : y.ticks)
        widest = std::max(widest, QFontMetricsF(font(smallText)).horizontalAdvance(tick.label));
    m_plot.setLeft(std::min(m_plot.left() + std::ceil(widest) + 9, m_plot.right() - 20));
    AxisRange across = rangeOf(m_across, m_acrossLogarithmic);
    across.maxTicks = std::clamp(static_cast<int>(m_plot.width() / (64 * textScale())), 2, 10);
    across.padding = std::min(0.3, rim / m_plot.width());
    const AxisScale x = scaleOf(across, m_acrossLogarithmic);
    chart().setPlotArea(m_plot);
    setAxis(*m_x, x);
    setAxis(*m_y, y);
    QPen dashes(tokens().muted, 1.2);
    dashes.setDashPattern({4, 3});
    m_front->setPen(dashes);
    addAxisWords(x, y);
}

void ScatterChart::addAxisWords(const AxisScale &x, const AxisScale &y) {
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
                       axisName(m_across, m_acrossLogarithmic, x.from <= 0),
                       small,
                       tokens().muted,
                       Qt::AlignHCenter | Qt::AlignVCenter});
}

QPointF ScatterChart::position(const QPointF &value) { return chart().mapToPosition(value, m_front); }

qreal ScatterChart::largestRadius() const {
    constexpr qreal inked = 0.1; // the part of the plot that all bubbles together may cover
    const qreal ofPlot = std::clamp(std::min(m_plot.width(), m_plot.height()) / 20, 8.0, 18.0);
    const qreal ofCrowd =
        std::sqrt(m_plot.width() * m_plot.height() * inked / static_cast<qreal>(m_marks.size()));
    return std::clamp(ofCrowd, smallestRadius, ofPlot);
}

qreal ScatterChart::radiusOf(const ChartModel &model, double largestFigure) const {
    const qreal largest = largestRadius();
    if (source()->quantity(m_bubble) == nullptr)
        return std::clamp(largest / 2, smallestRadius, 7.0);
    const qreal smallest = std::min(smallestRadius, largest / 2);
    const auto figure = bubbleOf(model);
    if (!figure || largestFigure <= 0) // as large as something that is measured must be to be seen
        return std::clamp(largest / 2, smallest, hollowRadius);
    return std::max(smallest, largest * std::sqrt(*figure / largestFigure));
}

void ScatterChart::placeMarks() {
    const double largest = largestFigure();
    for (Mark &mark : m_marks) {
        const ChartModel &model = models()[mark.row];
        mark.centre = position(pointOf(model));
        mark.radius = radiusOf(model, largest);
    }
    if (m_marks.size() <= crowd)
        spread(m_marks);
    placeBands();
}

/// Beside the marks as they are drawn, which may have been moved sideways.
void ScatterChart::placeBands() {
    m_bands.clear();
    const auto at = [](const std::optional<ChartFigure::Band> &band, double end, bool logarithmic) {
        return band && (!logarithmic || end > 0) ? std::optional(onAxis(end, logarithmic)) : std::nullopt;
    };
    for (const Mark &mark : m_marks) {
        const ChartModel &model = models()[mark.row];
        const auto &along = model.figure(m_across)->band;
        const auto &up = model.figure(m_upwards)->band;
        const QPointF own = pointOf(model);
        if (const auto from = at(along, along ? along->from : 0, m_acrossLogarithmic))
            m_bands.emplace_back(position({*from, own.y()}).x(), mark.centre.y(),
                                 position({onAxis(along->to, m_acrossLogarithmic), own.y()}).x(),
                                 mark.centre.y());
        if (const auto from = at(up, up ? up->from : 0, m_upwardsLogarithmic))
            m_bands.emplace_back(mark.centre.x(), position({own.x(), *from}).y(), mark.centre.x(),
                                 position({own.x(), onAxis(up->to, m_upwardsLogarithmic)}).y());
    }
}

LabelRequest ScatterChart::labelRequest(std::size_t mark, bool crowded) {
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

void ScatterChart::placeMarkLabels(const QSizeF &size) {
    std::vector<Bubble> bubbles;
    for (const Mark &mark : m_marks)
        bubbles.push_back({mark.centre, mark.radius + (models()[mark.row].subject ? subjectRing : markRing)});
    std::vector<QLineF> lines;
    for (int i = 1; i < m_front->count(); ++i)
        lines.emplace_back(position(m_front->at(i - 1)), position(m_front->at(i)));
    lines.insert(lines.end(), m_bands.begin(), m_bands.end());

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
