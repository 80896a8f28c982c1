// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/scene/graph_scene.h"
#include "app/theme/theme_tokens.h"

#include <optional>

namespace tinyatlas {

/// What one device's card shows.
struct DeviceCard {
    QRectF rect;
    qreal scale = 1; ///< of type and spacing

    QString title;
    QString line;                   ///< the second line: memory, or the answer
    std::optional<Verdict> verdict; ///< of the model that is dragged or selected
    bool loud = false;              ///< a model is being dragged: the border speaks
    bool underDrag = false;
    bool selected = false;
    bool hovered = false;
    qreal filled = 1;    ///< how far the bars have come on their way up, 0 to 1
    bool dimmed = false; ///< another thing is in focus
};

/// Adds the card to a layer. Returns whether its title had to be elided.
bool addDeviceCard(const DeviceCard &card, const ThemeTokens &tokens, SceneLayer &layer);

} // namespace tinyatlas
