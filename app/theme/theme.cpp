// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/theme.h"

#include <QApplication>
#include <QPalette>

namespace tinyatlas {

namespace {

constexpr int movementMilliseconds = 160;
constexpr int middleLightness = 128;
constexpr const char *lentTheme = "tinyatlasTheme";

bool systemIsDark() {
    return QGuiApplication::palette().color(QPalette::Window).lightness() < middleLightness;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) { setDark(systemIsDark()); }

void Theme::lendTo(QQmlEngine &engine) {
    QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership);
    engine.setProperty(lentTheme, QVariant::fromValue(this));
}

Theme *Theme::create(QQmlEngine *engine, QJSEngine *) { return engine->property(lentTheme).value<Theme *>(); }

void Theme::setDark(bool dark) {
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_tokens = dark ? ThemeTokens::dark() : ThemeTokens::light();
    emit changed();
}

int Theme::movement() const {
    return QApplication::isEffectEnabled(Qt::UI_General) ? movementMilliseconds : 0;
}

QList<QColor> Theme::stateColors() const {
    return {m_tokens.of(FitState::Fits), m_tokens.of(FitState::Tight), m_tokens.of(FitState::DoesNotFit),
            m_tokens.of(FitState::Unknown)};
}

QList<QColor> Theme::groupColors() const {
    return {m_tokens.of(Group::Vision), m_tokens.of(Group::Audio), m_tokens.of(Group::Motion),
            m_tokens.of(Group::Other)};
}

QColor Theme::tint(const QColor &over, const QColor &under, qreal opacity) const {
    return blend(over, under, opacity);
}

} // namespace tinyatlas
