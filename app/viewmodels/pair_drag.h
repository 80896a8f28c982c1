// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// A model on its way over the devices, or a device on its way over the models, wherever it was picked up:
/// one drag for the lists and for the graph. What knows where the others are (GraphItem) says which one lies
/// under it.
class PairDrag : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool active READ active NOTIFY activeChanged)
    Q_PROPERTY(int model READ model NOTIFY activeChanged)
    Q_PROPERTY(int device READ device NOTIFY activeChanged)
    Q_PROPERTY(QString name READ name NOTIFY activeChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY activeChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY activeChanged)
    Q_PROPERTY(int group READ group NOTIFY activeChanged)
    Q_PROPERTY(QPointF position READ position NOTIFY positionChanged)
    Q_PROPERTY(bool canDrop READ canDrop NOTIFY underChanged)
    Q_PROPERTY(QRectF underRect READ underRect NOTIFY underChanged)
    Q_PROPERTY(int verdictState READ verdictState NOTIFY underChanged)
    Q_PROPERTY(QString verdictWord READ verdictWord NOTIFY underChanged)
    Q_PROPERTY(QString verdictLine READ verdictLine NOTIFY underChanged)

public:
    explicit PairDrag(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool active() const { return m_subject.kind != Selection::Kind::None; }
    [[nodiscard]] int model() const;  ///< that is dragged; -1 where none is
    [[nodiscard]] int device() const; ///< likewise
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString summary() const;                        ///< "26.0 kB RAM · 220 kB flash · 94.6 %"
    [[nodiscard]] QString hint() const;                           ///< where it may be dropped
    [[nodiscard]] int group() const;                              ///< Group of a model; -1 for a device
    [[nodiscard]] QPointF position() const { return m_position; } ///< in the window's scene
    [[nodiscard]] bool canDrop() const { return pair().has_value(); }
    [[nodiscard]] QRectF underRect() const {
        return m_underRect;
    }                                       ///< of what it can be dropped on, in the window's scene
    [[nodiscard]] int verdictState() const; ///< a FitState of the pair; -1 where there is none
    [[nodiscard]] QString verdictWord() const;
    [[nodiscard]] QString verdictLine() const;

    [[nodiscard]] const Selection &subject() const { return m_subject; } ///< a model, a device, or nothing
    [[nodiscard]] const Selection &under() const { return m_under; }     ///< one of the others, or nothing

    /// Pick something up. Positions are those of the window's scene.
    Q_INVOKABLE void beginModel(int model, const QPointF &scenePosition);
    Q_INVOKABLE void beginDevice(int device, const QPointF &scenePosition);
    void begin(const Selection &subject, const QPointF &scenePosition); ///< nothing, of what is neither
    Q_INVOKABLE void moveTo(const QPointF &scenePosition);
    /// Over one of the others: opens Fit for the pair. Elsewhere: nothing happens but droppedElsewhere. The
    /// drag is over either way.
    Q_INVOKABLE void drop();
    /// Puts it back. What the same gesture still sends has no effect, until the next begin.
    Q_INVOKABLE void cancel();

    /// What lies under it now, and where in the window's scene. What it cannot be dropped on is as good as
    /// nothing.
    void setUnder(const Selection &thing, const QRectF &sceneRect = {});

signals:
    void activeChanged();
    void positionChanged();
    void underChanged();
    /// What is no part of the graph may take it: see FitDrop.
    void droppedElsewhere(const tinyatlas::Selection &subject);

private:
    [[nodiscard]] std::optional<Pair> pair() const;
    void finish();

    Session &m_session;
    Selection m_subject;
    Selection m_under;
    QRectF m_underRect;
    QPointF m_position;
};

} // namespace tinyatlas
