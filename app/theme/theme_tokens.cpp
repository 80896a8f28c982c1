// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/theme_tokens.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace tinyatlas {

ThemeTokens ThemeTokens::dark() {
    return {.background = 0x0F141B,
            .panel = 0x161C25,
            .raised = 0x1B222C,
            .line = 0x2A3442,
            .text = 0xE6EAF0,
            .muted = 0x9AA4B2,
            .accent = 0x4C9BE8,
            .onAccent = 0x0F141B,
            .fits = 0x3FB68B,
            .tight = 0xE8A33D,
            .doesNotFit = 0xE05D6F,
            .unknown = 0x9AA4B2,
            .audio = 0x4C9BE8,
            .vision = 0xE69F00,
            .motion = 0x2BB8A3,
            .other = 0x9AA4B2,
            .series = {0x5BA4F5, 0xE583CE, 0xCFC94F, 0x4FCBE0, 0xA98CF8, 0xD6A384}};
}

ThemeTokens ThemeTokens::light() {
    return {.background = 0xF6F8FA,
            .panel = 0xFFFFFF,
            .raised = 0xFFFFFF,
            .line = 0xD5DBE3,
            .text = 0x18202A,
            .muted = 0x56606E,
            .accent = 0x1F6FBF,
            .onAccent = 0xFFFFFF,
            .fits = 0x13795B,
            .tight = 0x9A5B00,
            .doesNotFit = 0xB3263E,
            .unknown = 0x56606E,
            .audio = 0x1F6FBF,
            .vision = 0x9A6700,
            .motion = 0x0B7A6B,
            .other = 0x56606E,
            .series = {0x1F6FBF, 0xB0389B, 0x75700A, 0x0A7890, 0x6D4BD0, 0x8F5330}};
}

QColor ThemeTokens::of(FitState state) const {
    switch (state) {
    case FitState::Fits:
        return fits;
    case FitState::Tight:
        return tight;
    case FitState::DoesNotFit:
        return doesNotFit;
    case FitState::Unknown:
        break;
    }
    return unknown;
}

QColor ThemeTokens::of(Group group) const {
    switch (group) {
    case Group::Audio:
        return audio;
    case Group::Vision:
        return vision;
    case Group::Motion:
        return motion;
    case Group::Other:
        break;
    }
    return other;
}

QColor ThemeTokens::inkOf(FitState state) const {
    constexpr double strength = 0.85;
    return blend(of(state), text, strength);
}

QString signName(FitState state) {
    switch (state) {
    case FitState::Fits:
        return QStringLiteral("fits");
    case FitState::Tight:
        return QStringLiteral("tight");
    case FitState::DoesNotFit:
        return QStringLiteral("does_not_fit");
    case FitState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QColor blend(const QColor &over, const QColor &under, qreal opacity) {
    const auto mix = [opacity](qreal a, qreal b) { return a * opacity + b * (1 - opacity); };
    return QColor::fromRgbF(static_cast<float>(mix(over.redF(), under.redF())),
                            static_cast<float>(mix(over.greenF(), under.greenF())),
                            static_cast<float>(mix(over.blueF(), under.blueF())));
}

QString textFamily() {
    const QString inter = QStringLiteral("Inter");
    return QFontDatabase::hasFamily(inter) ? inter : QGuiApplication::font().family();
}

} // namespace tinyatlas
