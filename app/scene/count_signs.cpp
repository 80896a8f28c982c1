// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scene/count_signs.h"

#include "app/scene/scene_text.h"
#include "app/text/figures.h"

#include <array>
#include <cmath>

namespace tinyatlas {

namespace {

constexpr double signSize = 11; // pixels at scale 1, as all below
constexpr double signGap = 3;
constexpr double partGap = 8;
constexpr std::array states{FitState::Fits, FitState::Tight, FitState::DoesNotFit, FitState::Unknown};

SceneText numberOf(std::uint32_t count, qreal scale) {
    return {.text = text::countExact(count),
            .box = {},
            .size = static_cast<int>(std::lround(11 * scale)),
            .weight = QFont::DemiBold,
            .color = {}};
}

} // namespace

qreal widthOf(const CountSigns &signs, int most) {
    qreal width = 0;
    for (const FitState state : states) {
        if (signs.counts[state] == 0 || most-- <= 0)
            continue;
        width += width > 0 ? partGap * signs.scale : 0;
        width += (signSize + signGap) * signs.scale +
                 std::ceil(fullWidth(numberOf(signs.counts[state], signs.scale)));
    }
    return width;
}

int fittingIn(const CountSigns &signs, qreal width) {
    int most = static_cast<int>(states.size());
    while (most > 0 && widthOf(signs, most) > width)
        --most;
    return most;
}

void addCountSigns(const CountSigns &signs, const QRectF &box, const ThemeTokens &tokens, SceneLayer &layer,
                   int most) {
    const double size = signSize * signs.scale;
    double x = box.left();
    for (const FitState state : states) {
        if (signs.counts[state] == 0 || most-- <= 0)
            continue;
        layer.shapes.push_back({.kind = SceneShape::Kind::Sign,
                                .rect = {x, box.center().y() - size / 2, size, size},
                                .fill = tokens.of(state),
                                .fillBottom = {},
                                .stroke = signs.ground,
                                .state = state});
        x += size + signGap * signs.scale;
        SceneText number = numberOf(signs.counts[state], signs.scale);
        number.box = {x, box.top(), std::ceil(fullWidth(number)), box.height()};
        number.color = tokens.inkOf(state);
        x += number.box.width() + partGap * signs.scale;
        layer.texts.push_back(std::move(number));
    }
}

} // namespace tinyatlas
