// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/viewmodels/evidence_parts.h"
#include "app/viewmodels/fit_rows.h"

#include <QList>

namespace tinyatlas {

/// What the user supposes about the pair in Fit: the margin that should stay free, the memory of the device
/// that something else takes already, and what every device has to hold beside its model. Nothing of it
/// reaches the graph.
class FitWhatIf : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QList<tinyatlas::FitKnob> knobs READ knobs NOTIFY changed)
    Q_PROPERTY(QString elsewhere READ elsewhere NOTIFY changed)
    Q_PROPERTY(QStringList runtimes READ runtimes CONSTANT)
    Q_PROPERTY(int runtime READ runtime NOTIFY changed)
    Q_PROPERTY(QString runtimeShort READ runtimeShort NOTIFY changed)
    Q_PROPERTY(QString runtimeFigure READ runtimeFigure NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)

public:
    enum Knob { Margin, RamTaken, FlashTaken, RamReserved };
    Q_ENUM(Knob)
    /// What is counted as the runtime: nothing, a figure that was published for a board, or the user's.
    enum Runtime { NoRuntime, OnNano33Ble, OnNanoEsp32, OwnFigure };
    Q_ENUM(Runtime)

    explicit FitWhatIf(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<FitKnob> &knobs() const { return m_knobs; } ///< by Knob
    [[nodiscard]] QString elsewhere() const; ///< the other devices on which memory is taken; else empty

    [[nodiscard]] QStringList runtimes() const;  ///< by Runtime: what each is called
    [[nodiscard]] int runtime() const;           ///< Runtime
    [[nodiscard]] QString runtimeShort() const;  ///< what is chosen, in fewer words: "Nano 33 BLE: 84.53 kB"
    [[nodiscard]] QString runtimeFigure() const; ///< "84.53 kB"
    /// Why what was typed last is not what counts; else where that is from which is counted beside the
    /// models. Never empty: it comes and goes without moving anything.
    [[nodiscard]] QString note() const;

    /// In percent (0 to 100) or bytes (0 to the knob's maximum); what is beyond is brought back, but for what
    /// is reserved. Until release(), changes are one step of undo.
    Q_INVOKABLE void set(int knob, double value);
    Q_INVOKABLE void release() { m_session.endGesture(); }
    /// As typed: "15", "15 %", "46 kB", "0.2 MB"; a number without a unit is percent or kilobytes. False
    /// where it is none of these, and nothing changes.
    Q_INVOKABLE bool enter(int knob, const QString &typed);

    /// OwnFigure changes nothing until a figure is entered.
    Q_INVOKABLE void chooseRuntime(int runtime);
    /// As typed, like the memories of the knobs: it is the user's own figure then.
    Q_INVOKABLE bool enterRuntime(const QString &typed);
    /// Asks where a knob's value comes from.
    Q_INVOKABLE void explain(int knob);

signals:
    void changed();
    void evidenceAsked(const tinyatlas::EvidenceSheet &sheet);

private:
    void update();
    [[nodiscard]] QString overheadNote() const;
    void tell(const QString &problem);
    void countRuntime(Bytes flash);

    Session &m_session;
    QString m_problem;
    QList<FitKnob> m_knobs = QList<FitKnob>(4);
    std::optional<Bytes> m_ownRuntime; ///< chosen or entered by the user, be it one that was published
};

} // namespace tinyatlas
