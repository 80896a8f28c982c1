// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/axis_ticks.h"
#include "app/charts/chart_item.h"
#include "app/charts/label_placer.h"

#include <QCategoryAxis>
#include <QLineSeries>
#include <QPainterPath>

namespace tinyatlas {

/// Any quantity of models against any other: at first accuracy against multiply-accumulates, who gets more
/// out of less. The area of a bubble is proportional to a third quantity (those too small to be seen are
/// drawn as dots, unknown ones as a small ring); an estimate has a dashed rim, and its band as a line; the
/// dashed line is the Pareto front; the model in question has the accent. Models without either figure are
/// never plotted: `omissions` counts and names them.
// The base is named in full for qmltyperegistrar of Qt 6.4, which copies the name to outside of the
// namespace.
class ScatterChart : public tinyatlas::ChartItem {
    Q_OBJECT
    QML_ELEMENT

    // Quantities of the source, by index.
    Q_PROPERTY(int across READ across WRITE setAcross NOTIFY quantitiesChanged)
    Q_PROPERTY(int upwards READ upwards WRITE setUpwards NOTIFY quantitiesChanged)
    Q_PROPERTY(int bubble READ bubble WRITE setBubble NOTIFY quantitiesChanged)
    Q_PROPERTY(
        bool acrossLogarithmic READ acrossLogarithmic WRITE setAcrossLogarithmic NOTIFY quantitiesChanged)
    Q_PROPERTY(
        bool upwardsLogarithmic READ upwardsLogarithmic WRITE setUpwardsLogarithmic NOTIFY quantitiesChanged)
    Q_PROPERTY(bool frontShown READ frontShown WRITE setFrontShown NOTIFY quantitiesChanged)
    Q_PROPERTY(bool plotted READ plotted NOTIFY summaryChanged)
    Q_PROPERTY(QString omissions READ omissions NOTIFY summaryChanged)

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

    explicit ScatterChart(QQuickItem *parent = nullptr);

    [[nodiscard]] int across() const { return m_across; }
    void setAcross(int quantity);
    [[nodiscard]] int upwards() const { return m_upwards; }
    void setUpwards(int quantity);
    /// ChartSource::noQuantity: all bubbles are alike.
    [[nodiscard]] int bubble() const { return m_bubble; }
    void setBubble(int quantity);
    [[nodiscard]] bool acrossLogarithmic() const { return m_acrossLogarithmic; }
    void setAcrossLogarithmic(bool logarithmic);
    [[nodiscard]] bool upwardsLogarithmic() const { return m_upwardsLogarithmic; }
    void setUpwardsLogarithmic(bool logarithmic);
    /// Of models for several tasks there is none to be seen.
    [[nodiscard]] bool frontShown() const { return m_frontShown; }
    void setFrontShown(bool shown);

    /// Some model has both figures.
    [[nodiscard]] bool plotted() const { return !plottedRows().empty(); }
    /// How many models are not on the chart, why, and which, a line for each reason; empty where all are.
    [[nodiscard]] QString omissions() const;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<Words> written() const override;

    /// What was arranged last; for tests. `spots()` arranges.
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<PlacedLabel> &labels() const {
        return m_labels;
    } ///< bubble: index of marks()
    /// In the units of the quantities, log10 of them where an axis is logarithmic.
    [[nodiscard]] const QList<QPointF> &points() const { return m_points; }
    [[nodiscard]] const QXYSeries &front() const { return *m_front; } ///< likewise
    [[nodiscard]] QRectF plotArea() const { return m_plot; }

signals:
    void quantitiesChanged();

protected:
    [[nodiscard]] bool shows(int quantity) const override {
        return quantity == m_across || quantity == m_upwards || quantity == m_bubble;
    }
    std::vector<Spot> arrange(const QSizeF &size, bool picture) override;
    void paintGround(QPainter &painter) override;
    void paintMarks(QPainter &painter) override;
    void paintHover(QPainter &painter, const Spot &spot) const override;

private:
    class BubbleStamps;

    static constexpr qreal subjectRing = 4; ///< pixels by which the ring of the model in question is larger
    /// More marks than this are a cloud: it has a shape, and only its front has names.
    static constexpr std::size_t crowd = 300;

    template <class Value> void choose(Value &choice, Value next);
    [[nodiscard]] bool hasPlace(const ChartFigure *figure, bool logarithmic) const;
    /// Of the source's models, those that have a place, the best upwards first.
    [[nodiscard]] std::vector<std::size_t> plottedRows() const;
    [[nodiscard]] double upwardsOf(const ChartModel &model) const;
    [[nodiscard]] QPointF pointOf(const ChartModel &model) const;
    [[nodiscard]] std::optional<double> bubbleOf(const ChartModel &model) const;
    [[nodiscard]] QString nameOf(int quantity) const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString heading(bool fromZero) const;
    [[nodiscard]] QString axisName(int quantity, bool logarithmic, bool fromZero) const;
    void arrangeEmpty(const QSizeF &size);
    void setData(const std::vector<std::size_t> &rows);
    void setFront();
    void setScales();
    [[nodiscard]] AxisRange rangeOf(int quantity, bool logarithmic) const;
    /// Which colour is which group, as a line of text; false where there is nothing to tell apart.
    bool addGroupKey(const QPointF &corner);
    void setAxis(QCategoryAxis &axis, const AxisScale &scale);
    void addAxisWords(const AxisScale &x, const AxisScale &y);
    void placeMarks();
    void placeBands();
    [[nodiscard]] std::vector<Spot> spotsOfMarks() const;
    /// Asks for a place for the label of this mark, and keeps its texts.
    [[nodiscard]] LabelRequest labelRequest(std::size_t mark, bool crowded);
    void placeMarkLabels(const QSizeF &size);
    [[nodiscard]] QPointF position(const QPointF &value);
    [[nodiscard]] qreal largestRadius() const;
    [[nodiscard]] qreal radiusOf(const ChartModel &model, double largestFigure) const;
    [[nodiscard]] double largestFigure() const; ///< of the bubbles; 0 where none has one
    [[nodiscard]] bool isEstimate(const ChartModel &model) const;
    [[nodiscard]] bool isHollow(const ChartModel &model) const;
    void paintBands(QPainter &painter) const;
    [[nodiscard]] QPainterPath besideLabels() const;
    [[nodiscard]] QColor colorOf(const ChartModel &model) const;
    void paintBubble(QPainter &painter, const Mark &mark) const;
    void paintLeaders(QPainter &painter) const;

    QLineSeries *m_front; ///< this and both below owned by the chart
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;

    int m_across = ChartSource::MultiplyAccumulates;
    int m_upwards = ChartSource::Accuracy;
    int m_bubble = ChartSource::Ram;
    bool m_acrossLogarithmic = true;
    bool m_upwardsLogarithmic = false;
    bool m_frontShown = true;

    QRectF m_plot;
    std::vector<Mark> m_marks; ///< the best upwards first
    QList<QPointF> m_points;   ///< their values
    std::vector<PlacedLabel> m_labels;
    std::vector<std::vector<QString>> m_forms; ///< the texts of a mark's label, as LabelRequest::sizes
    std::vector<Words> m_words;
    std::vector<QLineF> m_bands; ///< of estimates
    std::vector<qreal> m_grid;   ///< where the horizontal lines are
    std::vector<qreal> m_ticks;  ///< where the marks of the lower axis are
    bool m_hasSubject = false;
};

} // namespace tinyatlas
