// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/metric_bars.h"
#include "app/theme/theme.h"
#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/fit_alternatives.h"
#include "app/viewmodels/fit_latency.h"
#include "app/viewmodels/fit_rows.h"
#include "core/fit/together.h"

#include <QList>

namespace tinyatlas {

/// What Fit says about the pair that the session has open, and what is beside it on the device: the verdict
/// of all together, what it stands on, and what else there is for the task of the pair's model.
class FitViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(tinyatlas::FitSide model READ model NOTIFY changed)
    Q_PROPERTY(tinyatlas::FitSide device READ device NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitRequirement> requirements READ requirements NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitRequirement> sensors READ sensors NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitMemory> memories READ memories NOTIFY changed)
    Q_PROPERTY(QString barsNote READ barsNote NOTIFY changed)
    Q_PROPERTY(tinyatlas::FitLatency *latency READ latency CONSTANT)
    Q_PROPERTY(QList<tinyatlas::FitMeasured> measured READ measured NOTIFY changed)
    Q_PROPERTY(QString alsoOnBoard READ alsoOnBoard NOTIFY changed)
    Q_PROPERTY(tinyatlas::ChartSource *alternatives READ alternatives CONSTANT)
    Q_PROPERTY(bool searching READ searching NOTIFY alternativesChanged)
    Q_PROPERTY(QString alternativesHeading READ alternativesHeading NOTIFY alternativesChanged)
    Q_PROPERTY(QString alternativesNote READ alternativesNote NOTIFY alternativesChanged)
    Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY alternativesChanged)
    Q_PROPERTY(QString emptyHint READ emptyHint NOTIFY alternativesChanged)
    Q_PROPERTY(QString position READ position NOTIFY changed)

public:
    FitViewModel(Session &session, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] const FitSide &model() const { return m_model; }
    [[nodiscard]] const FitSide &device() const { return m_device; }
    [[nodiscard]] QString names() const;                                       ///< of all models
    [[nodiscard]] const QString &sharingNote() const { return m_sharingNote; } ///< empty of one model
    [[nodiscard]] int state() const { return static_cast<int>(m_together.verdict.state); }
    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] const QString &explanation() const { return m_explanation; }
    [[nodiscard]] const QList<FitRequirement> &requirements() const { return m_requirements; }
    [[nodiscard]] QList<FitRequirement> sensors() const; ///< those of them that are sensors
    [[nodiscard]] const QList<FitMemory> &memories() const { return m_memories; } ///< RAM, then flash
    /// What the bars of memory show: "One scale for both. The mark leaves 10 % free."
    [[nodiscard]] const QString &barsNote() const { return m_barsNote; }
    [[nodiscard]] FitLatency *latency() { return &m_latency; }
    [[nodiscard]] const QList<FitMeasured> &measured() const {
        return m_measured;
    } ///< the shortest latency first
    /// "also on board: thermometer, gyroscope"; empty where the model needs all the device has.
    [[nodiscard]] const QString &alsoOnBoard() const { return m_alsoOnBoard; }
    /// The models for the same task that fit this device; the model itself is its subject.
    [[nodiscard]] ChartSource *alternatives() { return &m_alternatives.source(); }
    [[nodiscard]] bool searching() const {
        return m_alternatives.searching();
    } ///< they are still being looked for
    /// In how far they stand in for the model: "SAME TASK, ON THIS DEVICE".
    [[nodiscard]] QString alternativesHeading() const;
    [[nodiscard]] QString alternativesNote() const; ///< that it is the only one; else empty
    /// What stands where there is nothing to compare.
    [[nodiscard]] QString emptyTitle() const;
    [[nodiscard]] QString emptyHint() const;
    [[nodiscard]] QString position() const; ///< "device 2 of 6", in the order of the devices' lane

    /// The same model on another device, in the order of the devices' lane; the device after the last one is
    /// the first.
    Q_INVOKABLE void previousDevice() { stepDevice(-1); }
    Q_INVOKABLE void nextDevice() { stepDevice(1); }
    /// Another model on the same device, or the same model on another device.
    Q_INVOKABLE void tryModel(int model);
    Q_INVOKABLE void tryDevice(int device);

    /// Puts the answer on the clipboard, as text and as a picture in one, which shows the bars of this
    /// metric.
    Q_INVOKABLE void copyAnswer(int quantity);

    /// Ask where it comes from: one of requirements(), of memories() or of measured(), all requirements, a
    /// bar of the alternatives, or all figures of one of these.
    Q_INVOKABLE void explainRequirement(int requirement);
    Q_INVOKABLE void explainMemory(int memory);
    Q_INVOKABLE void explainMeasured(int row);
    Q_INVOKABLE void explainVerdict();
    Q_INVOKABLE void explainBar(int model, int quantity);
    Q_INVOKABLE void explainModel(int model);

signals:
    void changed();
    void alternativesChanged();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    void update();
    void updateTexts(const Pair &pair);
    void updateSides(const Pair &pair);
    void updateMeasured(const Pair &pair);
    void stepDevice(int step);
    [[nodiscard]] const std::vector<DeviceId> &deviceOrder() const {
        return m_session.shown()->lanes().devices;
    }
    [[nodiscard]] bool statesTask() const;
    [[nodiscard]] FitState firstAlone() const;
    [[nodiscard]] QString marked(const QString &heading) const;

    Session &m_session;
    Theme &m_theme;
    /// What of this dataset the answer was worked out for; a selection that changes beside it changes nothing
    /// here.
    struct Shown {
        Pair pair;
        std::vector<ModelId> beside;
        RamSharing sharing = RamSharing::Added;
        FitRules rules;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    std::optional<Shown> m_shown;
    Together m_together;
    FitSide m_model;
    FitSide m_device;
    QString m_headline;
    QString m_explanation;
    // As many as most pairs have, so that the page is made with the window and not with the first drop.
    QList<FitRequirement> m_requirements = QList<FitRequirement>(3);
    QList<FitMemory> m_memories = QList<FitMemory>(2);
    QString m_barsNote;
    QString m_sharingNote;
    FitLatency m_latency{m_session};
    QList<FitMeasured> m_measured;
    std::vector<MeasurementId> m_measurements; ///< all of the pair, in the order of m_measured
    QString m_alsoOnBoard;
    FitAlternatives m_alternatives;
};

} // namespace tinyatlas
