// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/lanes_content.h"
#include "app/scene/graph_scene.h"
#include "app/theme/theme_tokens.h"

#include <optional>
#include <vector>

namespace tinyatlas {

/// What the user is doing with the lanes.
struct LanesState {
    struct Drag {
        Selection subject; ///< a model or a device
        Selection under;   ///< what of the others is under the pointer, if anything
        qreal filled = 1;  ///< how far the bars have come, 0 to 1
    };

    Selection selection;
    Selection hover;
    std::vector<ModelId> marked{}; ///< rising; while nothing is selected
    std::optional<Drag> drag;
    // Keys of groups; empty for none.
    std::string hoverGroup{};
    std::string currentGroup{}; ///< has the keyboard
    std::string underGroup{};   ///< the drag rests on it
    double modelScroll = 0;     ///< pixels of the picture
    double sensorScroll = 0;
    double deviceScroll = 0;
};

/// The model whose verdicts the devices show: the one dragged, else the one selected.
[[nodiscard]] std::optional<ModelId> judgedModel(const LanesState &state);
/// Likewise the device whose verdicts the models show.
[[nodiscard]] std::optional<DeviceId> judgedDevice(const LanesState &state);

/// All that a picture of the lanes is made from. Refers to what it is given, which must outlive it.
struct LanesInput {
    const Catalog &catalog;
    const FitMatrix &matrix;
    const FitMatrix &stated; ///< before anything was supposed
    const FitRules &rules;
    const LanesContent &content;
    const LanesLayout &layout;
    const ThemeTokens &tokens;
    LanesState state;
};

/// The picture of the lanes, with only what shows: the time it takes does not grow with the graph.
[[nodiscard]] GraphScene lanesScene(const LanesInput &input);

} // namespace tinyatlas
