// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/viewmodels/fit_rows.h"

#include <QList>

#include <optional>

namespace tinyatlas {

/// The models that are on the device in Fit, what each of them takes, and how they share its RAM.
class FitTogether : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool several READ several NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitPart> models READ models NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::FitPart> parts READ parts NOTIFY changed)
    Q_PROPERTY(tinyatlas::FitPart head READ head CONSTANT)
    Q_PROPERTY(bool inTurns READ inTurns NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool canAddSelected READ canAddSelected NOTIFY selectedChanged)
    Q_PROPERTY(QString addSelectedCommand READ addSelectedCommand NOTIFY selectedChanged)

public:
    explicit FitTogether(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool several() const { return m_models.size() > 1; }
    [[nodiscard]] const QList<FitPart> &models() const { return m_models; } ///< in order of their numbers
    /// The same, and last what is counted once beside them.
    [[nodiscard]] QList<FitPart> parts() const { return m_models + m_once; }
    [[nodiscard]] FitPart head() const; ///< what the columns of parts() are
    [[nodiscard]] bool inTurns() const {
        return m_shown && m_shown->sharing == RamSharing::Largest;
    } ///< they share the RAM
    /// How RAM and flash count: "They run at the same time: …".
    [[nodiscard]] const QString &note() const { return m_note; }
    /// A model is selected that is not on the device yet.
    [[nodiscard]] bool canAddSelected() const;
    [[nodiscard]] QString addSelectedCommand() const; ///< for menus: "Add to Arduino Nano 33 BLE"

    Q_INVOKABLE void remove(int model) { m_session.removeFromFit(model); }
    Q_INVOKABLE void addSelected();
    Q_INVOKABLE void runAtTheSameTime() { m_session.setRamSharing(RamSharing::Added); }
    Q_INVOKABLE void runInTurns() { m_session.setRamSharing(RamSharing::Largest); }

signals:
    void changed();
    void selectedChanged();

private:
    void update();

    /// What of this dataset it was worked out for.
    struct Shown {
        std::vector<ModelId> models;
        DeviceId device;
        FitRules rules;
        RamSharing sharing = RamSharing::Added;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    Session &m_session;
    std::optional<Shown> m_shown;
    QList<FitPart> m_models;
    QList<FitPart> m_once; ///< one at most
    QString m_note;
};

} // namespace tinyatlas
