// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/viewmodels/fit_rows.h"

#include <QList>

namespace tinyatlas {

/// A memory that can be supposed otherwise than the graph states it.
struct WhatIfFigure {
    Q_GADGET
    QML_VALUE_TYPE(whatIfFigure)
    Q_PROPERTY(tinyatlas::FitKnob knob MEMBER knob)
    Q_PROPERTY(bool supposed MEMBER supposed)
    Q_PROPERTY(QString stated MEMBER stated)

public:
    FitKnob knob; ///< in bytes
    bool supposed = false;
    QString stated; ///< "stated: 187.0 kB", "not stated"
};

/// A type of sensor, and whether it is there, or needed.
struct WhatIfSensor {
    Q_GADGET
    QML_VALUE_TYPE(whatIfSensor)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(bool there MEMBER there)
    Q_PROPERTY(bool supposed MEMBER supposed)

public:
    QString name;
    bool there = false;
    bool supposed = false; ///< the graph does not say so
};

/// One model or device about which something may be supposed: that of the pair in Fit, else what is
/// selected.
class SupposedThing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(QString heading READ heading CONSTANT)
    Q_PROPERTY(QString sensorsHeading READ sensorsHeading CONSTANT)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(bool supposed READ supposed NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::WhatIfFigure> figures READ figures NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::WhatIfSensor> sensors READ sensors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Figure { Ram, Flash };
    Q_ENUM(Figure)

    [[nodiscard]] bool present() const { return m_index >= 0; }
    [[nodiscard]] virtual QString heading() const = 0;
    [[nodiscard]] virtual QString sensorsHeading() const = 0;
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool supposed() const { return m_supposed; }
    [[nodiscard]] const QList<WhatIfFigure> &figures() const { return m_figures; } ///< by Figure
    [[nodiscard]] const QList<WhatIfSensor> &sensors() const { return m_sensors; } ///< all types there are
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< with what was typed last

    /// In bytes. Until release(), changes are one step of undo.
    Q_INVOKABLE void set(int figure, double bytes);
    Q_INVOKABLE void release() { m_session.endGesture(); }
    /// As typed: "46 kB", "0.2 MB"; a number without a unit is kilobytes. Where it is none, nothing changes.
    Q_INVOKABLE void enter(int figure, const QString &typed);
    /// As the graph states it.
    Q_INVOKABLE void reset(int figure);
    /// There, or no longer: one of sensors().
    Q_INVOKABLE void toggle(int sensor);
    /// All of the thing as the graph states it.
    Q_INVOKABLE void resetAll();

    /// Another thing, or the same one anew; nothing where `index` is negative.
    void show(int index);

signals:
    void changed();

protected:
    /// What the graph says, and what is supposed.
    struct Facts {
        QString name;
        SupposedMemory stated; ///< of several microcontrollers the one that is meant, or the largest
        QString part;          ///< which of them that is: "of microcontroller 2"; empty where all are
        std::vector<SensorTypeId> sensors;
        SupposedMemory memory;
        SupposedSensors supposedSensors;
        bool supposed = false;
    };

    SupposedThing(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

    [[nodiscard]] virtual Facts facts(std::uint32_t index) const = 0;
    /// `gesture`: see Session::suppose().
    virtual void suppose(std::uint32_t index, const SupposedMemory &memory, const SupposedSensors &sensors,
                         const QString &gesture) = 0;
    virtual void supposeNothing(std::uint32_t index) = 0;
    [[nodiscard]] Session &session() const { return m_session; }

private:
    void supposeFigure(int figure, std::optional<Bytes> bytes, const QString &gesture = {});

    Session &m_session;
    int m_index = -1; ///< into the catalogue
    QString m_name;
    bool m_supposed = false;
    QList<WhatIfFigure> m_figures = QList<WhatIfFigure>(2);
    QList<WhatIfSensor> m_sensors;
    QString m_problem;
};

class SupposedDevice : public tinyatlas::SupposedThing {
    Q_OBJECT

public:
    SupposedDevice(Session &session, QObject *parent) : SupposedThing(session, parent) {}

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString sensorsHeading() const override;

protected:
    [[nodiscard]] Facts facts(std::uint32_t index) const override;
    void suppose(std::uint32_t index, const SupposedMemory &memory, const SupposedSensors &sensors,
                 const QString &gesture) override;
    void supposeNothing(std::uint32_t index) override;
};

class SupposedModel : public tinyatlas::SupposedThing {
    Q_OBJECT

public:
    SupposedModel(Session &session, QObject *parent) : SupposedThing(session, parent) {}

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString sensorsHeading() const override;

protected:
    [[nodiscard]] Facts facts(std::uint32_t index) const override;
    void suppose(std::uint32_t index, const SupposedMemory &memory, const SupposedSensors &sensors,
                 const QString &gesture) override;
    void supposeNothing(std::uint32_t index) override;
};

} // namespace tinyatlas
