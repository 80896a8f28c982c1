// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/catalog.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tinyatlas {

/// Why it is not known how much memory a layer takes.
enum class NoLayerMemory {
    NoShape,         ///< that of its input or its output is not stated
    UnreadableShape, ///< one is stated that is no shape, has a dimension that is not known, or is absurd
    ElementSize,     ///< the graph does not tell how many bytes an element has
};
inline constexpr std::size_t noLayerMemories = 3;

/// A layer that runs holds its input and its output.
struct LayerMemory {
    std::optional<Bytes> in; ///< each is known where its shape and the size of an element are
    std::optional<Bytes> out;
    std::optional<Bytes> live;        ///< both together; unknown where one of them is
    std::optional<NoLayerMemory> why; ///< where it is
    /// It moves nothing (a Reshape): a runtime that hands its input on as its output needs no more than one
    /// of them. TFLite Micro 2.4 copies, so both are counted.
    bool mayBeInPlace = false;
};

/// The memory of a model by its layers, and how it compares with the need of RAM that the model states.
struct MemoryByLayer {
    std::vector<LayerMemory> layers;  ///< in order of execution
    std::vector<std::size_t> largest; ///< of those that are known, all that take the most, rising
    /// What these take; unknown where no layer is known. Layers that are unknown may take more: see
    /// `unknown`.
    std::optional<Bytes> peak;
    /// What the model takes at least: the peak, or a single input or output that is larger. Unknown where no
    /// tensor is known.
    std::optional<Bytes> atLeast;
    /// All layers that are known, added up, for shares of it: no model ever takes it, as tensors come and go.
    /// Unknown where none is known, and where 64 bits do not hold it.
    std::optional<Bytes> total;
    std::array<std::size_t, noLayerMemories> unknown{}; ///< how many layers, by reason

    [[nodiscard]] std::size_t unknownLayers() const;
};

/// From the shapes of the layers, for one inference, in bytes of its activations: weights are not in it.
///
/// It is a lower bound. The layers are taken for a chain, in which a layer reads what the one before it
/// wrote. Where a later one (Add, Concatenation) reads an earlier output as well, that stays in memory
/// meanwhile; the graph does not say where. What the runtime keeps beside the tensors (scratch buffers, its
/// own records, alignment) is not in it either.
///
/// Shapes are those that are stated, and of a layer that changes none of the number of its elements (Softmax,
/// Reshape, Quantize, …) that of the other side. Nothing is taken from the neighbours of a layer.
///
/// The precision in the graph is that of the weights. With those of 32-bit floats the activations are such
/// floats as well. With those of 8-bit integers they are 8-bit integers if the model quantizes or
/// dequantizes, or runs on TFLite Micro, which refuses hybrid layers: the model says so, or a result of it
/// that was measured in a closed division. (16-bit activations beside 8-bit weights, which the graph cannot
/// tell, take twice as much.) Without either the model may be hybrid, its activations floats: unknown. Layers
/// without weights of their own have the elements of the others if these agree, and in a model that quantizes
/// or dequantizes those of the stretch they are in. A Dequantize makes 32-bit floats. What a Quantize at the
/// beginning reads are floats if a Dequantize follows, else unknown: it may turn one integer into another.
[[nodiscard]] MemoryByLayer memoryByLayer(const Catalog &catalog, ModelId model);

/// How much more RAM the model states than its layers take at least: what the runtime adds, and what is not
/// known of the layers. Negative where what is stated cannot be. Nothing where either is unknown.
[[nodiscard]] std::optional<std::int64_t> statedBeyondLayers(const NeuralNetwork &model,
                                                             const MemoryByLayer &memory);

} // namespace tinyatlas
