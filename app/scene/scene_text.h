// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"

class QPainter;

namespace tinyatlas {

/// The font of a text of a scene. Not hinted, so that widths grow evenly with the zoom.
[[nodiscard]] QFont sceneFont(int size, QFont::Weight weight = QFont::Normal, bool heading = false);
[[nodiscard]] QFont sceneFont(const SceneText &text);

/// The width of the text in full, in pixels.
[[nodiscard]] qreal fullWidth(const SceneText &text);

/// A text as it is to be painted: elided to its box.
struct FittedText {
    QString text;
    QFont font;
    QRectF rect;        ///< of the line, within the box
    qreal baseline = 0; ///< below the rectangle's top
};
[[nodiscard]] FittedText fitted(const SceneText &text);

} // namespace tinyatlas
