// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
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

/// What one of several models takes of a memory, as a part of its bar.
struct FitSegment {
    Q_GADGET
    QML_VALUE_TYPE(fitSegment)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)
    Q_PROPERTY(double top MEMBER top)
    Q_PROPERTY(double height MEMBER height)
    Q_PROPERTY(int group MEMBER group)
    Q_PROPERTY(QString number MEMBER number)

public:
    double from = 0; ///< 0 to 1, on the scale of the bar
    double to = 0;
    double top = 0; ///< 0 to 1, of the thickness of the bar: those that share a memory lie above each other
    double height = 1;
    int group = 0;  ///< Group of the model, for its colour
    QString number; ///< of the model: "2"

    friend bool operator==(const FitSegment &, const FitSegment &) = default;
};

/// One of several models on a device, and what it takes there.
struct FitPart {
    Q_GADGET
    QML_VALUE_TYPE(fitPart)
    Q_PROPERTY(int model MEMBER model)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int group MEMBER group)
    Q_PROPERTY(QString ram MEMBER ram)
    Q_PROPERTY(bool ramCounts MEMBER ramCounts)
    Q_PROPERTY(QString flash MEMBER flash)
    Q_PROPERTY(int alone MEMBER alone)
    Q_PROPERTY(QString aloneWord MEMBER aloneWord)

public:
    int model = -1;      ///< into the catalogue; -1 for what is counted once beside all models
    QString number = {}; ///< "2"; likewise empty
    QString name = {};
    int group = 0;
    QString ram = {};
    bool ramCounts = true; ///< it is part of the need: where RAM is shared, that of the largest alone
    QString flash = {};
    int alone = -1; ///< FitState of it alone on the device
    QString aloneWord = {};
};

/// Where something that is dragged over Fit can be dropped.
struct FitZone {
    Q_GADGET
    QML_VALUE_TYPE(fitZone)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString line MEMBER line)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(bool possible MEMBER possible)

public:
    QString title = {};    ///< "Try it instead of Person Detection"
    QString line = {};     ///< the verdict that it would give, or why nothing would happen
    int state = -1;        ///< FitState of that verdict
    bool possible = false; ///< a drop does something
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
    Q_PROPERTY(bool haveKnown MEMBER haveKnown)
    Q_PROPERTY(double haveLength MEMBER haveLength)
    Q_PROPERTY(double marginLength MEMBER marginLength)
    Q_PROPERTY(bool marked MEMBER marked)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(QList<tinyatlas::FitSegment> segments MEMBER segments)
    Q_PROPERTY(int rows MEMBER rows)
    Q_PROPERTY(QString takers MEMBER takers)

public:
    QString name;              ///< "RAM"
    QString need;              ///< "needs 25.97 kB"; "needs 320.6 kB, 84.53 kB of it runtime (what-if)"
    QString room;              ///< "146.0 kB to spare of 172 kB free"
    QString filled;            ///< "15 %", empty where unknown
    QString taken;             ///< "46.00 kB taken (what-if)", empty where nothing is
    double takenLength = 0;    ///< 0 to 1: where what the model needs begins
    double needLength = 0;     ///< 0 to 1; 0 where unknown
    double overheadLength = 0; ///< the part of it, at its end, that the model itself does not need
    bool haveKnown = false;    ///< what the device has; it may be nothing
    double haveLength = 0;     ///< 0 to 1, with what is taken; 0 where unknown
    double marginLength = 0;   ///< 0 to 1: where the margin that should stay free begins
    bool marked = false; ///< whether that is shown: there is a margin, and the need ends before the memory
    int state = 0;       ///< FitState of this memory alone
    QList<FitSegment> segments = {}; ///< who takes what, of several models; those whose need is known
    int rows = 1;                    ///< of the segments: more than one where they lie above each other
    QString takers = {};             ///< the same in words: "1 Ear 20.00 kB, 2 Giant 40.00 kB"
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

    friend bool operator==(const FitKnob &, const FitKnob &) = default;
};

} // namespace tinyatlas
