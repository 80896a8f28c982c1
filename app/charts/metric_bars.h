// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_item.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

namespace tinyatlas {

/// Models side by side by one metric: a bar each, from zero, the best first, the value at the bar's end. The
/// model in question has the accent. Every row has the same height: the item grows with the number of models
/// (implicitHeight), and the page scrolls; in an item that is higher, so are the rows, but text stays. Beyond
/// `mostRows` models only the best and the one in question are shown, and the last line says how many are
/// not.
// The base is named in full for qmltyperegistrar of Qt 6.4, which copies the name to outside of the
// namespace.
class MetricBars : public tinyatlas::ChartItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(int quantity READ quantity WRITE setQuantity NOTIFY quantityChanged)
    Q_PROPERTY(QString pageNote READ pageNote NOTIFY summaryChanged)
    Q_PROPERTY(QString omissions READ omissions NOTIFY summaryChanged)

public:
    static constexpr int rowHeight = 22; ///< pixels, before the user's scale of text
    static constexpr std::size_t mostRows =
        50; ///< of more, the best: nobody compares further, and a frame must do

    explicit MetricBars(QQuickItem *parent = nullptr);

    /// Of the source, by index.
    [[nodiscard]] int quantity() const { return m_quantity; }
    void setQuantity(int quantity);
    /// The names of those without a figure of it: they have no bar.
    [[nodiscard]] QStringList missing() const;
    /// Who has no bar, for below the bars of a page; empty where all have one. Beside a chart of accuracy,
    /// which names those without one already, it does not name them again.
    [[nodiscard]] QString pageNote() const;
    /// The same as ScatterChart::omissions: how many, why, and which.
    [[nodiscard]] QString omissions() const;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<Words> written() const override { return m_words; }

    /// A row of the chart, for tests.
    struct Row {
        std::size_t row = 0; ///< index into ChartSource::models()
        double value = 0;
        QRectF bar;
        QLineF band = {}; ///< of an estimate: from its least to its most; else null
    };
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; } ///< as arranged last
    /// How high a picture of all rows is, with its heading and what it leaves out, at this width in pixels.
    [[nodiscard]] int pictureHeight(int width) const;

signals:
    void quantityChanged();

protected:
    [[nodiscard]] bool shows(int quantity) const override { return quantity == m_quantity; }
    std::vector<Spot> arrange(const QSizeF &size, bool picture) override;
    void paintMarks(QPainter &painter) override;
    void paintHover(QPainter &painter, const Spot &spot) const override;
    [[nodiscard]] std::optional<std::size_t> spotAt(const QPointF &point,
                                                    const std::vector<Spot> &spots) const override;
    void refresh() override;

private:
    [[nodiscard]] qreal line() const { return qRound(rowHeight * textScale()); } ///< the least of a row
    [[nodiscard]] const ChartQuantity &shown() const;
    [[nodiscard]] QString valueText(const Row &row) const;
    [[nodiscard]] std::vector<Row> sortedRows() const;
    void setData(double longest);
    [[nodiscard]] QColor colorOfOthers() const;
    void arrangeEmpty(const QSizeF &size);
    [[nodiscard]] QString estimateKey() const; ///< how they are drawn; empty where there are none
    [[nodiscard]] QString key() const;         ///< below the rows: also how many are not shown; may be empty
    [[nodiscard]] QString heading() const;     ///< of a picture
    void paintBand(QPainter &painter, const Row &row) const;
    void placeRows(const QRectF &room);

    int m_quantity = ChartSource::Accuracy;
    QHorizontalStackedBarSeries *m_series; ///< this and all below owned by the chart
    QBarSet *m_subject;
    QBarSet *m_others;
    QBarCategoryAxis *m_names;
    QValueAxis *m_values;

    std::vector<Row> m_rows;
    qreal m_row = rowHeight;    ///< how high one is
    std::size_t m_notShown = 0; ///< rows beyond mostRows
    std::vector<Words> m_words;
};

} // namespace tinyatlas
