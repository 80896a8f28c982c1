// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme_tokens.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tinyatlas {

/// All tokens of the look, for QML: colours of the theme in force, type, spacing, movement.
/// Made with the window, which hands it to what paints without QML, and to QML through lendTo().
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    Q_PROPERTY(tinyatlas::Theme::Preference preference READ preference WRITE setPreference NOTIFY changed)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
    Q_PROPERTY(QColor background READ background NOTIFY changed)
    Q_PROPERTY(QColor panel READ panel NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor muted READ muted NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QColor tight READ tight NOTIFY changed)
    Q_PROPERTY(QColor doesNotFit READ doesNotFit NOTIFY changed)
    Q_PROPERTY(QStringList signNames READ signNames CONSTANT)
    Q_PROPERTY(QList<QColor> stateColors READ stateColors NOTIFY changed)
    Q_PROPERTY(QList<QColor> stateInks READ stateInks NOTIFY changed)
    Q_PROPERTY(QList<QColor> groupColors READ groupColors NOTIFY changed)
    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(int titleSize READ titleSize NOTIFY changed)
    Q_PROPERTY(int bodySize READ bodySize NOTIFY changed)
    Q_PROPERTY(int noteSize READ noteSize NOTIFY changed)
    Q_PROPERTY(int smallSize READ smallSize NOTIFY changed)
    Q_PROPERTY(int tinySize READ tinySize NOTIFY changed)
    Q_PROPERTY(int iconSize READ iconSize NOTIFY changed)
    Q_PROPERTY(int signSize READ signSize NOTIFY changed)
    Q_PROPERTY(int dotSize READ dotSize NOTIFY changed)
    Q_PROPERTY(int controlHeight READ controlHeight NOTIFY changed)
    Q_PROPERTY(int smallControlHeight READ smallControlHeight NOTIFY changed)
    Q_PROPERTY(int radius READ radius CONSTANT)
    Q_PROPERTY(int movement READ movement CONSTANT)

public:
    /// Which theme the user wants: the system's, also when that changes, or one of the two.
    enum Preference { System, Dark, Light };
    Q_ENUM(Preference)

    // Without a default argument: QML would make one of its own, and never ask create().
    explicit Theme(QObject *parent);

    /// Makes this the Theme that QML sees in `engine`, which must not outlive it.
    void lendTo(QQmlEngine &engine);
    /// For QML: the one that was lent to the engine.
    [[nodiscard]] static Theme *create(QQmlEngine *engine, QJSEngine *scriptEngine);

    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark) { setPreference(dark ? Dark : Light); }
    [[nodiscard]] Preference preference() const { return m_preference; }
    void setPreference(Preference preference);

    [[nodiscard]] QColor background() const { return m_tokens.background; }
    [[nodiscard]] QColor panel() const { return m_tokens.panel; }
    [[nodiscard]] QColor raised() const { return m_tokens.raised; }
    [[nodiscard]] QColor line() const { return m_tokens.line; }
    [[nodiscard]] QColor text() const { return m_tokens.text; }
    [[nodiscard]] QColor muted() const { return m_tokens.muted; }
    [[nodiscard]] QColor accent() const { return m_tokens.accent; }
    [[nodiscard]] QColor onAccent() const { return m_tokens.onAccent; }
    [[nodiscard]] QColor tight() const { return m_tokens.tight; }
    [[nodiscard]] QColor doesNotFit() const { return m_tokens.doesNotFit; } ///< of errors as well
    [[nodiscard]] QString family() const { return textFamily(); }

    static constexpr double smallestTextScale = 1;
    static constexpr double largestTextScale = 1.5;
    /// How much larger than designed text is, and with it all that holds text. The sizes below follow it; QML
    /// writes Math.round(pixels * Theme.textScale) for those that occur in one place only.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale); ///< kept within the two above
    // All in pixels.
    [[nodiscard]] int titleSize() const { return scaled(18); }
    [[nodiscard]] int bodySize() const { return scaled(13); }
    [[nodiscard]] int noteSize() const { return scaled(12); }  ///< pills, chips, notes below a chart
    [[nodiscard]] int smallSize() const { return scaled(11); } ///< section headings, card details
    [[nodiscard]] int tinySize() const { return scaled(10); }  ///< the names on the rail
    [[nodiscard]] int iconSize() const { return scaled(16); }
    [[nodiscard]] int signSize() const { return scaled(14); } ///< an icon within a line of text
    [[nodiscard]] int dotSize() const { return scaled(9); }   ///< a model's group
    [[nodiscard]] int controlHeight() const { return scaled(32); }
    [[nodiscard]] int smallControlHeight() const { return scaled(28); }
    [[nodiscard]] int radius() const { return 8; }

    /// How long a movement takes, in milliseconds: 0 where the system asks for none.
    [[nodiscard]] int movement() const;

    /// The icons of verdicts, by FitState as int.
    [[nodiscard]] QStringList signNames() const;
    /// By FitState and by Group as int. Properties, because a binding to a function would miss a new theme.
    [[nodiscard]] QList<QColor> stateColors() const;
    [[nodiscard]] QList<QColor> stateInks() const; ///< the same for small text
    [[nodiscard]] QList<QColor> groupColors() const;
    /// `over` laid over `under` with this opacity.
    Q_INVOKABLE [[nodiscard]] QColor tint(const QColor &over, const QColor &under, qreal opacity) const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTokens();
    [[nodiscard]] int scaled(int pixels) const { return qRound(pixels * m_textScale); }

    double m_textScale = smallestTextScale;
    Preference m_preference = System;
    bool m_dark = true;
    ThemeTokens m_tokens = ThemeTokens::dark();
};

} // namespace tinyatlas
