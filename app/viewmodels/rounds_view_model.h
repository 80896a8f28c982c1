// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/rounds_data.h"
#include "app/jobs/job.h"
#include "app/viewmodels/evidence_parts.h"

#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// What was measured of one model over the rounds of a benchmark, worked out off this thread while somebody
/// looks; and which model and which board it is of.
class RoundsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(tinyatlas::RoundsSource *source READ source CONSTANT)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool plotted READ plotted NOTIFY changed)
    Q_PROPERTY(QStringList models READ models NOTIFY changed)
    Q_PROPERTY(int model READ model NOTIFY changed)
    Q_PROPERTY(QStringList boards READ boards NOTIFY changed)
    Q_PROPERTY(int board READ board NOTIFY changed)
    Q_PROPERTY(bool energy READ energy WRITE setEnergy NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)
    Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
    Q_PROPERTY(QString emptyHint READ emptyHint NOTIFY changed)

public:
    explicit RoundsViewModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] RoundsSource *source() { return &m_source; }
    [[nodiscard]] const RoundsData &data() const { return m_source.data(); }
    [[nodiscard]] bool ready() const { return m_asked && !m_work.running(); }
    [[nodiscard]] bool plotted() const { return !data().marks.empty(); }
    [[nodiscard]] QStringList models() const; ///< with the number of their results
    [[nodiscard]] int model() const { return data().chosenModel; }
    [[nodiscard]] QStringList boards() const; ///< likewise; all boards first
    [[nodiscard]] int board() const { return data().chosenBoard; }
    [[nodiscard]] bool energy() const { return m_session.state().compare.roundsOfEnergy; }
    void setEnergy(bool energy);
    [[nodiscard]] QString headline() const { return data().headline; }
    [[nodiscard]] QString leftOut() const { return data().leftOut.join(u'\n'); }
    [[nodiscard]] QString emptyTitle() const; ///< where nothing is plotted
    [[nodiscard]] QString emptyHint() const;  ///< and what to do about it
    /// Nothing is worked out while nobody looks.
    void setActive(bool active);

    // Of the lists above, by index.
    Q_INVOKABLE void chooseModel(int model);
    Q_INVOKABLE void chooseBoard(int board);
    /// One of the chart's own list: RoundsData::boards.
    Q_INVOKABLE void chooseShownBoard(int board);
    /// Selects the device that a result was measured on, where the catalogue has it.
    Q_INVOKABLE void select(int measurement);
    /// Asks where all that is known of a result comes from.
    Q_INVOKABLE void explain(int measurement);

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    [[nodiscard]] RoundsAsked asked() const;
    [[nodiscard]] bool isMeasurement(int measurement) const;
    void follow();
    void beStale();
    void update();
    void chooseBoard(const std::optional<BoardChoice> &board, const QString &name);

    Session &m_session;
    RoundsSource m_source;
    bool m_active = false;
    std::optional<RoundsAsked> m_asked; ///< last; nothing before anybody looked
    bool m_stale = true;
    Job<RoundsData> m_work;
};

} // namespace tinyatlas
