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
    Q_PROPERTY(bool listShown READ listShown WRITE setListShown NOTIFY changed)
    Q_PROPERTY(bool inspectorShown READ inspectorShown WRITE setInspectorShown NOTIFY changed)
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

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit Panels(Theme &theme, QObject *parent = nullptr);

    /// What the panels and the view share.
    [[nodiscard]] double room() const { return m_room; }
    void setRoom(double pixels);

    [[nodiscard]] bool listShown() const { return m_choice.listShown.value_or(true); }
    void setListShown(bool shown);
    /// At first where there is room for the view beside it.
    [[nodiscard]] bool inspectorShown() const { return m_choice.inspectorShown.value_or(roomy()); }
    void setInspectorShown(bool shown);

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
    [[nodiscard]] bool roomy() const;
    [[nodiscard]] int firstWidth(int narrow, int middle, int wide) const;

    Theme &m_theme;
    double m_room = 0;
    Choice m_choice;
};

} // namespace tinyatlas
