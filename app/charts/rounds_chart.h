// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/axis_ticks.h"
#include "app/charts/chart_item.h"
#include "app/charts/label_placer.h"
#include "app/charts/rounds_data.h"
#include "app/charts/rounds_list.h"

#include <QPolygonF>

namespace tinyatlas {

/// The results of one model over the rounds of a benchmark: every result is a mark whose shape and colour say
/// what software ran it, and a line joins the best of each round of a board. Beside it stand the boards by
/// their best figure; of many, the wheel and the arrow keys scroll them. The axis is logarithmic where
/// figures are more than 20 times apart, else it begins at 0.
// The base is named in full for qmltyperegistrar of Qt 6.4, which copies the name to outside of the
// namespace.
class RoundsChart : public tinyatlas::ChartItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::RoundsSource *rounds READ rounds WRITE setRounds NOTIFY roundsChanged)

public:
    /// One result on the chart, in the item's coordinates.
    struct Mark {
        std::size_t row = 0; ///< of RoundsData::marks
        QPointF centre;      ///< moved sideways where another would be hidden
    };
    /// A sign of the key.
    struct KeyEntry {
        int sign = 0;
        QPointF centre;
    };

    explicit RoundsChart(QQuickItem *parent = nullptr);

    /// Not owned.
    [[nodiscard]] RoundsSource *rounds() const { return m_rounds; }
    void setRounds(RoundsSource *rounds);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<Words> written() const override;
    [[nodiscard]] int modelOf(const Spot &spot) const override;
    [[nodiscard]] QString textOf(const Spot &spot) const override;

    /// What was arranged last; for tests. `spots()` arranges.
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const RoundsList &list() const { return m_list; } ///< of RoundsData::boards
    [[nodiscard]] const std::vector<PlacedLabel> &labels() const { return m_labels; }
    [[nodiscard]] const std::vector<QPolygonF> &lines() const { return m_lines; } ///< by board
    [[nodiscard]] QRectF plotArea() const { return m_plot; }
    [[nodiscard]] bool logarithmic() const { return m_logarithmic; }
    [[nodiscard]] const AxisScale &scale() const { return m_scale; }
    /// How high a picture is that has the whole list of boards, up to a page of them, at this width in
    /// pixels.
    [[nodiscard]] int pictureHeight(int width) const;

signals:
    void roundsChanged();
    /// A result was clicked, or chosen with Return.
    void resultClicked(int measurement);
    /// A board of the list was clicked: RoundsData::boards.
    void boardClicked(int board);
    /// A right click on either, or Shift and Return: where does the figure come from?
    void resultEvidenceAsked(int measurement);

protected:
    std::vector<Spot> arrange(const QSizeF &size, bool picture) override;
    void paintGround(QPainter &painter) override;
    void paintMarks(QPainter &painter) override;
    void paintHover(QPainter &painter, const Spot &spot) const override;
    [[nodiscard]] std::optional<std::size_t> spotAt(const QPointF &point,
                                                    const std::vector<Spot> &spots) const override;
    void chooseSpot(const Spot &spot, bool asks) override;
    void reveal(std::size_t spot) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr qreal markRadius = 5;

    [[nodiscard]] const RoundsData &data() const;
    [[nodiscard]] bool isRow(const Spot &spot) const { return spot.row >= data().marks.size(); }
    [[nodiscard]] std::size_t boardOf(const Spot &spot) const;
    [[nodiscard]] std::size_t markOf(const Spot &spot) const; ///< of a board its best
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString figureOf(double value) const;
    [[nodiscard]] qreal lineHeight() const;
    [[nodiscard]] qreal at(double value, qreal from, qreal to) const; ///< on the scale
    void write(const QRectF &rect, const QString &text, const QColor &color, int flags = Words{}.flags,
               int pixels = 11, bool strong = false);
    [[nodiscard]] qreal addHead(const QRectF &room, bool picture);
    [[nodiscard]] qreal addKey(const QRectF &room);
    void setScale(qreal height);
    void addAxes();
    void placeMarks();
    void spreadRound(std::vector<std::size_t> &marks, qreal widest);
    [[nodiscard]] QStringList formsOf(const RoundsMark &mark) const;
    [[nodiscard]] LabelRequest labelRequest(std::size_t mark, bool mayBeApart);
    [[nodiscard]] std::vector<std::vector<std::size_t>> namePlaces() const;
    void placeLabels(const std::vector<LabelRequest> &requests);
    void nameBoards();
    void nameMarks();
    [[nodiscard]] qreal addList(const QRectF &body, bool picture);
    [[nodiscard]] std::vector<std::size_t> boardsByWeight() const;
    [[nodiscard]] std::vector<Spot> allSpots() const;
    void paintBoard(QPainter &painter, std::size_t board) const;

    QPointer<RoundsSource> m_rounds;

    QRectF m_plot;
    AxisScale m_scale;
    bool m_logarithmic = false;
    std::vector<Mark> m_marks;
    std::vector<QPolygonF> m_lines;
    std::vector<bool> m_named; ///< boards that have a label
    RoundsList m_list;
    qreal m_wheel = 0; ///< rows that the wheel has turned by, of which whole ones are scrolled
    std::vector<KeyEntry> m_key;
    std::vector<PlacedLabel> m_labels;         ///< bubble: of m_marks
    std::vector<std::vector<QString>> m_forms; ///< the texts of a mark's label, as LabelRequest::sizes
    std::vector<Words> m_words;
    std::vector<qreal> m_grid; ///< where the horizontal lines are
};

} // namespace tinyatlas
