// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/sensor.h"
#include "core/fit/verdict.h"

#include <QColor>
#include <QString>

#include <array>

namespace tinyatlas {

/// The colours of one theme: the only place where they are written. A plain value, so that pictures can be
/// painted without a window.
struct ThemeTokens {
    QColor background;
    QColor panel;
    QColor raised;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor fits;
    QColor tight;
    QColor doesNotFit;
    QColor unknown;
    QColor audio;
    QColor vision;
    QColor motion;
    QColor other;
    /// What is told apart in a chart and is neither a verdict nor a group. Each goes with a sign of its own.
    std::array<QColor, 6> series;

    [[nodiscard]] static ThemeTokens dark();
    [[nodiscard]] static ThemeTokens light();

    [[nodiscard]] QColor of(FitState state) const;
    [[nodiscard]] QColor of(Group group) const;
    /// The verdict's colour for small text, which needs more contrast than a sign or a bar.
    [[nodiscard]] QColor inkOf(FitState state) const;
};

/// The icon of a verdict: "fits", "tight", …
[[nodiscard]] QString signName(FitState state);

/// `over` laid over `under` with this opacity (0 to 1), as an opaque colour: tints of cards and banners.
[[nodiscard]] QColor blend(const QColor &over, const QColor &under, qreal opacity);

/// The family of all text: Inter where it is installed, else the system's font.
[[nodiscard]] QString textFamily();

} // namespace tinyatlas
