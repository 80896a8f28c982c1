// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/axis_ticks.h"
#include "app/charts/chart_item.h"
#include "app/charts/layers_data.h"

namespace tinyatlas {

/// The layers of a model in order of execution, a row each: what it reads and what it writes, stacked from
/// zero, and a line where the RAM is that the model states. A layer of which nothing is known has no bar;
/// several of those that follow each other are folded into one row, and so are, of very many layers, those
/// that are not among the largest. The item grows with the rows (implicitHeight), and the page scrolls; in an
/// item that is higher, so are the rows, but text stays.
// The base is named in full for qmltyperegistrar of Qt 6.4, which copies the name to outside of the
// namespace.
class LayersChart : public tinyatlas::ChartItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::LayersSource *layers READ layers WRITE setLayers NOTIFY layersChanged)
    Q_PROPERTY(qreal mostHeight READ mostHeight NOTIFY summaryChanged)

public:
    static constexpr int rowHeight = 24;                      ///< pixels, before the user's scale of text
    static constexpr std::size_t mostBars = 60;               ///< of more, the largest
    static constexpr std::size_t mostRows = 2 * mostBars + 2; ///< of more, runs of any kind are folded
    static constexpr std::size_t mostUnfolded = 80;           ///< of a fold; no picture of a window is higher

    /// A layer, or several that are folded.
    struct Row {
        std::size_t first = 0; ///< of LayersData::layers
        std::size_t count = 1;
        bool unfolds = false; ///< a click unfolds it
        bool folds = false;   ///< it is the first of those that were unfolded: a click folds them
        QRectF area;
        QRectF in; ///< bars; null where it is not known
        QRectF out;
    };

    explicit LayersChart(QQuickItem *parent = nullptr);

    /// Not owned.
    [[nodiscard]] LayersSource *layers() const { return m_layers; }
    void setLayers(LayersSource *layers);

    /// An item that is higher stays empty below the rows.
    [[nodiscard]] qreal mostHeight() const;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<Words> written() const override { return m_words; }
    [[nodiscard]] int modelOf(const Spot &spot) const override;
    [[nodiscard]] QString textOf(const Spot &spot) const override;

    /// What was arranged last; for tests. `spots()` arranges.
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] std::optional<qreal> statedLine() const { return m_stated; } ///< where it stands
    /// How high a picture of all rows is, with its heading and notes, at this width in pixels.
    [[nodiscard]] int pictureHeight(int width) const;

signals:
    void layersChanged();
    /// A right click on a layer, or Shift and Return: where does what is said of it come from?
    void layerEvidenceAsked(int layer);

protected:
    std::vector<Spot> arrange(const QSizeF &size, bool picture) override;
    void paintGround(QPainter &painter) override;
    void paintMarks(QPainter &painter) override;
    void paintHover(QPainter &painter, const Spot &spot) const override;
    [[nodiscard]] std::optional<std::size_t> spotAt(const QPointF &point,
                                                    const std::vector<Spot> &spots) const override;
    void chooseSpot(const Spot &spot, bool asks) override;
    void refresh() override;

private:
    [[nodiscard]] const LayersData &data() const;
    [[nodiscard]] qreal line() const { return qRound(rowHeight * textScale()); } ///< the least of a row
    [[nodiscard]] qreal heightOfRows(qreal row) const;                           ///< and of all around them
    [[nodiscard]] qreal headHeight() const; ///< of key and axis, above the rows
    [[nodiscard]] bool isFolded(const Row &row) const;
    [[nodiscard]] std::vector<bool> shownBars() const;
    [[nodiscard]] std::vector<Row> foldedRows(bool mixed) const;
    void foldRows();
    void addUnfolded(const Row &run);
    [[nodiscard]] QString foldText(const Row &row) const;
    [[nodiscard]] QString valueText(const LayerBar &layer) const;
    void write(const QRectF &rect, const QString &text, const QColor &color, int flags = Words{}.flags,
               bool strong = false, int pixels = 12);
    void addHead(QRectF &room, bool picture);
    void addScale(const QRectF &plot);
    void placeRows(const QRectF &room);
    void placeBars(Row &row) const;
    void writeLayer(const Row &row);

    QPointer<LayersSource> m_layers;
    std::optional<std::size_t> m_unfolded; ///< the first layer of the fold that is open

    std::vector<Row> m_rows;
    qreal m_row = rowHeight; ///< how high one is
    std::vector<Words> m_words;
    AxisScale m_scale;
    QRectF m_plot;
    std::vector<qreal> m_grid; ///< where the vertical lines are
    std::optional<qreal> m_stated;
    std::vector<std::pair<QRectF, bool>> m_key; ///< squares, and whether they are what is read
};

} // namespace tinyatlas
