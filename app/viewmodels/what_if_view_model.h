// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewmodels/supposed_thing.h"

namespace tinyatlas {

/// One thing of which something is supposed, in words.
struct WhatIfLine {
    Q_GADGET
    QML_VALUE_TYPE(whatIfLine)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)

public:
    QString name;
    QString detail;    ///< "RAM 207.0 kB (stated: 187.0 kB)"
    Selection thing{}; ///< a model or a device; none for what holds for all things alike
};

/// A pair that has another verdict than by the graph.
struct WhatIfChange {
    Q_GADGET
    QML_VALUE_TYPE(whatIfChange)
    Q_PROPERTY(QString pair MEMBER pair)
    Q_PROPERTY(QString change MEMBER change)
    Q_PROPERTY(int before MEMBER before)
    Q_PROPERTY(int after MEMBER after)

public:
    QString pair;   ///< "ARM MicroNet VWW 3 on TinyML Kit"
    QString change; ///< "does not fit → tight"
    int before = 0; ///< FitState
    int after = 0;
    ModelId model{};
    DeviceId device{};
};

/// All that the user supposes, wherever it shows: of the model and device at hand, and of all things alike;
/// and what follows from it. Nothing of it reaches the graph.
class WhatIfViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(tinyatlas::SupposedThing *device READ device CONSTANT)
    Q_PROPERTY(tinyatlas::SupposedThing *model READ model CONSTANT)
    Q_PROPERTY(QList<tinyatlas::FitKnob> general READ general NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QList<tinyatlas::WhatIfLine> lines READ lines NOTIFY changed)
    Q_PROPERTY(QString effect READ effect NOTIFY effectChanged)
    Q_PROPERTY(QString total READ total NOTIFY effectChanged)
    Q_PROPERTY(QList<tinyatlas::WhatIfChange> changes READ changes NOTIFY effectChanged)
    Q_PROPERTY(QString moreChanges READ moreChanges NOTIFY effectChanged)
    Q_PROPERTY(QString label READ label NOTIFY changed)

public:
    enum General { Margin, RamReserved, RuntimeFlash };
    Q_ENUM(General)

    explicit WhatIfViewModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] SupposedThing *device() { return &m_device; }
    [[nodiscard]] SupposedThing *model() { return &m_model; }
    [[nodiscard]] const QList<FitKnob> &general() const { return m_general; } ///< by General
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QList<WhatIfLine> &lines() const { return m_lines; } ///< all that is supposed
    [[nodiscard]] QString effect() const;                                    ///< "1 more pair fits"
    [[nodiscard]] QString total() const; ///< "79 of 138 pairs fit; by the graph 78"
    /// The first of those that changed.
    [[nodiscard]] const QList<WhatIfChange> &changes() const { return m_changes; }
    [[nodiscard]] QString moreChanges() const; ///< "and 12 more"; empty where all are listed
    [[nodiscard]] QString label() const;       ///< on the button that shows them: "What-if · 2"

    /// The cell that is at hand while the Matrix is open: of both its model and its device something can be
    /// supposed, whatever is selected.
    void followCell(const std::optional<Pair> &cell);

    Q_INVOKABLE void set(int general, double value);
    Q_INVOKABLE void release() { m_session.endGesture(); }
    Q_INVOKABLE void enter(int general, const QString &typed);
    /// Supposes nothing more of it: one of lines().
    Q_INVOKABLE void takeBack(int line);
    Q_INVOKABLE void selectLine(int line);
    /// Opens it in Fit: one of changes().
    Q_INVOKABLE void open(int change);

signals:
    void changed();
    void effectChanged();

private:
    void update();
    void updateLines();
    void updateChanges();
    void addChanges(ModelId model, const VerdictChanges &counts);

    Session &m_session;
    std::optional<Pair> m_cell; ///< of the Matrix
    SupposedDevice m_device;
    SupposedModel m_model;
    QList<FitKnob> m_general = QList<FitKnob>(3);
    QString m_problem;
    QList<WhatIfLine> m_lines;
    QList<WhatIfChange> m_changes;
};

} // namespace tinyatlas
