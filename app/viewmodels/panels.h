// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tinyatlas {

/// The panels beside the view: the lists at its left, the inspector at its right. How wide each is, and
/// whether it is folded. Whatever the user asks for, the view keeps its least width. All lengths are pixels.
class Panels : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(int handleCursor READ handleCursor CONSTANT)
    Q_PROPERTY(double room READ room WRITE setRoom NOTIFY changed)
    Q_PROPERTY(bool tabular READ tabular WRITE setTabular NOTIFY changed)
    Q_PROPERTY(bool listShown READ listShown WRITE setListShown NOTIFY changed)
    Q_PROPERTY(bool inspectorShown READ inspectorShown WRITE setInspectorShown NOTIFY changed)
    Q_PROPERTY(bool whatIfShown READ whatIfShown WRITE setWhatIfShown NOTIFY changed)
    Q_PROPERTY(bool fleetShown READ fleetShown WRITE setFleetShown NOTIFY changed)
    Q_PROPERTY(bool asideShown READ asideShown NOTIFY changed)
    Q_PROPERTY(int listWidth READ listWidth NOTIFY changed)
    Q_PROPERTY(int inspectorWidth READ inspectorWidth NOTIFY changed)

public:
    static constexpr int viewMinimum = 360;
    static constexpr int listMinimum = 220;
    static constexpr int inspectorMinimum = 260;

    /// What the user chose; the rest follows from the room there is.
    struct Choice {
        std::optional<int> listWidth;
        std::optional<int> inspectorWidth;
        std::optional<bool> listShown;
        std::optional<bool> inspectorShown;
        std::optional<bool> listBesideTable;
        std::optional<bool> inspectorBesideTable;

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit Panels(Theme &theme, QObject *parent = nullptr);

    /// What the panels and the view share.
    [[nodiscard]] double room() const { return m_room; }
    void setRoom(double pixels);

    /// The view is a table, which takes all the room it can get: beside it, the panels are chosen apart, and
    /// shown at first only on a large screen.
    [[nodiscard]] bool tabular() const { return m_tabular; }
    void setTabular(bool tabular);

    [[nodiscard]] bool listShown() const {
        return m_tabular ? m_choice.listBesideTable.value_or(spacious()) : m_choice.listShown.value_or(true);
    }
    void setListShown(bool shown);
    /// At first where there is room for the view beside it.
    [[nodiscard]] bool inspectorShown() const {
        return m_tabular ? m_choice.inspectorBesideTable.value_or(spacious())
                         : m_choice.inspectorShown.value_or(roomy());
    }
    void setInspectorShown(bool shown);

    /// In the place of the inspector, and in every view; one of them at a time, and none at first.
    [[nodiscard]] bool whatIfShown() const { return m_aside == Aside::WhatIf; }
    void setWhatIfShown(bool shown) { setAside(Aside::WhatIf, shown); }
    [[nodiscard]] bool fleetShown() const { return m_aside == Aside::Fleet; }
    void setFleetShown(bool shown) { setAside(Aside::Fleet, shown); }
    [[nodiscard]] bool asideShown() const { return m_aside != Aside::None; } ///< one of them

    [[nodiscard]] int listWidth() const;
    [[nodiscard]] int inspectorWidth() const;
    /// Wider by this much, as far as there is room.
    /// A Qt::CursorShape. (The first name of one in QML would cost a start some milliseconds.)
    [[nodiscard]] int handleCursor() const { return Qt::SplitHCursor; }

    Q_INVOKABLE void widenList(double pixels);
    Q_INVOKABLE void widenInspector(double pixels);
    /// As wide as at first.
    Q_INVOKABLE void resetList();
    Q_INVOKABLE void resetInspector();

    [[nodiscard]] const Choice &choice() const { return m_choice; }
    void setChoice(const Choice &choice);

signals:
    void changed();

private:
    enum class Aside { None, WhatIf, Fleet };

    void setAside(Aside aside, bool shown);
    [[nodiscard]] bool roomy() const;
    [[nodiscard]] bool spacious() const; ///< a desktop that is not scaled
    [[nodiscard]] int firstWidth(int narrow, int middle, int wide) const;

    Theme &m_theme;
    double m_room = 0;
    bool m_tabular = false;
    Aside m_aside = Aside::None;
    Choice m_choice;
};

} // namespace tinyatlas
