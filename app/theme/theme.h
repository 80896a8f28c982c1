// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme_tokens.h"

#include <QObject>
#include <QQmlEngine>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// All tokens of the look, for QML: colours of the theme in force, type, spacing, movement.
/// Made with the window, which hands it to what paints without QML, and to QML through lendTo().
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
    Q_PROPERTY(QColor background READ background NOTIFY changed)
    Q_PROPERTY(QColor panel READ panel NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor muted READ muted NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QList<QColor> stateColors READ stateColors NOTIFY changed)
    Q_PROPERTY(QList<QColor> groupColors READ groupColors NOTIFY changed)
    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(int bodySize READ bodySize CONSTANT)
    Q_PROPERTY(int smallSize READ smallSize CONSTANT)
    Q_PROPERTY(int titleSize READ titleSize CONSTANT)
    Q_PROPERTY(int radius READ radius CONSTANT)
    Q_PROPERTY(int movement READ movement CONSTANT)

public:
    // Without a default argument: QML would make one of its own, and never ask create().
    explicit Theme(QObject *parent);

    /// Makes this the Theme that QML sees in `engine`, which must not outlive it.
    void lendTo(QQmlEngine &engine);
    /// For QML: the one that was lent to the engine.
    [[nodiscard]] static Theme *create(QQmlEngine *engine, QJSEngine *scriptEngine);

    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark);

    [[nodiscard]] QColor background() const { return m_tokens.background; }
    [[nodiscard]] QColor panel() const { return m_tokens.panel; }
    [[nodiscard]] QColor raised() const { return m_tokens.raised; }
    [[nodiscard]] QColor line() const { return m_tokens.line; }
    [[nodiscard]] QColor text() const { return m_tokens.text; }
    [[nodiscard]] QColor muted() const { return m_tokens.muted; }
    [[nodiscard]] QColor accent() const { return m_tokens.accent; }
    [[nodiscard]] QColor onAccent() const { return m_tokens.onAccent; }
    [[nodiscard]] QString family() const { return textFamily(); }
    [[nodiscard]] int bodySize() const { return 13; }  ///< pixels
    [[nodiscard]] int smallSize() const { return 11; } ///< pixels: section headings, card details
    [[nodiscard]] int titleSize() const { return 18; } ///< pixels
    [[nodiscard]] int radius() const { return 8; }     ///< pixels
    /// How long a movement takes, in milliseconds: 0 where the system asks for none.
    [[nodiscard]] int movement() const;

    /// By FitState and by Group as int. Properties, because a binding to a function would miss a new theme.
    [[nodiscard]] QList<QColor> stateColors() const;
    [[nodiscard]] QList<QColor> groupColors() const;
    /// `over` laid over `under` with this opacity.
    Q_INVOKABLE [[nodiscard]] QColor tint(const QColor &over, const QColor &under, qreal opacity) const;

signals:
    void changed();

private:
    bool m_dark = true;
    ThemeTokens m_tokens = ThemeTokens::dark();
};

} // namespace tinyatlas
