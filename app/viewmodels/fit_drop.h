// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/fit_rows.h"
#include "app/viewmodels/pair_drag.h"

#include <QList>

namespace tinyatlas {

/// What a drag over Fit can do there: a model takes the place of the one in front, or comes beside those that
/// are on the device; a device takes the place of the device. Each says the verdict that it would give.
class FitDrop : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool offered READ offered NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitZone> zones READ zones NOTIFY changed)
    Q_PROPERTY(int over READ over NOTIFY overChanged)

public:
    enum Zone { Instead, Beside };
    Q_ENUM(Zone)

    FitDrop(Session &session, PairDrag &drag, QObject *parent = nullptr);

    [[nodiscard]] bool offered() const { return !m_zones.isEmpty(); }     ///< something is dragged over Fit
    [[nodiscard]] const QList<FitZone> &zones() const { return m_zones; } ///< by Zone
    [[nodiscard]] int over() const { return m_over; } ///< the zone that the pointer is over; -1 for none

    /// Whether the pointer is over a zone. A drop there does what it says.
    Q_INVOKABLE void hover(int zone, bool over);

signals:
    void changed();
    void overChanged();

private:
    void update();
    void drop(const Selection &subject);
    [[nodiscard]] FitZone zoneOf(const QString &title, const std::vector<ModelId> &models,
                                 DeviceId device) const;
    [[nodiscard]] QList<FitZone> zonesOfModel(ModelId model) const;

    Session &m_session;
    PairDrag &m_drag;
    QList<FitZone> m_zones;
    int m_over = -1;
};

} // namespace tinyatlas
