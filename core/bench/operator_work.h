// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/neural_network.h"

#include <optional>

namespace tinyatlas {

/// The multiply-accumulates of one inference, by the kind of layer that does them: a fully connected layer
/// uses each weight once and waits for memory, a convolution (depthwise or not) uses it many times. How they
/// divide is known between bounds.
struct OperatorWork {
    double all = 0;
    double connectedAtLeast = 0; ///< that fully connected layers do; convolutions do the rest
    double connectedAtMost = 0;
};

/// From the stated number of multiply-accumulates and the layers. A fully connected layer whose shapes are
/// both stated does the product of their sizes; of others it is known that each weight is used once, and that
/// no more weights than the model's bytes hold them. Nothing where the number is not stated, no layer is, or
/// one is of a kind of which neither holds (a recurrent one).
[[nodiscard]] std::optional<OperatorWork> operatorWorkOf(const NeuralNetwork &model);

/// The part of their work, 0 to 1, that is surely of the same kind in both.
[[nodiscard]] double sharedWork(const OperatorWork &a, const OperatorWork &b);

} // namespace tinyatlas
