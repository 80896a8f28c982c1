// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/matrix_layout.h"
#include "app/session/session.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What the matrix is in order of, and what it could be.
class MatrixSorting : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QStringList modelOrders READ modelOrders NOTIFY changed)
    Q_PROPERTY(int modelOrder READ modelOrder NOTIFY changed)
    Q_PROPERTY(bool modelsFall READ modelsFall NOTIFY changed)
    Q_PROPERTY(QStringList deviceOrders READ deviceOrders CONSTANT)
    Q_PROPERTY(int deviceOrder READ deviceOrder NOTIFY changed)
    Q_PROPERTY(bool devicesFall READ devicesFall NOTIFY changed)

public:
    explicit MatrixSorting(Session &session, QObject *parent = nullptr);

    /// What models can be in order of; the last is the verdict on a device.
    [[nodiscard]] QStringList modelOrders() const;
    [[nodiscard]] int modelOrder() const { return static_cast<int>(order().models); } ///< of these
    [[nodiscard]] bool modelsFall() const { return order().modelsFall; }
    [[nodiscard]] QStringList deviceOrders() const;
    [[nodiscard]] int deviceOrder() const { return static_cast<int>(order().devices); } ///< of these
    [[nodiscard]] bool devicesFall() const { return order().devicesFall; }

    /// The device that is meant where the verdict on one is chosen from modelOrders().
    void setDeviceAtHand(DeviceId device);

    Q_INVOKABLE void orderModels(int order);
    Q_INVOKABLE void turnModels(); ///< the other way round
    Q_INVOKABLE void orderDevices(int order);
    Q_INVOKABLE void turnDevices();
    /// The same order again is turned round.
    void orderModelsBy(DeviceId device);
    void orderModelsBy(MatrixLeftColumn::Kind column);

signals:
    void changed();

private:
    [[nodiscard]] const MatrixOrder &order() const { return m_session.state().matrixOrder; }
    void follow();
    void change(const MatrixOrder &next);

    Session &m_session;
    DeviceId m_atHand;
    MatrixOrder m_last; ///< that was told of
};

} // namespace tinyatlas
