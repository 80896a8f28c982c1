// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/axis_ticks.h"
#include "app/charts/chart_item.h"
#include "app/charts/label_placer.h"

#include <QCategoryAxis>
#include <QLineSeries>

namespace tinyatlas {

/// Accuracy against multiply-accumulates: who gets more out of less. The area of a bubble is proportional to
/// the RAM a model needs (those too small to be seen are drawn as dots, unknown RAM as a small ring); the
/// dashed line is the Pareto front; the model in question has the accent. Models without either figure are
/// never plotted: the source names them (notReported, withoutMacs).
// The base is named in full for qmltyperegistrar of Qt 6.4, which copies the name to outside of the
// namespace.
class AccuracyChart : public tinyatlas::ChartItem {
    Q_OBJECT
    QML_ELEMENT

public:
    /// One model on the chart, in the item's coordinates.
    struct Mark {
        std::size_t row = 0; ///< index into ChartSource::models()
        /// Models that are at the very same place are moved a few pixels apart sideways: this is where it is
        /// drawn.
        QPointF centre;
        qreal radius = 0;
        bool front = false; ///< on the Pareto front
    };

    explicit AccuracyChart(QQuickItem *parent = nullptr);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<Words> written() const override;

    /// What was arranged last; for tests. `spots()` arranges.
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<PlacedLabel> &labels() const {
        return m_labels;
    } ///< bubble: index of marks()
    [[nodiscard]] const QList<QPointF> &points() const {
        return m_points;
    }                                                                 ///< x: log10 of the MACs, y: percent
    [[nodiscard]] const QXYSeries &front() const { return *m_front; } ///< likewise
    [[nodiscard]] QRectF plotArea() const { return m_plot; }

protected:
    std::vector<Spot> arrange(const QSizeF &size, bool picture) override;
    void paintGround(QPainter &painter) override;
    void paintMarks(QPainter &painter) override;
    void paintHover(QPainter &painter, const Spot &spot) const override;

private:
    class BubbleStamps;

    static constexpr qreal subjectRing = 4; ///< pixels by which the ring of the model in question is larger
    /// More marks than this are a cloud: it has a shape, and only its front has names.
    static constexpr std::size_t crowd = 300;

    [[nodiscard]] std::vector<std::size_t> plotted() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString heading(bool fromZero) const;
    void arrangeEmpty(const QSizeF &size);
    void setData(const std::vector<std::size_t> &rows);
    void setScales();
    /// Which colour is which group, as a line of text; false where there is nothing to tell apart.
    bool addGroupKey(const QPointF &corner);
    void setAxis(QCategoryAxis &axis, const AxisScale &scale);
    void addAxisWords(const AxisScale &x, const AxisScale &y);
    void placeMarks();
    [[nodiscard]] std::vector<Spot> spotsOfMarks() const;
    /// Asks for a place for the label of this mark, and keeps its texts.
    [[nodiscard]] LabelRequest labelRequest(std::size_t mark, bool crowded);
    void placeMarkLabels(const QSizeF &size);
    [[nodiscard]] QPointF position(const QPointF &value);
    [[nodiscard]] qreal largestRadius() const;
    [[nodiscard]] qreal radiusOf(const ChartModel &model, double largestRam) const;
    [[nodiscard]] QColor colorOf(const ChartModel &model) const;
    void paintBubble(QPainter &painter, const Mark &mark) const;
    void paintLeaders(QPainter &painter) const;

    QLineSeries *m_front; ///< this and both below owned by the chart
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;

    QRectF m_plot;
    std::vector<Mark> m_marks; ///< by falling accuracy
    QList<QPointF> m_points;   ///< their values
    std::vector<PlacedLabel> m_labels;
    std::vector<std::vector<QString>> m_forms; ///< the texts of a mark's label, as LabelRequest::sizes
    std::vector<Words> m_words;
    std::vector<qreal> m_grid;  ///< where the horizontal lines are
    std::vector<qreal> m_ticks; ///< where the marks of the lower axis are
    bool m_hasSubject = false;
};

} // namespace tinyatlas
