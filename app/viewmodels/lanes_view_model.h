// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/lanes_scene.h"
#include "app/scene/picture_view.h"
#include "app/theme/theme.h"
#include "app/viewmodels/pair_drag.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTimer>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// The Lanes arrangement of Explore: what it shows, how it is scrolled and zoomed, and what the pointer does
/// to it. Points and rectangles are those of the viewport (the item), unless they say otherwise.
class LanesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(double zoom READ zoom NOTIFY viewChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QPointF hoverPosition READ hoverPosition NOTIFY hoverChanged)
    Q_PROPERTY(double bottomInset READ bottomInset WRITE setBottomInset NOTIFY bottomInsetChanged)

public:
    LanesViewModel(Session &session, PairDrag &drag, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] double zoom() const { return m_view.zoom; }             ///< 0.5 to 4
    [[nodiscard]] bool atRest() const { return m_view == PictureView(); } ///< nothing to reset
    [[nodiscard]] const PictureView &view() const { return m_view; }
    [[nodiscard]] const QSizeF &viewport() const { return m_viewport; } ///< in pixels
    /// What a tooltip should say; empty for nothing. Its top left belongs at hoverPosition.
    [[nodiscard]] QString hoverText() const { return m_hoverText; }
    [[nodiscard]] QPointF hoverPosition() const { return m_hoverPosition; }
    [[nodiscard]] Selection hover() const { return m_state.hover; }
    /// Pixels kept free below the devices, for controls that float there.
    [[nodiscard]] double bottomInset() const { return m_bottomInset; }
    void setBottomInset(double pixels);

    /// What is shown now. Made when asked for after a change.
    [[nodiscard]] const GraphScene &scene() const;
    /// What lies at a point; a selection of kind None for nothing.
    [[nodiscard]] Selection thingAt(const QPointF &point) const;
    /// Where a device's card or a model's node shows; empty where it does not.
    [[nodiscard]] QRectF rectOf(const Selection &thing) const;
    [[nodiscard]] std::optional<QPointF> centreOf(const Selection &thing) const;

    [[nodiscard]] std::optional<QPointF> centreOfSelection() const { return centreOf(m_state.selection); }

    void setViewport(const QSizeF &size);

    void hoverAt(const QPointF &point);
    void leave();
    /// Selects what lies there; on empty ground, clears the selection.
    void clickAt(const QPointF &point);
    /// Selects the thing `steps` further down in the lane of the selection, after `lanes` lanes to the right,
    /// there at the same height. Without a selection that is shown: the first model.
    void moveSelection(int lanes, int steps);
    /// Scrolls the lane of a thing so far that it shows, with a little room to the lane's edge.
    void reveal(const Selection &thing);
    /// Zooms in on a thing; on empty ground, or when zoomed already, back to the whole.
    void doubleClickAt(const QPointF &point);
    /// Over a lane that overflows: scrolls it; otherwise pans. `pixels` is how far the content moves.
    void scrollAt(const QPointF &point, const QPointF &pixels);
    void panBy(const QPointF &pixels);
    void zoomAbout(const QPointF &point, double factor);

    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    Q_INVOKABLE void zoomToFit();

    /// Says where what is being dragged is. Near the top or bottom of the lane of the others, where that
    /// overflows, the lane scrolls by itself while it stays there.
    void dragAt(const QPointF &point);

signals:
    void thingsReplaced(); ///< indices mean other things now
    void sceneChanged();   ///< the picture is another one
    void viewChanged();    ///< the same picture is seen another way
    void hoverChanged();
    void bottomInsetChanged();

private:
    void readDataset();
    void readShown();
    void readMatrix();
    void layOut();
    [[nodiscard]] Selection selectionInSight() const;
    void updateScene();
    void setView(const PictureView &view);
    void setHover(const Selection &thing, const QPointF &point = {});
    void beginOrEndDrag();
    void orderForDrag();
    void findUnderDrag();
    void autoScroll();
    [[nodiscard]] const Lane &laneOfOthers() const;
    [[nodiscard]] double autoScrollSpeed() const;
    bool scrollLane(const Lane &lane, double &offset, double pixels);
    void clampScroll();
    void select(const Selection &thing);
    [[nodiscard]] bool isShown(const Selection &thing) const;
    [[nodiscard]] Selection neighbourAcross(const Selection &from, int lanes) const;
    [[nodiscard]] Selection neighbourAlong(const Selection &from, int steps) const;
    void showSelection();
    [[nodiscard]] QPointF besideOf(const HitRegion &hit, const QPointF &point) const;
    [[nodiscard]] QString textFor(const HitRegion *hit) const;

    Session &m_session;
    PairDrag &m_drag;
    Theme &m_theme;

    LanesContent m_content;
    LanesLayout m_layout;
    LanesState m_state;
    /// What there is and how far it was scrolled, while it is ordered for a drag.
    struct Resting {
        LanesContent content;
        double modelScroll = 0;
        double deviceScroll = 0;
    };
    std::optional<Resting> m_beforeDrag;
    std::optional<PictureView> m_viewBeforeDrag; ///< a drag shows the whole

    QSizeF m_viewport;
    double m_bottomInset = 0;
    PictureView m_view;
    mutable std::optional<GraphScene> m_scene;

    QString m_hoverText;
    QPointF m_hoverPosition;
    std::optional<QPointF> m_dragPoint; ///< where the drag was seen last
    Selection m_clicked;                ///< selected here: already in sight
    QVariantAnimation m_filling;
    QTimer m_autoScroll;
};

} // namespace tinyatlas
