// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

#include <algorithm>
#include <array>

namespace tinyatlas {

namespace {

constexpr int movementMilliseconds = 160;
constexpr int middleLightness = 128;
constexpr const char *lentTheme = "tinyatlasTheme";

// A list made of these has each at the place of its number, in whatever order they are declared.
template <class Enum, std::size_t size> constexpr std::array<Enum, size> numbered() {
    std::array<Enum, size> all{};
    for (std::size_t i = 0; i < size; ++i)
        all[i] = static_cast<Enum>(i);
    return all;
}
constexpr auto states = numbered<FitState, 4>();
constexpr auto groups = numbered<Group, 4>();

bool systemIsDark() {
    return QGuiApplication::palette().color(QPalette::Window).lightness() < middleLightness;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {
    takeTokens();
    QCoreApplication::instance()->installEventFilter(this);
}

bool Theme::eventFilter(QObject *watched, QEvent *event) {
    // Qt 6.4 does not say whether the system is dark: its palette does.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == QCoreApplication::instance()) {
        const bool before = m_dark;
        takeTokens();
        if (m_dark != before)
            emit changed();
    }
    return false;
}

void Theme::lendTo(QQmlEngine &engine) {
    QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership);
    engine.setProperty(lentTheme, QVariant::fromValue(this));
}

Theme *Theme::create(QQmlEngine *engine, QJSEngine *) { return engine->property(lentTheme).value<Theme *>(); }

void Theme::setPreference(Preference preference) {
    if (preference == m_preference)
        return;
    m_preference = preference;
    takeTokens();
    emit changed();
}

void Theme::takeTokens() {
    m_dark = m_preference == System ? systemIsDark() : m_preference == Dark;
    m_tokens = m_dark ? ThemeTokens::dark() : ThemeTokens::light();
}

void Theme::setTextScale(double scale) {
    const double next = std::clamp(scale, smallestTextScale, largestTextScale);
    if (next == m_textScale)
        return;
    m_textScale = next;
    emit changed();
}

int Theme::movement() const {
    return QApplication::isEffectEnabled(Qt::UI_General) ? movementMilliseconds : 0;
}

QStringList Theme::signNames() const {
    QStringList names;
    for (const FitState state : states)
        names.append(signName(state));
    return names;
}

QList<QColor> Theme::stateColors() const {
    QList<QColor> colors;
    for (const FitState state : states)
        colors.append(m_tokens.of(state));
    return colors;
}

QList<QColor> Theme::stateInks() const {
    QList<QColor> colors;
    for (const FitState state : states)
        colors.append(m_tokens.inkOf(state));
    return colors;
}

QList<QColor> Theme::groupColors() const {
    QList<QColor> colors;
    for (const Group group : groups)
        colors.append(m_tokens.of(group));
    return colors;
}

QColor Theme::tint(const QColor &over, const QColor &under, qreal opacity) const {
    return blend(over, under, opacity);
}

} // namespace tinyatlas
