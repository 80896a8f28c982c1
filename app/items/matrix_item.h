// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/items/scene_item.h"
#include "app/viewmodels/matrix_view_model.h"

#include <QPointer>

namespace tinyatlas {

/// Shows the Matrix and takes the pointer and the keyboard for it: one item for all cells.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class MatrixItem : public tinyatlas::SceneItem {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(tinyatlas::MatrixViewModel *matrix READ matrix WRITE setMatrix NOTIFY matrixChanged REQUIRED)

public:
    using SceneItem::SceneItem;

    [[nodiscard]] MatrixViewModel *matrix() const { return m_matrix; }
    void setMatrix(MatrixViewModel *matrix);

    [[nodiscard]] const GraphScene *shownScene() const override;

signals:
    void matrixChanged();
    /// A right click on a row, which is selected then, or the menu key: `position` is the item's.
    void menuRequested(const QPointF &position);
    /// A right click on the heading of a device, which is selected then.
    void deviceMenuRequested(const QPointF &position);

protected:
    void geometryChange(const QRectF &geometry, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool takesKey(const QKeyEvent &event);
    [[nodiscard]] bool moves(const QKeyEvent &event);
    void tellSeen();
    void updateCursor();

    QPointer<MatrixViewModel> m_matrix;
    QPointF m_pressed;
    QPointF m_last;
    bool m_clicks = false; ///< the button is down, and has not moved far since
};

} // namespace tinyatlas
