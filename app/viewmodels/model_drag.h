// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

#include <QObject>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// A model on its way over the devices, wherever it was picked up: one drag for the list and for the graph.
/// What knows where the devices are (GraphItem) says which one lies under it.
class ModelDrag : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool active READ active NOTIFY activeChanged)
    Q_PROPERTY(int model READ model NOTIFY activeChanged)
    Q_PROPERTY(QString name READ name NOTIFY activeChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY activeChanged)
    Q_PROPERTY(int group READ group NOTIFY activeChanged)
    Q_PROPERTY(QPointF position READ position NOTIFY positionChanged)
    Q_PROPERTY(int deviceUnder READ deviceUnder NOTIFY deviceUnderChanged)
    Q_PROPERTY(bool canDrop READ canDrop NOTIFY deviceUnderChanged)
    Q_PROPERTY(int verdictState READ verdictState NOTIFY deviceUnderChanged)
    Q_PROPERTY(QString verdictWord READ verdictWord NOTIFY deviceUnderChanged)
    Q_PROPERTY(QString verdictLine READ verdictLine NOTIFY deviceUnderChanged)

public:
    explicit ModelDrag(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool active() const { return m_model.has_value(); }
    [[nodiscard]] int model() const; ///< -1 while nothing is dragged
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString summary() const;                        ///< "26.0 kB RAM · 220 kB flash · 94.6 %"
    [[nodiscard]] int group() const;                              ///< a Group
    [[nodiscard]] QPointF position() const { return m_position; } ///< in the window's scene
    [[nodiscard]] int deviceUnder() const;                        ///< -1 for none
    [[nodiscard]] bool canDrop() const { return active() && m_under.has_value(); }
    [[nodiscard]] int verdictState() const; ///< a FitState of the pair; -1 without a device under the drag
    [[nodiscard]] QString verdictWord() const;
    [[nodiscard]] QString verdictLine() const;

    [[nodiscard]] std::optional<ModelId> modelId() const { return m_model; }
    [[nodiscard]] std::optional<DeviceId> deviceId() const { return m_under; }

    /// Picks a model up. Positions are those of the window's scene.
    Q_INVOKABLE void begin(int model, const QPointF &scenePosition);
    Q_INVOKABLE void moveTo(const QPointF &scenePosition);
    /// Over a device: opens Fit for the pair. Elsewhere: nothing happens. The drag is over either way.
    Q_INVOKABLE void drop();
    /// Puts the model back. What the same gesture still sends has no effect, until the next begin().
    Q_INVOKABLE void cancel();

    /// -1 for none. Has no effect while nothing is dragged.
    void setDeviceUnder(int device);

signals:
    void activeChanged();
    void positionChanged();
    void deviceUnderChanged();

private:
    void finish();

    Session &m_session;
    std::optional<ModelId> m_model;
    std::optional<DeviceId> m_under;
    QPointF m_position;
};

} // namespace tinyatlas
