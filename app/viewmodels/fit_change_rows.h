// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "core/fit/smallest_change.h"
#include "core/fit/substitutes.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// One thing that would make a model fit.
struct FitChangeRow {
    Q_GADGET
    QML_VALUE_TYPE(fitChangeRow)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(bool leads MEMBER leads)
    Q_PROPERTY(bool supposes MEMBER supposes)
    Q_PROPERTY(QString spoken READ spoken)

public:
    QString title;         ///< "19.98 kB more RAM on this device"; "Arduino Nano 33 BLE Sense, as it is"
    QString detail;        ///< "187.0 → 207.0 kB, +11 %"; may be empty
    int state = -1;        ///< FitState of a device that it fits as it is; -1 of a change
    int device = -1;       ///< into the catalogue
    bool leads = true;     ///< somewhere: to another pair, or to a what-if
    bool supposes = false; ///< of the device that shows: it leads to the what-if that it is so

    [[nodiscard]] QString spoken() const {
        return detail.isEmpty() ? title : title + QLatin1String(", ") + detail;
    }
};

/// A model that could be used instead. Its figures by text::Traded.
struct FitSubstituteRow {
    Q_GADGET
    QML_VALUE_TYPE(fitSubstituteRow)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(QList<QString> figures MEMBER figures)
    Q_PROPERTY(QList<QString> words MEMBER words)
    Q_PROPERTY(QList<int> effects MEMBER effects)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(QString spoken READ spoken)

public:
    QString title;  ///< "Person Detection"; "Person Detection on Arduino Nano 33 BLE Sense TinyML Kit"
    QString reason; ///< "Same task (person detection)"
    QList<QString> figures; ///< "−112.8 kB RAM"
    QList<QString> words;   ///< the same in words: "112.8 kB less RAM"
    QList<int> effects;     ///< above 0 it is gained, below 0 given up
    int state = 0;          ///< FitState on `device`
    int model = -1;         ///< into the catalogue
    int device = -1;        ///< where it would run

    [[nodiscard]] QString spoken() const {
        return title + QLatin1String(", ") + reason + QLatin1String(", ") +
               QStringList(words).join(QStringLiteral(", "));
    }
};

/// A substitute, and a device that it fits.
struct PlacedSubstitute {
    ProposedSubstitute substitute;
    DeviceId device;
};

/// One model, or several, and the device that is to run them.
struct SharedDevice {
    std::vector<ModelId> models; ///< at least one
    RamSharing sharing = RamSharing::Added;
    DeviceId device;

    [[nodiscard]] Verdict verdictOn(const Session &session, DeviceId other) const;

    friend bool operator==(const SharedDevice &, const SharedDevice &) = default;
};

/// The devices that the models fit as they are, then the changes. At most `most`, among them always that of
/// the device that is asked about.
[[nodiscard]] QList<FitChangeRow> changeRows(const Session &session, const SharedDevice &shared,
                                             const SmallestChanges &found, std::size_t most);

[[nodiscard]] QList<FitSubstituteRow> substituteRows(const Session &session, const Pair &pair,
                                                     const std::vector<PlacedSubstitute> &found,
                                                     std::size_t most);

} // namespace tinyatlas
