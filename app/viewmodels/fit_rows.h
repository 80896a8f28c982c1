// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// One side of the pair that Fit shows: the model or the device.
struct FitSide {
    Q_GADGET
    QML_VALUE_TYPE(fitSide)
    Q_PROPERTY(int index MEMBER index)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int group MEMBER group)

public:
    int index = -1; ///< into the catalogue
    QString name;
    QString detail;
    int group = 0; ///< Group of the model, for its colour
};

/// One line of the table of requirements. `state` is the FitState of this requirement alone.
struct FitRequirement {
    Q_GADGET
    QML_VALUE_TYPE(fitRequirement)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString need MEMBER need)
    Q_PROPERTY(QString have MEMBER have)
    Q_PROPERTY(QString gap MEMBER gap)
    Q_PROPERTY(QString sum MEMBER sum)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(bool sensor MEMBER sensor)

public:
    QString what;
    QString need;
    QString have;
    QString gap;
    QString
        sum; ///< of what `need` is the sum: "236.1 kB + 84.53 kB runtime"; empty where of one figure alone
    int state = 0;
    bool sensor = false;
};

/// One memory as a bar. The lengths are parts of one scale that RAM and flash share, so that they compare.
struct FitMemory {
    Q_GADGET
    QML_VALUE_TYPE(fitMemory)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString need MEMBER need)
    Q_PROPERTY(QString room MEMBER room)
    Q_PROPERTY(QString filled MEMBER filled)
    Q_PROPERTY(QString taken MEMBER taken)
    Q_PROPERTY(double takenLength MEMBER takenLength)
    Q_PROPERTY(double needLength MEMBER needLength)
    Q_PROPERTY(double overheadLength MEMBER overheadLength)
    Q_PROPERTY(double haveLength MEMBER haveLength)
    Q_PROPERTY(double marginLength MEMBER marginLength)
    Q_PROPERTY(bool marked MEMBER marked)
    Q_PROPERTY(int state MEMBER state)

public:
    QString name;              ///< "RAM"
    QString need;              ///< "needs 25.97 kB"; "needs 320.6 kB, 84.53 kB of it runtime (what-if)"
    QString room;              ///< "146.0 kB to spare of 172 kB free"
    QString filled;            ///< "15 %", empty where unknown
    QString taken;             ///< "46.00 kB taken (what-if)", empty where nothing is
    double takenLength = 0;    ///< 0 to 1: where what the model needs begins
    double needLength = 0;     ///< 0 to 1; 0 where unknown
    double overheadLength = 0; ///< the part of it, at its end, that the model itself does not need
    double haveLength = 0;     ///< 0 to 1, with what is taken; 0 where unknown
    double marginLength = 0;   ///< 0 to 1: where the margin that should stay free begins
    bool marked = false; ///< whether that is shown: there is a margin, and the need ends before the memory
    int state = 0;       ///< FitState of this memory alone
};

/// What was measured of the pair.
struct FitMeasured {
    Q_GADGET
    QML_VALUE_TYPE(fitMeasured)
    Q_PROPERTY(QString figures MEMBER figures)
    Q_PROPERTY(QString credit MEMBER credit)
    Q_PROPERTY(QString source MEMBER source)

public:
    QString figures; ///< "14.72 ms · 101.8 µJ at 1.8 V · 90.2 % top-1"
    QString credit;  ///< "HALE 1.0, 280 MHz · MLPerf Tiny v1.1, closed, Bosch"
    QString source;  ///< where each figure stands
};

/// Something about the pair that the user may suppose otherwise.
struct FitKnob {
    Q_GADGET
    QML_VALUE_TYPE(fitKnob)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(double value MEMBER value)
    Q_PROPERTY(double maximum MEMBER maximum)
    Q_PROPERTY(double step MEMBER step)

public:
    QString name;       ///< "RAM already taken"
    QString text;       ///< its value as people read and type it: "46.00 kB", "10 %"
    double value = 0;   ///< 0 to `maximum`: percent, or bytes
    double maximum = 0; ///< 0 where there is nothing to change: the figure is unknown
    double step = 1;    ///< of one press of an arrow key
};

} // namespace tinyatlas
