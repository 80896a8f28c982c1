// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/compare_charts.h"

namespace tinyatlas {

/// Which quantities the charts of Compare show: indices into `quantities`, which are those of the source.
class CompareAxes : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CompareViewModel")

    Q_PROPERTY(QStringList quantities READ quantities NOTIFY changed)
    Q_PROPERTY(QStringList bubbles READ bubbles NOTIFY changed)
    Q_PROPERTY(int across READ across WRITE setAcross NOTIFY changed)
    Q_PROPERTY(int upwards READ upwards WRITE setUpwards NOTIFY changed)
    Q_PROPERTY(int bubble READ bubble WRITE setBubble NOTIFY changed)
    Q_PROPERTY(int bars READ bars WRITE setBars NOTIFY changed)
    Q_PROPERTY(bool acrossLogarithmic READ acrossLogarithmic WRITE setAcrossLogarithmic NOTIFY changed)
    Q_PROPERTY(bool upwardsLogarithmic READ upwardsLogarithmic WRITE setUpwardsLogarithmic NOTIFY changed)
    Q_PROPERTY(bool acrossMayBeLogarithmic READ acrossMayBeLogarithmic NOTIFY changed)
    Q_PROPERTY(bool upwardsMayBeLogarithmic READ upwardsMayBeLogarithmic NOTIFY changed)
    Q_PROPERTY(bool usesBoard READ usesBoard NOTIFY changed)
    Q_PROPERTY(bool usesLatency READ usesLatency NOTIFY changed)
    Q_PROPERTY(bool usesEnergy READ usesEnergy NOTIFY changed)

public:
    CompareAxes(Session &session, const CompareCharts &charts, QObject *parent = nullptr);

    [[nodiscard]] QStringList quantities() const; ///< their names
    [[nodiscard]] QStringList bubbles() const;    ///< the same, and before them that all are alike
    [[nodiscard]] int across() const { return shown(choice().across); }
    void setAcross(int quantity);
    [[nodiscard]] int upwards() const { return shown(choice().upwards); }
    void setUpwards(int quantity);
    /// ChartSource::noQuantity where all are alike.
    [[nodiscard]] int bubble() const { return shown(choice().bubble); }
    void setBubble(int quantity);
    [[nodiscard]] int bars() const { return shown(choice().bars); }
    void setBars(int quantity);
    [[nodiscard]] bool acrossLogarithmic() const {
        return choice().acrossLogarithmic && acrossMayBeLogarithmic();
    }
    void setAcrossLogarithmic(bool logarithmic);
    [[nodiscard]] bool upwardsLogarithmic() const {
        return choice().upwardsLogarithmic && upwardsMayBeLogarithmic();
    }
    void setUpwardsLogarithmic(bool logarithmic);
    [[nodiscard]] bool acrossMayBeLogarithmic() const {
        return mayBeLogarithmic(across());
    } ///< not for percentages
    [[nodiscard]] bool upwardsMayBeLogarithmic() const { return mayBeLogarithmic(upwards()); }
    /// The quantities that the page that is on shows, each once; none on a page that shows no such.
    [[nodiscard]] QList<int> charted() const;
    /// The page that is on shows something that was measured on a board.
    [[nodiscard]] bool usesBoard() const { return usesLatency() || usesEnergy(); }
    [[nodiscard]] bool usesLatency() const { return uses(ChartSource::Latency); }
    [[nodiscard]] bool usesEnergy() const { return uses(ChartSource::Energy); }

signals:
    void changed();

private:
    [[nodiscard]] const CompareChoice &choice() const { return m_session.state().compare; }
    [[nodiscard]] CompareChoice choiceWithTask() const;
    [[nodiscard]] int shown(const QuantityChoice &quantity) const {
        return m_charts.data().indexOf(quantity);
    }
    [[nodiscard]] bool mayBeLogarithmic(int quantity) const;
    [[nodiscard]] bool uses(int quantity) const { return charted().contains(quantity); }
    void chooseAxis(QuantityChoice CompareChoice::*axis, QuantityChoice CompareChoice::*other, int quantity,
                    const QString &what);
    void choose(QuantityChoice CompareChoice::*axis, int quantity, const QString &what);
    void choose(bool CompareChoice::*scale, bool logarithmic);

    Session &m_session;
    const CompareCharts &m_charts;
};

} // namespace tinyatlas
