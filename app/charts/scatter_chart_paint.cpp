// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/scatter_chart.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

// How the chart looks; where everything is, is decided in scatter_chart.cpp.
namespace tinyatlas {

namespace {

constexpr int labelText = 12;
constexpr qreal tickLength = 4;
constexpr qreal halo = 1.5;
constexpr qreal quiet = 0.45;
constexpr qreal strong = 0.7; // on the Pareto front

} // namespace

QColor ScatterChart::colorOf(const ChartModel &model) const {
    if (!m_hasSubject)
        return tokens().of(static_cast<Group>(model.group));
    return model.subject ? tokens().accent : tokens().muted;
}

/// What the bubble stands for is unknown.
bool ScatterChart::isHollow(const ChartModel &model) const {
    return source()->quantity(m_bubble) != nullptr && !bubbleOf(model);
}

/// Draws each kind of bubble once and then stamps it: of a thousand there are few kinds, and a stamp takes a
/// tenth of the time.
class ScatterChart::BubbleStamps {
public:
    explicit BubbleStamps(const ScatterChart &chart) : m_chart(chart) {}

    void paint(QPainter &painter, const Mark &mark) {
        const ChartModel &model = m_chart.models()[mark.row];
        const int halves = static_cast<int>(std::lround(mark.radius * 2));
        const auto key = std::tuple(halves, m_chart.colorOf(model).rgba(), mark.front,
                                    m_chart.isHollow(model), m_chart.isEstimate(model));
        auto found = m_stamps.find(key);
        if (found == m_stamps.end())
            found =
                m_stamps.emplace(key, stamp(mark, halves / 2.0, painter.device()->devicePixelRatioF())).first;
        const QImage &image = found->second;
        const QSizeF size = QSizeF(image.size()) / image.devicePixelRatio();
        painter.drawImage(mark.centre - QPointF(size.width(), size.height()) / 2, image);
    }

private:
    [[nodiscard]] QImage stamp(Mark mark, qreal radius, qreal ratio) const {
        const int side = static_cast<int>(std::ceil(2 * (radius + halo + 1)));
        QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        mark.radius = radius;
        mark.centre = QPointF(side, side) / 2;
        m_chart.paintBubble(painter, mark);
        return image;
    }

    const ScatterChart &m_chart;
    std::map<std::tuple<int, QRgb, bool, bool, bool>, QImage> m_stamps;
};

void ScatterChart::paintBubble(QPainter &painter, const Mark &mark) const {
    const ChartModel &model = models()[mark.row];
    const QColor color = colorOf(model);
    // A rim in the colour of the ground keeps bubbles that overlap apart.
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().panel);
    painter.drawEllipse(mark.centre, mark.radius + halo, mark.radius + halo);
    painter.setPen(QPen(color, 1.2, isEstimate(model) ? Qt::DashLine : Qt::SolidLine));
    if (isHollow(model))
        painter.setBrush(Qt::NoBrush);
    else
        painter.setBrush(model.subject ? color : blend(color, tokens().panel, mark.front ? strong : quiet));
    painter.drawEllipse(mark.centre, mark.radius, mark.radius);
    if (model.subject) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, halo));
        painter.drawEllipse(mark.centre, mark.radius + subjectRing - halo / 2,
                            mark.radius + subjectRing - halo / 2);
    }
}

void ScatterChart::paintBands(QPainter &painter) const {
    constexpr qreal end = 3;
    if (m_bands.empty())
        return;
    painter.save();
    painter.setClipPath(besideLabels());
    painter.setPen(QPen(blend(tokens().muted, tokens().panel, strong), 1.2));
    for (const QLineF &band : m_bands) {
        const QPointF across =
            band.dx() == 0 ? QPointF(end, 0) : QPointF(0, end); // a short line at either end
        painter.drawLine(band);
        painter.drawLine(band.p1() - across, band.p1() + across);
        painter.drawLine(band.p2() - across, band.p2() + across);
    }
    painter.restore();
}

void ScatterChart::paintLeaders(QPainter &painter) const {
    painter.setPen(QPen(tokens().muted, 1));
    for (const PlacedLabel &label : m_labels) {
        if (!label.apart)
            continue;
        const Mark &mark = m_marks[label.bubble];
        QLineF leader(mark.centre, nearest(label.rect, mark.centre));
        leader.setP1(leader.pointAt((mark.radius + 2) / leader.length()));
        painter.drawLine(leader);
    }
}

std::vector<ChartItem::Words> ScatterChart::written() const {
    std::vector<Words> all = m_words;
    for (const PlacedLabel &label : m_labels) {
        const Mark &mark = m_marks[label.bubble];
        const bool subject = models()[mark.row].subject;
        const bool rightOf = label.rect.left() > mark.centre.x();
        const bool leftOf = label.rect.right() < mark.centre.x();
        all.push_back({label.rect, m_forms[label.bubble][label.form], font(labelText, subject),
                       subject ? tokens().text : tokens().muted,
                       rightOf ? Qt::AlignLeft : (leftOf ? Qt::AlignRight : Qt::AlignHCenter)});
    }
    return all;
}

/// Lines stop at each label: one through a name looks like a name that is crossed out.
QPainterPath ScatterChart::besideLabels() const {
    QPainterPath free;
    free.addRect(m_plot.adjusted(0, -1, 0, 1));
    QPainterPath taken;
    taken.setFillRule(Qt::WindingFill);
    for (const PlacedLabel &label : m_labels)
        taken.addRect(label.rect.adjusted(-3, 0, 3, 0));
    return free.subtracted(taken);
}

void ScatterChart::paintGround(QPainter &painter) {
    if (m_grid.empty())
        return;
    painter.save();
    painter.setClipPath(besideLabels());
    painter.setPen(QPen(tokens().line, 1));
    for (const qreal y : m_grid)
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    painter.restore();
    painter.setPen(QPen(tokens().muted, 1));
    for (const qreal x : m_ticks)
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + tickLength));
}

void ScatterChart::paintMarks(QPainter &painter) {
    std::vector<const Mark *> order;
    for (const Mark &mark : m_marks)
        order.push_back(&mark);
    // The small ones upon the large ones, the model in question on top.
    std::ranges::stable_sort(order, [this](const Mark *a, const Mark *b) {
        const bool aSubject = models()[a->row].subject;
        const bool bSubject = models()[b->row].subject;
        return aSubject != bSubject ? bSubject : a->radius > b->radius;
    });
    paintBands(painter);
    // A picture of vectors stays one.
    const bool stamped = m_marks.size() > crowd && painter.paintEngine()->type() == QPaintEngine::Raster;
    BubbleStamps stamps(*this);
    for (const Mark *mark : order)
        stamped && !models()[mark->row].subject ? stamps.paint(painter, *mark) : paintBubble(painter, *mark);
    paintLeaders(painter);
    paintWords(painter, written());
}

void ScatterChart::paintHover(QPainter &painter, const Spot &spot) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().text, 2));
    painter.drawEllipse(spot.centre, spot.radius + 2.5, spot.radius + 2.5);
}

} // namespace tinyatlas
