// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/theme_tokens.h"

#include <QPainter>

namespace tinyatlas {

/// By what a chart tells one series from another: a shape and a colour for each, as colour alone says
/// nothing to some.
struct SeriesSign {
    static constexpr int coloured = 6;  ///< signs before these two
    static constexpr int others = 6;    ///< all that have no sign of their own
    static constexpr int notStated = 7; ///< nobody says what it is
    static constexpr int count = 8;

    [[nodiscard]] static QColor color(int sign, const ThemeTokens &tokens);
    /// As large as a disc of this radius. A rim in the colour of the ground keeps signs that overlap apart.
    static void paint(QPainter &painter, int sign, const QPointF &centre, qreal radius,
                      const ThemeTokens &tokens);
};

} // namespace tinyatlas
