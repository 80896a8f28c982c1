// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/items/scene_item.h"
#include "app/viewmodels/graph_arrangement.h"
#include "app/viewmodels/pair_drag.h"

#include <QPointer>

namespace tinyatlas {

/// Shows an arrangement of the graph and takes what the pointer does to it: hover, click, wheel, pinch, and
/// the drag of a model, whether it began here or in a list. With the focus, the arrow keys move the
/// selection. One item for the whole graph; without a GPU it shows one image.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class GraphItem : public tinyatlas::SceneItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::GraphArrangement *arrangement READ arrangement WRITE setArrangement NOTIFY
                   arrangementChanged REQUIRED)
    Q_PROPERTY(tinyatlas::PairDrag *drag READ drag WRITE setDrag NOTIFY dragChanged REQUIRED)

public:
    explicit GraphItem(QQuickItem *parent = nullptr);

    [[nodiscard]] GraphArrangement *arrangement() const { return m_arrangement; }
    void setArrangement(GraphArrangement *arrangement);
    [[nodiscard]] PairDrag *drag() const { return m_drag; }
    void setDrag(PairDrag *drag);

    /// Where a device's card shows, in the window's scene; empty where it does not.
    Q_INVOKABLE [[nodiscard]] QRectF deviceRect(int device) const;
    /// The same as a rectangle around a model's node and name.
    Q_INVOKABLE [[nodiscard]] QRectF modelRect(int model) const;
    /// The centre of a model's node, in the window's scene; the origin where it does not show.
    Q_INVOKABLE [[nodiscard]] QPointF modelPoint(int model) const;

    [[nodiscard]] const GraphScene *shownScene() const override;
    [[nodiscard]] PictureView shownView() const override;

signals:
    void arrangementChanged();
    void dragChanged();
    /// A right click or long press on a thing that it selected: `position` is the item's.
    void menuRequested(const QPointF &position);
    void tryRequested(); ///< Return on what is selected

protected:
    void beforeScene(const SceneSurface &surface) override;

    void geometryChange(const QRectF &geometry, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

    bool event(QEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void touchEvent(QTouchEvent *event) override;
    void touchUngrabEvent() override;

private:
    enum class Gesture { None, Pressed, Drags, Moves, Pans, Bands, Pinches };

    [[nodiscard]] bool opens(const QKeyEvent &event);
    void moveSelection(QKeyEvent &event);
    void pressAt(const QPointF &point);
    void moveTo(const QPointF &point);
    void releaseAt(const QPointF &point);
    void dropAt(const QPointF &point);
    void takeClick(const QPointF &point);
    [[nodiscard]] Gesture gestureOf(const QPointF &point);
    void giveUpGesture();
    void pinch(const QTouchEvent &event);
    void followDrag();
    void updateCursor();

    void tellSeen();

    QPointer<GraphArrangement> m_arrangement;
    QPointer<PairDrag> m_drag;
    QMetaObject::Connection m_windowVisibility;

    Gesture m_gesture = Gesture::None;
    QPointF m_pressed;
    QPointF m_last;
    Selection m_pressedThing;
    Qt::KeyboardModifiers m_modifiers; ///< of the press
    bool m_doubleClicked = false;      ///< the release that follows is no click
};

} // namespace tinyatlas
