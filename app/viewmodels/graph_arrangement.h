// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/scene/picture_view.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// A way in which Explore arranges the graph: what it shows, how it is zoomed, and what the pointer does to
/// it. Points and rectangles are those of the viewport (the item), unless they say otherwise.
class GraphArrangement : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("one of Lanes, Map and Focus")

    Q_PROPERTY(double zoom READ zoom NOTIFY viewChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QPointF hoverPosition READ hoverPosition NOTIFY hoverChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY groupsChanged)
    Q_PROPERTY(QRectF band READ band NOTIFY bandChanged)
    Q_PROPERTY(double bottomInset READ bottomInset WRITE setBottomInset NOTIFY bottomInsetChanged)

public:
    using QObject::QObject;

    [[nodiscard]] double zoom() const { return view().zoom; }
    /// Of the scene through the viewport.
    [[nodiscard]] virtual const PictureView &view() const = 0;
    /// What is shown now. Made when asked for after a change.
    [[nodiscard]] virtual const GraphScene &scene() const = 0;
    /// What a tooltip should say; empty for nothing. Its top left belongs at hoverPosition.
    [[nodiscard]] QString hoverText() const { return m_hoverText; }
    [[nodiscard]] QPointF hoverPosition() const { return m_hoverPosition; }
    [[nodiscard]] virtual Selection hover() const = 0;
    /// Pixels kept free at the bottom, for controls that float there.
    [[nodiscard]] virtual double bottomInset() const = 0;
    virtual void setBottomInset(double pixels) = 0;

    /// What lies at a point; a selection of kind None for nothing.
    [[nodiscard]] virtual Selection thingAt(const QPointF &point) const;
    /// What takes the pointer for a thing; empty where it does not show.
    [[nodiscard]] virtual QRectF rectOf(const Selection &thing) const;
    /// The centre of its node or card.
    [[nodiscard]] virtual std::optional<QPointF> centreOf(const Selection &thing) const;
    [[nodiscard]] virtual std::optional<QPointF> centreOfSelection() const = 0;

    [[nodiscard]] const QSizeF &viewport() const { return m_viewport; } ///< in pixels
    virtual void setViewport(const QSizeF &size) = 0;
    /// What its scenes are drawn on.
    virtual void setSurface(const SceneSurface &) {}
    /// False while nobody can see it: then nothing may move or be worked out.
    virtual void setSeen(bool) {}
    virtual void hoverAt(const QPointF &point) = 0;
    virtual void leave() = 0;
    /// Selects what lies there; on empty ground, clears the selection.
    virtual void clickAt(const QPointF &point) = 0;
    virtual void doubleClickAt(const QPointF &point) = 0;
    /// With Shift: shows how what lies there is connected with what is selected.
    virtual void connectAt(const QPointF &point) { clickAt(point); }
    /// Selects what is next to the selection: `columns` to the right, or `rows` down.
    virtual void moveSelection(int columns, int rows) = 0;
    /// What is to be read aloud of that which has the keyboard without being selected; empty where nothing
    /// has.
    [[nodiscard]] virtual QString currentText() const { return {}; }
    /// Opens or folds the group that has the keyboard. False where none has.
    virtual bool toggleCurrentGroup() { return false; }
    /// Shows what is next to the selection, or no longer. False where that changes nothing.
    virtual bool openCurrent(bool) { return false; }
    [[nodiscard]] virtual bool hoversGroup() const { return false; }
    /// Brings a thing into sight.
    virtual void reveal(const Selection &thing) = 0;
    /// What a wheel or a drag on empty ground does: `pixels` is how far the content moves.
    virtual void scrollAt(const QPointF &point, const QPointF &pixels) = 0;
    virtual void panBy(const QPointF &pixels) = 0;
    virtual void zoomAbout(const QPointF &point, double factor) = 0;
    /// Says where what is being dragged is.
    virtual void dragAt(const QPointF &point) = 0;
    /// Whether what lies somewhere can be put elsewhere, by dragging it to empty ground.
    [[nodiscard]] virtual bool canMove(const Selection &) const { return false; }
    virtual void moveTo(const Selection &, const QPointF &) {}
    virtual void endMove() {} ///< what is moved next is moved anew
    /// Whether several things can be taken in hand: with a band that is drawn around them, or one by one.
    [[nodiscard]] virtual bool canMark() const { return false; }
    /// Takes what lies there in hand as well, or lets it go.
    virtual void toggleMarkAt(const QPointF &) {}
    /// The band that is being drawn; empty for none.
    [[nodiscard]] const QRectF &band() const { return m_band; }
    void setBand(const QRectF &band);
    /// Takes all within the band in hand; the band is gone then.
    void takeBand();
    /// A wheel zooms; only a touchpad scrolls.
    [[nodiscard]] virtual bool wheelZooms() const { return false; }

    /// A step, about the middle.
    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    Q_INVOKABLE virtual void zoomToFit() = 0;

signals:
    void thingsReplaced(); ///< indices mean other things now
    void sceneChanged();   ///< the picture is another one
    void viewChanged();    ///< the same picture is seen another way
    void hoverChanged();
    void bottomInsetChanged();
    void bandChanged();
    void groupsChanged(); ///< others are there, or another one has the keyboard

protected:
    static constexpr QPointF tipOffset{14, 18}; ///< from the pointer to the tooltip

    virtual void markWithin(const QRectF &) {}

    QSizeF m_viewport;
    QString m_hoverText;
    QPointF m_hoverPosition;

private:
    QRectF m_band;
};

} // namespace tinyatlas
