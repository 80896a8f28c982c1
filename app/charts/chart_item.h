// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart_source.h"
#include "app/theme/theme.h"

#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>

#include <optional>
#include <vector>

namespace tinyatlas {

/// What charts have in common: a QChart in a scene of its own, sized to the item and painted in the theme's
/// colours; hover, click and keys; pictures for copy and export, for which no window is needed.
/// Axes, grid and lines are the QChart's; marks and all text are painted over it by the chart itself, because
/// Qt Charts neither keeps labels apart nor sizes points one by one.
class ChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("use ScatterChart, MetricBars, RoundsChart or LayersChart")

    Q_PROPERTY(tinyatlas::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(tinyatlas::ChartSource *source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(bool brushable READ brushable WRITE setBrushable NOTIFY brushableChanged)
    Q_PROPERTY(bool visualFocus READ visualFocus NOTIFY visualFocusChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QPointF hoverPosition READ hoverPosition NOTIFY hoverChanged)
    Q_PROPERTY(bool hoverInList READ hoverInList NOTIFY hoverChanged)
    Q_PROPERTY(int hoveredModel READ hoveredModel NOTIFY hoverChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    /// Where a model is on the chart, in the item's coordinates.
    struct Spot {
        std::size_t row = 0; ///< index into ChartSource::models(), or what the chart counts by
        QPointF centre;
        qreal radius = 0;
        QRectF area;         ///< what belongs to it; the disc's square where only the disc does
        bool inList = false; ///< of names that go on below it, which a tool tip would hide
    };

    /// Text that the chart paints itself, laid out by arrange().
    struct Words {
        QRectF rect;
        QString text;
        QFont font;
        QColor color;
        int flags = Qt::AlignLeft | Qt::AlignVCenter; ///< Qt::Alignment and Qt::TextFlag
    };

    explicit ChartItem(QQuickItem *parent = nullptr);
    ~ChartItem() override;

    [[nodiscard]] Theme *theme() const { return m_theme; }
    void setTheme(Theme *theme);
    /// The colours where there is no Theme: for pictures made without a window.
    void setTokens(const ThemeTokens &tokens);

    /// Not owned.
    [[nodiscard]] ChartSource *source() const { return m_source; }
    void setSource(ChartSource *source);

    /// A drag over empty ground marks what is in it, instead of going to what lies below.
    [[nodiscard]] bool brushable() const { return m_brushable; }
    void setBrushable(bool brushable);

    /// It has the keyboard, and that is in use: a click alone marks nothing.
    [[nodiscard]] bool visualFocus() const { return m_visualFocus; }

    /// What is under the mouse or chosen by the arrow keys; empty and -1 where nothing is.
    [[nodiscard]] QString hoverText() const;
    /// Where a tool tip should point to, in the item's coordinates.
    [[nodiscard]] QPointF hoverPosition() const;
    /// What is there stands in a list, whose rows a tool tip behind that place would hide: it belongs to its
    /// left.
    [[nodiscard]] bool hoverInList() const { return m_hovered && m_spots[*m_hovered].inList; }
    [[nodiscard]] int hoveredModel() const;
    /// The chart in one sentence, for those who cannot see it.
    [[nodiscard]] virtual QString summary() const = 0;

    /// All text on the chart, as arranged last.
    [[nodiscard]] virtual std::vector<Words> written() const = 0;
    /// All models on the chart, in the order of the arrow keys.
    [[nodiscard]] const std::vector<Spot> &spots();
    /// -1 where a chart shows other things than models.
    [[nodiscard]] virtual int modelOf(const Spot &spot) const;
    /// What the hover says: name, then figures.
    [[nodiscard]] virtual QString textOf(const Spot &spot) const;

    /// The chart on the panel's colour, with its heading and what it leaves out, `size` in logical pixels.
    [[nodiscard]] QImage picture(const QSize &size, qreal scale = 1);
    /// The same without a background, laid out for the size of `target`: vectors where the painter writes
    /// them.
    void paintTo(QPainter &painter, const QRectF &target);

    void paint(QPainter *painter) override;

signals:
    void themeChanged();
    void sourceChanged();
    void hoverChanged();
    void summaryChanged();
    /// A model was clicked, or chosen with Return.
    void modelClicked(int model);
    /// A right click on a model, or Shift and Return: where do its figures come from?
    void evidenceAsked(int model);
    void brushableChanged();
    void visualFocusChanged();
    /// These were drawn around, or clicked with Ctrl or Shift: then they are to be marked besides those that
    /// are, or no longer where they all are. None, for empty ground.
    void brushed(const QList<int> &models, bool adds);

protected:
    /// Lays everything out for this size. `picture` asks for what stands beside the chart on a page: its
    /// heading and what it leaves out. Returns the spots.
    virtual std::vector<Spot> arrange(const QSizeF &size, bool picture) = 0;
    /// Paints what lies below the QChart, as arranged last. Nothing by default.
    virtual void paintGround(QPainter &painter);
    /// Paints what the QChart does not, over it, as arranged last.
    virtual void paintMarks(QPainter &painter) = 0;
    /// Paints the sign that the mouse is on a spot.
    virtual void paintHover(QPainter &painter, const Spot &spot) const = 0;
    /// Paints the sign that a spot is marked: by default that of the hover.
    virtual void paintMark(QPainter &painter, const Spot &spot) const;
    /// The spot at a point, if any; by default the nearest disc within reach of a finger's imprecision.
    [[nodiscard]] virtual std::optional<std::size_t> spotAt(const QPointF &point,
                                                            const std::vector<Spot> &spots) const;
    /// A spot was clicked, or, where it `asks`, it is to be said where its figures come from. Says so of its
    /// model by default.
    virtual void chooseSpot(const Spot &spot, bool asks);
    /// The arrow keys are about to go to this spot, by index: what scrolls brings it into sight. Nothing by
    /// default.
    virtual void reveal(std::size_t spot);
    /// The data or what is shown of it changed: lay out and paint anew.
    virtual void refresh();
    /// Of a chart a part of which was scrolled: the same spots lie elsewhere, and it is painted anew. One
    /// without an area is out of sight.
    void moveSpots(std::vector<Spot> spots);
    /// What is at this point has the hover, as if the mouse had come there.
    void hoverAt(const QPointF &point);
    /// The keys go to a spot, by index.
    void goTo(std::size_t spot);
    [[nodiscard]] std::optional<std::size_t> hovered() const { return m_hovered; } ///< index of a spot

    [[nodiscard]] QChart &chart() { return *m_chart; }
    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    /// The models of the source; none without a source.
    [[nodiscard]] const std::vector<ChartModel> &models() const;
    /// Of charts whose spots are rows.
    [[nodiscard]] static std::optional<std::size_t> rowAt(const QPointF &point,
                                                          const std::vector<Spot> &spots);
    void paintRowHover(QPainter &painter, const Spot &spot) const;
    /// How high rows are that are this high where there are many, so that a few do not leave a page empty:
    /// they share the room there is, up to an end beyond which bars look like boxes.
    [[nodiscard]] static qreal grownRow(qreal least, std::size_t rows, qreal room);
    static void paintWords(QPainter &painter, const std::vector<Words> &words);
    /// How high the text is when wrapped to this width.
    [[nodiscard]] static qreal heightOf(const QString &text, const QFont &font, qreal width);
    /// `pixels` before the user's scale of text.
    [[nodiscard]] QFont font(int pixels, bool strong = false) const;
    /// How much larger than designed text is: 1 in pictures.
    [[nodiscard]] qreal textScale() const { return m_textScale; }
    /// Whether the chart shows figures of this quantity, so that they are told of each model as well.
    [[nodiscard]] virtual bool shows(int quantity) const;
    [[nodiscard]] QString figures(const ChartModel &model) const; ///< "93.5 % · 2.66 M MACs · 32.5 kB RAM"

    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void schedule();
    void arrangeStep();
    void scheduleRendering();
    void renderStep();
    void arrangeNow(const QSizeF &size, bool picture);
    void render(QPainter &painter, const QRectF &target, const QSizeF &size);
    void setHovered(std::optional<std::size_t> spot);
    void takeTokens();
    void paintMarked(QPainter &painter) const;
    void finishBrush(bool adds);
    void setVisualFocus(bool shown);

    QGraphicsScene m_scene;
    QChart *m_chart; ///< owned by the scene
    QPointer<Theme> m_theme;
    QPointer<ChartSource> m_source;
    qreal m_textScale = 1;
    ThemeTokens m_tokens = ThemeTokens::dark();

    std::vector<Spot> m_spots;
    std::optional<std::size_t> m_hovered; ///< index into m_spots
    std::optional<std::size_t> m_pressed; ///< likewise
    bool m_brushable = false;
    bool m_visualFocus = false;
    std::optional<QPointF> m_brushFrom; ///< where a drag over empty ground began
    QRectF m_band;                      ///< what it covers; null before it is one
    QPointF m_mouse;                    ///< in the window, where it was seen last
    bool m_arranged = false;            ///< for the item's own size
    bool m_scheduled = false;           ///< arrangeStep() is on its way
    bool m_renderScheduled = false;
    QImage m_image; ///< what paint() shows: see there
};

} // namespace tinyatlas
